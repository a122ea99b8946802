import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";
import { attestationMinterAbi } from "../generated/abi/AttestationMinter.ts";
import { badgeGateAbi } from "../generated/abi/BadgeGate.ts";
import { holdingMinterAbi } from "../generated/abi/HoldingMinter.ts";
import { inviteGateAbi } from "../generated/abi/InviteGate.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";
import { tierGateAbi } from "../generated/abi/TierGate.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import { leafJudgeAbi } from "../generated/abi/LeafJudge.ts";
import { membershipGateAbi } from "../generated/abi/MembershipGate.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { signalKeysAbi } from "../generated/abi/SignalKeys.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";
import { vouchesAbi } from "../generated/abi/Vouches.ts";

/** What currencies that tickets are paid in say of a payment that they refuse, by ERC-6093. */
const currencyAbi = [
  {
    type: "error",
    name: "ERC20InsufficientAllowance",
    inputs: [
      { name: "spender", type: "address" },
      { name: "allowance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
  },
  {
    type: "error",
    name: "ERC20InsufficientBalance",
    inputs: [
      { name: "sender", type: "address" },
      { name: "balance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
  },
] as const;

type AuraAbiItem = (
  | typeof passportAbi
  | typeof vouchesAbi
  | typeof badgesAbi
  | typeof ticketsAbi
  | typeof reputationRegistryAbi
  | typeof leafJudgeAbi
  | typeof credentialMinterAbi
  | typeof signalKeysAbi
  | typeof checkInAbi
  | typeof membershipGateAbi
  | typeof attendanceMinterAbi
  | typeof attestationMinterAbi
  | typeof badgeGateAbi
  | typeof holdingMinterAbi
  | typeof inviteGateAbi
  | typeof invitesAbi
  | typeof tierGateAbi
  | typeof currencyAbi
)[number];

/** Names of all errors that Aura's contracts declare, those of the libraries and currencies they use included. */
export type SolidityErrorName = Extract<AuraAbiItem, { type: "error" }>["name"];

/** The errors of all contracts: a call to one may revert with an error of another. */
export const solidityErrorsAbi = [
  ...passportAbi,
  ...vouchesAbi,
  ...badgesAbi,
  ...ticketsAbi,
  ...reputationRegistryAbi,
  ...leafJudgeAbi,
  ...credentialMinterAbi,
  ...signalKeysAbi,
  ...checkInAbi,
  ...membershipGateAbi,
  ...attendanceMinterAbi,
  ...attestationMinterAbi,
  ...badgeGateAbi,
  ...holdingMinterAbi,
  ...inviteGateAbi,
  ...invitesAbi,
  ...tierGateAbi,
  ...currencyAbi,
].filter((item): item is Extract<AuraAbiItem, { type: "error" }> => item.type === "error");
