import { rm } from "node:fs/promises";

import { getInviteQuota } from "@aura-protocol/sdk/actions";
import { Option, type Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { daysOption, deadlineIn, timeText } from "../deadline.ts";
import { UsageError } from "../errors.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { makeInvites } from "../invites/makeInvites.ts";
import { fields } from "../output/table.ts";
import { parseCount } from "../parse.ts";
import type { CommonOptions, Session } from "../session.ts";
import { changedNothing } from "../waitForHash.ts";

/** What one batch may hold. */
const MAX_COUNT = 65_535;

type CreateOptions = CommonOptions & { count: number; days: number; out?: string; stdout?: boolean };

/** `aura invite create`: registers invites, and writes their codes where nobody else reads them. */
export function inviteCreateCommand(run: Run): Command {
  return defineCommand("create", {
    summary: "Makes invites of your passport: codes that serve once each",
    examples: [
      "aura invite create --out code.txt --keystore me.json",
      "aura invite create --count 100 --days 7 --out codes.txt --keystore me.json",
      "aura invite create --stdout --keystore me.json | qrencode -t utf8",
    ],
    signs: true,
  })
    .option("--count <number>", "how many, in one transaction", parseCount({ min: 1, max: MAX_COUNT }), 1)
    .addOption(daysOption())
    .addOption(
      new Option(
        "--out <file>",
        "write the codes, one a line, for you alone; must not be there yet",
      ).conflicts("stdout"),
    )
    .option("--stdout", "print the codes instead")
    .action((options: CreateOptions) =>
      run(options, async (session) => {
        const { count, days, out } = options;
        if (out === undefined && options.stdout !== true) {
          throw new UsageError("Say where the codes go: --out with a file, or --stdout.");
        }
        const { client, account } = await session.signer();
        const { inviterId } = await getInviteQuota(client, { account: account.address });
        const expiresAt = await deadlineIn(client, days);
        let kept = false;
        const keep = async (codes: readonly string[]): Promise<void> => {
          if (out === undefined) return;
          await writeDurably(out, `${codes.join("\n")}\n`, { secret: true, replace: kept });
          kept = true;
        };
        const made = await makeInvites(session, client, { inviterId, count, expiresAt, keep }).catch(
          async (error: unknown) => {
            if (out !== undefined && kept) await leave(session, out, error);
            throw error;
          },
        );
        const { codes, ...registered } = made;
        const { left } = await getInviteQuota(client, { account: account.address });
        const said = [
          ["invites", `${count}, until ${timeText(expiresAt)}`],
          ...(made.batchId === null ? [] : [["batch", String(made.batchId)] as const]),
          ["left", String(left)],
          ["codes", `${out}: whoever reads one can redeem it`],
          ["transaction", made.hash],
        ] as const;
        return {
          data: {
            ...{ ...registered, inviterId, expiresAt, left, out: out ?? null },
            ...(out === undefined && { codes }),
          },
          text: (style) => (out === undefined ? codes.join("\n") : fields(said, style)),
        };
      }),
    );
}

/** What to do with codes whose registration failed: they may be registered all the same. */
async function leave(session: Session, out: string, error: unknown): Promise<void> {
  if (changedNothing(error)) return rm(out);
  session.note(`${out} keeps the codes: aura invite list says whether they are registered`);
}
