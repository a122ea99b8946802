import type { Address } from "viem";

/** The contracts that every deployment has and that the SDK talks to. */
export const requiredContractNames = [
  "Passport",
  "Vouches",
  "Badges",
  "Tickets",
  "ReputationRegistry",
  "Invites",
  "CheckIn",
  "AttendanceMinter",
  "CredentialMinter",
  "HoldingMinter",
  "AttestationView",
  "BadgeGate",
  "TierGate",
  "MembershipGate",
  "InviteGate",
  "SignalKeys",
] as const;

export type RequiredContractName = (typeof requiredContractNames)[number];

/** Contracts that only some chains have: attestations need the Ethereum Attestation Service. */
export const optionalContractNames = ["AttestationMinter"] as const;

export type OptionalContractName = (typeof optionalContractNames)[number];

/** The contracts that the SDK talks to. */
export type ContractName = RequiredContractName | OptionalContractName;

/** Contracts that have an owner. */
export type OwnedContract = "Passport" | "Badges" | "ReputationRegistry";

/** Where a contract is. */
export type DeployedContract = { readonly address: Address; readonly blockNumber: number };

/** Where Aura lives on one chain. */
export type AuraDeployment = {
  readonly name: string;
  readonly contracts: Readonly<Record<RequiredContractName, DeployedContract>> &
    Readonly<Partial<Record<OptionalContractName, DeployedContract>>>;
};
