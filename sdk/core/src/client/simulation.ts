import type { AuraClient } from "./createAuraClient.ts";

/** A call that a node has tried. */
export type SimulatedCall = {
  /** What a wallet's `writeContract` takes. */
  readonly request: unknown;
  /** What the contract's function returns. */
  readonly result: unknown;
};

/**
 * A client that stops before anything is sent. Actions that write hand over what they would send; those that sign
 * something off-chain do not take such a client, by their type.
 */
export type SimulatingClient = AuraClient & {
  /** Takes the call, and throws. */
  readonly onSimulated: (call: SimulatedCall) => never;
};

/** What actions take that sign something off-chain: there is nothing to try about a signature. */
export type SigningClient = AuraClient & { readonly onSimulated?: undefined };
