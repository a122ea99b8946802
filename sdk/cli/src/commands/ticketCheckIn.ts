import { createInterface } from "node:readline";

import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import type { Command } from "commander";
import { http } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { parseCount } from "../parse.ts";
import type { CommonOptions, Session } from "../session.ts";
import { readGuestList, type GuestList } from "../tickets/guestList.ts";
import { Journal } from "../tickets/Journal.ts";
import { judge, type Door, type Verdict } from "../tickets/judge.ts";
import { syncJournal } from "../tickets/sync.ts";

const LIFETIME = 90;
const TOLERANCE = 15;
const DAY = 86_400;

type CheckInOptions = CommonOptions & {
  guests: string;
  journal: string;
  offline?: boolean;
  lifetime: number;
  tolerance: number;
};

/** `aura ticket check-in`: a door. Reads codes from arguments or line by line, and says who comes in. */
export function ticketCheckInCommand(run: Run): Command {
  return defineCommand("check-in", {
    summary: "Judges ticket codes at the door and keeps a journal of who came in",
    examples: [
      "aura ticket check-in --offline --guests guests.json --journal door-1.jsonl < /dev/ttyACM0",
      "aura ticket check-in --guests guests.json --journal door-1.jsonl --keystore organiser.json AURA1.…",
    ],
    signs: true,
  })
    .argument("[codes...]", "scanned codes; read from standard input, one a line, when there are none")
    .requiredOption("--guests <file>", "list of `aura ticket list`")
    .requiredOption("--journal <file>", "who came in at this door; begun when it is not there")
    .option("--offline", "ask no network; send the journal later with `aura ticket sync`")
    .option("--lifetime <seconds>", "for how long a code is good", parseCount({ max: DAY }), LIFETIME)
    .option(
      "--tolerance <seconds>",
      "how far a holder's clock may be ahead",
      parseCount({ max: DAY }),
      TOLERANCE,
    )
    .action((codes: string[], options: CheckInOptions) =>
      run(options, async (session) => {
        const list = await readGuestList(options.guests);
        const client = await doorClient(session, list);
        const journal = await Journal.open(options.journal);
        try {
          return await openDoor({ session, client, list, journal, codes, options });
        } finally {
          await journal.close();
        }
      }),
    );
}

interface Work {
  readonly session: Session;
  readonly client: AuraClient;
  readonly list: GuestList;
  readonly journal: Journal;
  readonly codes: readonly string[];
  readonly options: CheckInOptions;
}

/** Exit status 1 when somebody was refused. */
async function openDoor({ session, client, list, journal, codes, options }: Work): Promise<number> {
  const { lifetime, tolerance, offline } = options;
  const door: Door = {
    ...{ client, list, lifetime, tolerance },
    guests: new Map(list.guests.map((guest) => [guest.ticketId, guest])),
    admittedAt: (ticketId) => journal.admittedAt(ticketId),
  };
  // The wallet is asked for before the first guest waits, not after.
  const signer = offline === true ? undefined : await session.signer();
  let refused = 0;
  for await (const line of codes.length > 0 ? codes : linesOf(session)) {
    const code = line.trim();
    if (code === "") continue;
    const at = Math.floor(Date.now() / 1000);
    const verdict = await judge(code, door, at);
    // On disk before anybody walks in.
    if (verdict.admitted) await journal.admit(code, { presence: verdict.presence, at });
    else refused += 1;
    say(session, verdict);
    if (signer !== undefined) await syncJournal(session, signer.client, journal, list.eventId);
  }
  return refused === 0 ? exitCodes.ok : exitCodes.refuted;
}

function say(session: Session, verdict: Verdict): void {
  if (verdict.admitted) {
    const { ticketId, holder } = verdict.presence;
    session.print({
      data: { admitted: true, ticketId, holder },
      text: (style) => `${style.good("admitted")}  ${ticketId}  ${holder}`,
    });
  } else {
    const { reason, ticketId } = verdict;
    session.print({
      data: verdict,
      text: (style) => `${style.bad("refused")}   ${ticketId ?? "–"}  ${reason}`,
    });
  }
}

/** A client that knows where the list's contracts are, without touching a network. */
async function doorClient(session: Session, { chainId, checkIn }: GuestList): Promise<AuraClient> {
  const { chain, deployment, rpcUrl, subgraphUrl = "" } = await session.settings();
  if (chain.id !== chainId) {
    throw new UsageError(`The guest list is of chain ${chainId}, and the settings name ${chain.id}.`);
  }
  const client = createAuraClient({ chain, transport: http(rpcUrl), subgraph: subgraphUrl, deployment });
  const known = client.deployment.contracts.CheckIn.address;
  if (known.toLowerCase() !== checkIn.toLowerCase()) {
    throw new UsageError(`The guest list is for the desk ${checkIn}, and the deployment's is ${known}.`);
  }
  return client;
}

/** Scanners type like a keyboard: a code, then a line's end. */
async function* linesOf({ stdin, signal }: Session): AsyncGenerator<string> {
  const lines = createInterface({ input: stdin, signal, crlfDelay: Infinity, terminal: false });
  yield* lines;
}
