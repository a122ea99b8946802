import type { Address } from "viem";

/** The contracts that hold state and that the SDK talks to. */
export type ContractName =
  | "Passport"
  | "Vouches"
  | "Badges"
  | "Tickets"
  | "ReputationRegistry"
  | "CheckIn"
  | "CredentialMinter"
  | "MembershipGate"
  | "SignalKeys";

/** Where Aura lives on one chain. */
export type AuraDeployment = {
  readonly name: string;
  readonly contracts: Readonly<
    Record<ContractName, { readonly address: Address; readonly blockNumber: number }>
  >;
};
