import { open, readFile, rm, writeFile, type FileHandle } from "node:fs/promises";

import { parsePresence } from "@aura-protocol/sdk/actions";
import type { SignedPresence } from "@aura-protocol/sdk";
import type { Hash } from "viem";

import { FileError, JournalBusyError, UsageError } from "../errors.ts";
import { toJson } from "../output/toJson.ts";

/** Somebody was let in: the code that was shown, and when. */
export interface Admission {
  readonly presence: SignedPresence;
  /** Seconds since the Unix epoch. */
  readonly at: number;
}

/** What became of an admission on the chain. */
export type Settlement =
  | { readonly outcome: "admitted"; readonly hash: Hash }
  /** The chain had it as used already. */
  | { readonly outcome: "used" }
  /** The chain refused it, for good. */
  | { readonly outcome: "refused"; readonly reason: string };

/** A line of the file. */
type Line =
  | { readonly admitted: string; readonly ticketId: string; readonly at: number }
  | ({ readonly settled: string } & Settlement);

/**
 * Who was let in at one door, on disk before anybody hears of it. Lines are only ever added, each synced before the
 * method returns. A crash can cut the last line short at most: its admission was not answered, so it is left out.
 */
export class Journal {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #admissions = new Map<bigint, Admission>();
  readonly #settlements = new Map<bigint, Settlement>();

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @throws JournalBusyError when another process has it open.
   * @throws UsageError when it holds anything but a journal, FileError.
   */
  static async open(path: string): Promise<Journal> {
    await lock(path);
    try {
      const file = await open(path, "a+");
      const journal = new Journal(path, file);
      await journal.#load();
      return journal;
    } catch (cause) {
      await rm(lockOf(path), { force: true });
      if (cause instanceof UsageError) throw cause;
      throw new FileError({ path, verb: "read", cause });
    }
  }

  /** Those let in, in order. */
  get admissions(): readonly Admission[] {
    return [...this.#admissions.values()];
  }

  /** Those that the chain has not heard of, in order. */
  get unsettled(): readonly Admission[] {
    return this.admissions.filter(({ presence }) => !this.#settlements.has(presence.ticketId));
  }

  /** When a ticket was let in at this door; undefined when it was not. */
  admittedAt(ticketId: bigint): number | undefined {
    return this.#admissions.get(ticketId)?.at;
  }

  /** Writes down that somebody comes in. @param code As scanned, so that it can be judged again. */
  async admit(code: string, { presence, at }: Admission): Promise<void> {
    await this.#append({ admitted: code, ticketId: String(presence.ticketId), at });
    this.#admissions.set(presence.ticketId, { presence, at });
  }

  /** Writes down what became of an admission on the chain. */
  async settle(ticketId: bigint, settlement: Settlement): Promise<void> {
    await this.#append({ settled: String(ticketId), ...settlement });
    this.#settlements.set(ticketId, settlement);
  }

  async close(): Promise<void> {
    await this.#file.close();
    await rm(lockOf(this.#path), { force: true });
  }

  async #append(line: Line): Promise<void> {
    try {
      await this.#file.appendFile(`${toJson(line)}\n`);
      await this.#file.sync();
    } catch (cause) {
      throw new FileError({ path: this.#path, verb: "written", cause });
    }
  }

  async #load(): Promise<void> {
    const text = await this.#file.readFile("utf8");
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    // The next line must not be glued to half a one.
    if (whole.length < text.length) {
      await this.#file.truncate(Buffer.byteLength(whole));
      await this.#file.sync();
    }
    whole.split("\n").forEach((line, index) => {
      if (line !== "") this.#replay(line, index + 1);
    });
  }

  #replay(line: string, number: number): void {
    try {
      const entry = JSON.parse(line) as Line;
      if ("admitted" in entry) {
        const presence = parsePresence(entry.admitted);
        this.#admissions.set(presence.ticketId, { presence, at: entry.at });
      } else {
        const { settled, ...settlement } = entry;
        this.#settlements.set(BigInt(settled), settlement);
      }
    } catch (cause) {
      throw new UsageError(`${this.#path}: line ${number} is no line of a journal of check-ins.`, { cause });
    }
  }
}

function lockOf(path: string): string {
  return `${path}.lock`;
}

/** One process at a time; what a crash left behind is taken over. */
async function lock(path: string): Promise<void> {
  const file = lockOf(path);
  for (;;) {
    try {
      return await writeFile(file, String(process.pid), { flag: "wx" });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST")
        throw new FileError({ path, verb: "written", cause });
    }
    const pid = Number(await readFile(file, "utf8").catch(() => "0"));
    if (isAlive(pid)) throw new JournalBusyError({ path, pid });
    await rm(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
