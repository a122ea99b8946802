import { BaseError, type Address, type Hex } from "viem";

/** A reason why nothing more was deployed; printed without a stack trace. */
export abstract class DeployError extends Error {}

/** A configuration that does not say what it must. */
export class ConfigurationError extends DeployError {
  override readonly name = "ConfigurationError";
  /** Where in the file, with dots; empty for the whole of it. */
  readonly path: string;

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`The configuration ${path === "" ? "" : `at ${path} `}${problem}.`, options);
    this.path = path;
  }
}

/** A chain without the deployment proxy that does not take the transaction which creates it. */
export class ProxyRefusedError extends DeployError {
  override readonly name = "ProxyRefusedError";
  readonly chainId: number;

  constructor(chainId: number, proxy: Address, cause: unknown) {
    super(
      `Chain ${chainId} has no deployment proxy at ${proxy} and does not take the transaction that creates it, which ` +
        "names no chain (it is older than EIP-155). Send it through a node that does (geth: " +
        "--rpc.allow-unprotected-txs), or ask who runs the chain to put the proxy there, then run this again. Addresses " +
        "on a chain without it would differ from all others, so nothing was deployed.",
      { cause },
    );
    this.chainId = chainId;
  }
}

/** Other code than expected stands where a contract belongs. */
export class CodeMismatchError extends DeployError {
  override readonly name = "CodeMismatchError";
  readonly contract: string;
  readonly address: Address;

  constructor(contract: string, address: Address) {
    super(
      `What stands at ${address} is not the ${contract} that this build makes. Nothing more was deployed.`,
    );
    this.contract = contract;
    this.address = address;
  }
}

/** A deployment that left no contract. */
export class DeploymentFailedError extends DeployError {
  override readonly name = "DeploymentFailedError";
  readonly contract: string;
  /** Undefined when no transaction was sent, for the reason in `cause`. */
  readonly hash: Hex | undefined;

  constructor(contract: string, hash: Hex | undefined, options?: ErrorOptions) {
    const where =
      hash === undefined ? `before it was sent: ${reason(options?.cause)}` : `in transaction ${hash}.`;
    super(`The deployment of ${contract} failed ${where}`, options);
    this.contract = contract;
    this.hash = hash;
  }
}

const reason = (cause: unknown): string =>
  cause instanceof BaseError ? cause.shortMessage : cause instanceof Error ? cause.message : String(cause);

/** Governance that one key could take over, on a chain where that matters. */
export class GovernanceError extends DeployError {
  override readonly name = "GovernanceError";
  readonly chainId: number;

  constructor(chainId: number, problem: string) {
    super(`${problem} Chain ${chainId} is not local.`);
    this.chainId = chainId;
  }
}
