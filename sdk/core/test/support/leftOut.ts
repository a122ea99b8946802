const BY_EAS = "The Ethereum Attestation Service calls it by itself, and nobody else can.";
const BY_TICKETS = "The contract of tickets calls it when a ticket is bought; the SDK makes the data for it.";
const RENOUNCED =
  "It would leave the contract without an owner for ever: nothing to offer next to other actions.";

/** Functions of contracts that no action calls, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  "AttestationMinter.attest": BY_EAS,
  "AttestationMinter.multiAttest": BY_EAS,
  "AttestationMinter.multiRevoke": BY_EAS,
  "AttestationMinter.revoke": BY_EAS,
  "InviteGate.admit": BY_TICKETS,
  "MembershipGate.admit": BY_TICKETS,
  "Tickets.seal": "The event's desk calls it, by `enrolSeat`.",
  "Tickets.transferFrom":
    "The safe transfer of `transferTicket` does the same, and asks a contract whether it can hold tickets.",
  "Passport.renounceOwnership": RENOUNCED,
  "Badges.renounceOwnership": RENOUNCED,
  "ReputationRegistry.renounceOwnership": RENOUNCED,
};
