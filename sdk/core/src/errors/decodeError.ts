import { decodeErrorResult, isHex, type Hex } from "viem";

import { AuraError } from "./base.ts";
import { causes, type LooseError } from "./causes.ts";
import { ContractRevertError, type ContractRevert } from "./contract.ts";
import { decodeTransportError } from "./decodeTransportError.ts";
import { solidityErrors } from "./solidityErrors.ts";
import { solidityErrorsAbi, type SolidityErrorName } from "./solidityErrorsAbi.ts";

/** Four bytes of selector and the prefix. */
const SELECTOR_CHARACTERS = 10;
const REVERTED = ["ContractFunctionRevertedError", "ExecutionRevertedError", "RawContractError"];

/**
 * Turns anything thrown while a contract was called into an error of the SDK: the one place where revert data is
 * decoded.
 *
 * @param options.chainId Of the client.
 * @example
 * try {
 *   await walletClient.writeContract(request);
 * } catch (error) {
 *   throw decodeError(error, { chainId: 31337 });
 * }
 */
export function decodeError(error: unknown, { chainId }: { chainId: number }): AuraError {
  if (error instanceof AuraError) return error;
  const data = revertData(error);
  if (data !== undefined) return decodeRevert(data, error);
  const decoded = decodeTransportError(error, { chainId });
  const isKnown = decoded.name !== "UnexpectedError";
  if (isKnown || !causes(error).some(({ name }) => REVERTED.includes(String(name)))) return decoded;
  return new ContractRevertError({ errorName: undefined, args: {}, cause: error });
}

/** The class that stands for revert data; {@link ContractRevertError} itself when the error is nobody's. */
export function decodeRevert(data: Hex, cause?: unknown): ContractRevertError {
  let revert: ContractRevert = { errorName: undefined, args: {}, cause };
  try {
    const { errorName, args, abiItem } = decodeErrorResult({ abi: solidityErrorsAbi, data });
    const inputs = "inputs" in abiItem ? abiItem.inputs : [];
    const values: readonly unknown[] = args ?? [];
    const named = inputs.map((input, index) => [input.name ?? String(index), values[index]] as const);
    revert = { errorName, args: Object.fromEntries(named), cause };
  } catch {
    return new ContractRevertError(revert);
  }
  const Revert = solidityErrors[revert.errorName as SolidityErrorName] as
    (typeof solidityErrors)[SolidityErrorName] | undefined;
  // `Error(string)` and `Panic(uint256)` are Solidity's own.
  return Revert === undefined ? new ContractRevertError(revert) : new Revert(revert);
}

/** Nodes put revert data in `data`, some in `data.data`; viem keeps it in `raw`. */
function revertData(error: unknown): Hex | undefined {
  for (const { raw, data } of causes(error)) {
    const nested = typeof data === "object" && data !== null ? (data as LooseError).data : undefined;
    const found = [raw, data, nested].find(
      (candidate): candidate is Hex => isHex(candidate) && candidate.length >= SELECTOR_CHARACTERS,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
