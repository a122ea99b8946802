import type { ErrorMessage } from "./error-message.ts";

/** What people are told about the wallet, the network and the node. */
export const clientMessages = {
  WalletRequiredError: {
    sentence: "No wallet is connected.",
    advice: "Connect a wallet, then try again.",
    retry: false,
  },
  DeploymentNotFoundError: {
    sentence: "Aura is not deployed on this network.",
    advice: "Whoever runs this page has to point it at a network that has Aura.",
    retry: false,
  },
  ContractMissingError: {
    sentence: "Aura's contracts are not where they should be on this network.",
    advice: "A development chain may have been started anew: reload the page once it is ready.",
    retry: true,
  },
  WrongChainError: {
    sentence: "Your wallet is on another network.",
    advice: "Switch your wallet to the network named at the top of the page, then try again.",
    retry: true,
  },
  UserRejectedError: {
    sentence: "You declined the request in your wallet.",
    advice: "Nothing was sent and nothing is lost. Try again when you like.",
    retry: true,
  },
  InsufficientFundsError: {
    sentence: "This account cannot pay for the transaction.",
    advice: "Add some ether to it, or connect another account.",
    retry: true,
  },
  RpcUnavailableError: {
    sentence: "The network's node does not answer.",
    advice: "Nothing is lost. Wait a moment and try again.",
    retry: true,
  },
  ReceiptTimeoutError: {
    sentence: "The transaction is not confirmed yet.",
    advice: "It may still go through: look at your wallet's activity before you send it again.",
    retry: false,
  },
  InvalidAddressError: {
    sentence: "That is not an account's address.",
    advice: "Check the address and try again.",
    retry: false,
  },
  InvalidProviderError: {
    sentence: "Your wallet did not answer in the way wallets should.",
    advice: "Reload the page or connect another wallet.",
    retry: true,
  },
  UnexpectedError: {
    sentence: "Something went wrong that we did not foresee.",
    advice: "Nothing is lost. Try again; if it happens again, the details below help whoever looks into it.",
    retry: true,
  },
} as const satisfies Record<string, ErrorMessage>;
