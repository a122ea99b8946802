import { AuraError } from "./base.ts";
import { causes, type LooseError } from "./causes.ts";
import {
  ContractMissingError,
  InsufficientFundsError,
  InvalidArgumentError,
  ReceiptTimeoutError,
  RpcUnavailableError,
  UnexpectedError,
  UserRejectedError,
  WalletRequiredError,
  WrongChainError,
} from "./client.ts";

/** By name and code rather than class: applications may hold several copies of viem. */
const USER_REJECTED = 4001;
const USER_REJECTED_CAIP = 5000;
const DISCONNECTED = [4900, 4901];
const UNREACHABLE = [
  "HttpRequestError",
  "WebSocketRequestError",
  "SocketClosedError",
  "TimeoutError",
  "ProviderDisconnectedError",
  "ChainDisconnectedError",
];

/** What viem throws while it encodes arguments. */
const UNENCODABLE = [
  "AbiEncodingArrayLengthMismatchError",
  "AbiEncodingBytesSizeMismatchError",
  "AbiEncodingLengthMismatchError",
  "BytesSizeMismatchError",
  "IntegerOutOfRangeError",
  "InvalidAddressError",
  "InvalidArrayError",
  "SizeExceedsPaddingSizeError",
  "SizeOverflowError",
];

/** Nodes differ in their words, and viem knows those of some. */
const CANNOT_PAY = /insufficient funds|doesn't have enough funds|exceeds transaction sender account balance/i;

/**
 * Turns what wallets, nodes and viem throw into errors of the SDK. Says nothing of reverts: see {@link decodeError}.
 *
 * @param options.chainId Of the client, for {@link WrongChainError}.
 */
export function decodeTransportError(error: unknown, { chainId }: { chainId: number }): AuraError {
  const chain = causes(error);
  // A transport of the SDK's own, such as a test world's, knows best, and viem wraps what it throws.
  const own = chain.find((link): link is LooseError & AuraError => link instanceof AuraError);
  if (own !== undefined) return own;
  const has = (...names: string[]): boolean => chain.some(({ name }) => names.includes(String(name)));
  if (chain.some(isRejection)) return new UserRejectedError({ cause: error });
  if (has("ChainMismatchError")) return new WrongChainError({ expected: chainId, cause: error });
  if (has("AccountNotFoundError")) return new WalletRequiredError({ cause: error });
  if (has("InsufficientFundsError") || chain.some(({ message }) => CANNOT_PAY.test(String(message)))) {
    return new InsufficientFundsError({ cause: error });
  }
  if (has("WaitForTransactionReceiptTimeoutError")) return new ReceiptTimeoutError({ cause: error });
  if (has(...UNREACHABLE) || chain.some(({ code }) => DISCONNECTED.includes(Number(code)))) {
    return new RpcUnavailableError({ cause: error });
  }
  if (has("ContractFunctionZeroDataError", "AbiDecodingZeroDataError")) {
    return new ContractMissingError({ cause: error });
  }
  const unencodable = chain.find(({ name }) => UNENCODABLE.includes(String(name)));
  if (unencodable !== undefined) {
    return new InvalidArgumentError({ cause: error, details: String(unencodable.message) });
  }
  return new UnexpectedError({ cause: error });
}

function isRejection({ name, code }: LooseError): boolean {
  return (
    name === "UserRejectedRequestError" ||
    code === USER_REJECTED ||
    code === USER_REJECTED_CAIP ||
    code === "ACTION_REJECTED"
  );
}
