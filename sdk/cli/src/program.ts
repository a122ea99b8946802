import { Command } from "commander";

import { defineGroup, type Run } from "./command.ts";
import { badgeIssueCommand } from "./commands/badgeIssue.ts";
import { badgeRedeemCommand } from "./commands/badgeRedeem.ts";
import { badgeRevokeCommand } from "./commands/badgeRevoke.ts";
import { badgeVoucherCommand } from "./commands/badgeVoucher.ts";
import { completionCommand } from "./commands/completion.ts";
import { configCommand } from "./commands/config.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { epochAttestCommand } from "./commands/epochAttest.ts";
import { epochBuildCommand } from "./commands/epochBuild.ts";
import { epochChallengeCommand } from "./commands/epochChallenge.ts";
import { epochPublishCommand } from "./commands/epochPublish.ts";
import { epochSettleCommand } from "./commands/epochSettle.ts";
import { epochVerifyCommand } from "./commands/epochVerify.ts";
import { epochWithdrawCommand } from "./commands/epochWithdraw.ts";
import { explainCommand } from "./commands/explain.ts";
import { identityCreateCommand } from "./commands/identityCreate.ts";
import { inviteAcceptCommand } from "./commands/inviteAccept.ts";
import { inviteCreateCommand } from "./commands/inviteCreate.ts";
import { inviteListCommand } from "./commands/inviteList.ts";
import { inviteRedeemCommand } from "./commands/inviteRedeem.ts";
import { inviteRevokeCommand } from "./commands/inviteRevoke.ts";
import { issuerCredentialCommand } from "./commands/issuerCredential.ts";
import { issuerInitCommand } from "./commands/issuerInit.ts";
import { leaderboardCommand } from "./commands/leaderboard.ts";
import { proveTierCommand } from "./commands/proveTier.ts";
import { scoreCommand } from "./commands/score.ts";
import { ticketCheckInCommand } from "./commands/ticketCheckIn.ts";
import { ticketCodeCommand } from "./commands/ticketCode.ts";
import { ticketListCommand } from "./commands/ticketList.ts";
import { ticketSyncCommand } from "./commands/ticketSync.ts";
import { verifyCommand } from "./commands/verify.ts";

/** The whole command line. Commands are joined to it here and nowhere else. */
export function createProgram({ run, version }: { run: Run; version: string }): Command {
  const program = new Command("aura")
    .description("Scores, epochs, proofs, badges, invites and tickets of Aura")
    .version(version, "--version", "print the version")
    .helpOption("--help", "show help")
    .addHelpText("after", `\nExamples:\n${examples.map((line) => `  $ ${line}`).join("\n")}`);
  const commands = [
    scoreCommand(run),
    explainCommand(run),
    leaderboardCommand(run),
    defineGroup("epoch", "Published scores of everybody: compute, sign, publish, check", [
      epochBuildCommand(run),
      epochAttestCommand(run),
      epochPublishCommand(run),
      epochVerifyCommand(run),
      epochChallengeCommand(run),
      epochSettleCommand(run),
      epochWithdrawCommand(run),
    ]),
    defineGroup("prove", "Proofs in zero knowledge", [proveTierCommand(run)]),
    verifyCommand(run),
    defineGroup("identity", "Identities that no wallet can derive", [identityCreateCommand(run)]),
    defineGroup("badge", "What issuers give and take back", [
      badgeIssueCommand(run),
      badgeVoucherCommand(run),
      badgeRedeemCommand(run),
      badgeRevokeCommand(run),
    ]),
    defineGroup("invite", "Invites of a passport: codes that serve once each", [
      inviteCreateCommand(run),
      inviteAcceptCommand(run),
      inviteRedeemCommand(run),
      inviteListCommand(run),
      inviteRevokeCommand(run),
    ]),
    defineGroup("issuer", "Issuers and their credentials", [
      issuerInitCommand(run),
      issuerCredentialCommand(run),
    ]),
    defineGroup("ticket", "The door of an event, with a network or without", [
      ticketListCommand(run),
      ticketCodeCommand(run),
      ticketCheckInCommand(run),
      ticketSyncCommand(run),
    ]),
    doctorCommand(run),
    configCommand(run),
  ];
  for (const command of commands) program.addCommand(command);
  return program.addCommand(completionCommand(run, program));
}

const examples = [
  "aura doctor",
  "aura score 0xBcd4042DE499D14e55001CcbB24a551F3b954096",
  "AURA_PRIVATE_KEY=… aura prove tier gold",
  "aura verify proof.json",
];
