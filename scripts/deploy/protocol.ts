import { createRequire } from "node:module";

import type { Address, Hex } from "viem";

import type { Configuration } from "./configuration.ts";

/** What an argument can be made of. */
export interface Context {
  readonly configuration: Configuration;
  /** Owns what has an owner: the timelock, or the multisig where there is none. */
  readonly owner: Address;
  /** Where a contract further up in the list will stand; undefined when it was left out. */
  readonly at: (name: string) => Address | undefined;
}

/** Makes a constructor argument; undefined when what it needs was left out, which leaves this contract out too. */
export type Argument = (context: Context) => unknown;

/** One contract to deploy. */
export interface Entry {
  readonly name: string;
  /** See `readArtifact`; or code that others published, with the salt that they deploy it with. */
  readonly source: string | { readonly bytecode: Hex; readonly salt: Hex };
  readonly args: readonly Argument[];
  /** Left out without complaint as long as nothing was built for it. */
  readonly optional?: true;
}

const at =
  (name: string): Argument =>
  (context) =>
    context.at(name);
const owner: Argument = (context) => context.owner;
const setting =
  (read: (configuration: Configuration) => unknown): Argument =>
  ({ configuration }) =>
    read(configuration) ?? undefined;

function contract(
  name: string,
  args: readonly Argument[] = [],
  source: Entry["source"] = `${name}.sol`,
): Entry {
  return { name, args, source };
}

/** The package's own compilation: with this project's settings the contract would be too large for a chain. */
const { PoseidonT3 } = createRequire(import.meta.url)("poseidon-solidity") as {
  PoseidonT3: { readonly bytecode: Hex; readonly salt: Hex };
};

/** Owns the contracts for the multisig; deployed before all others where the configuration asks for a delay. */
export const timelock: Entry = contract(
  "TimelockController",
  [
    setting(({ timelockDelay }) => timelockDelay),
    // Who may propose may also cancel.
    setting(({ multisig }) => [multisig]),
    setting(({ multisig }) => [multisig]),
    // Nobody administers it but itself.
    () => "0x0000000000000000000000000000000000000000",
  ],
  "npm:@openzeppelin/contracts/governance/TimelockController.sol",
);

/** Every contract of the protocol, each after those it is told of. */
export const protocol: readonly Entry[] = [
  contract("PoseidonT3", [], PoseidonT3),
  contract("SemaphoreVerifier", [], "npm:@semaphore-protocol/contracts/base/SemaphoreVerifier.sol"),
  contract("Passport", [
    owner,
    at("SemaphoreVerifier"),
    at("PoseidonT3"),
    setting(({ passport }) => passport),
  ]),
  contract("Vouches", [at("Passport")]),
  contract("Badges", [owner, at("Passport"), setting(({ badges }) => badges.removalDelay)]),
  contract("Tickets", [at("Passport")]),
  contract("ReputationVerifier", [], "verifiers/generated/ReputationVerifier.sol"),
  contract("OpeningVerifier", [], "verifiers/generated/OpeningVerifier.sol"),
  contract("LeafJudge", [at("Passport"), at("Badges"), at("OpeningVerifier")]),
  contract("ReputationRegistry", [
    owner,
    at("ReputationVerifier"),
    at("LeafJudge"),
    setting(({ registry }) => registry),
  ]),
  contract("Invites", [at("Passport"), at("ReputationRegistry"), setting(({ invites }) => invites.quotas)]),
  contract("PassportRenderer", [at("Passport"), at("Badges"), at("ReputationRegistry")]),
  contract("CheckIn", [at("Tickets"), at("SemaphoreVerifier"), at("PoseidonT3")]),
  contract("AttendanceMinter", [at("Badges"), at("Tickets"), at("CheckIn")]),
  contract("CredentialVerifier", [], "verifiers/generated/CredentialVerifier.sol"),
  contract("CredentialMinter", [at("Badges"), at("CredentialVerifier")]),
  contract("HoldingMinter", [at("Badges")]),
  contract("AttestationMinter", [setting(({ eas }) => eas), at("Badges"), at("Passport")]),
  contract("AttestationView", [at("Badges")]),
  contract("BadgeGate", [at("Badges")], "gates/BadgeGate.sol"),
  contract("TierGate", [at("ReputationRegistry")], "gates/TierGate.sol"),
  contract("MembershipGate", [at("SemaphoreVerifier")], "gates/MembershipGate.sol"),
  contract("InviteGate", [], "gates/InviteGate.sol"),
  contract("SignalKeys", [at("Passport"), at("PoseidonT3")]),
];
