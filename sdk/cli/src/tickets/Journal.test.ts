import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createAuraClient, type SignedPresence } from "@aura-protocol/sdk";
import { encodePresence, signPresence } from "@aura-protocol/sdk/actions";
import { createWalletClient, custom } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Journal } from "./Journal.ts";
import { judge, type Door } from "./judge.ts";

const EVENT = 3n;
const AT = 1_000_000;
const holder = privateKeyToAccount(`0x${"21".repeat(32)}`);
const transport = custom({ request: () => Promise.resolve("0x7a69") });
const wallet = createWalletClient({ account: holder, chain: hardhat, transport });
const client = { ...createAuraClient({ chain: hardhat, transport, subgraph: "" }), wallet };

const ticketOf = (serial: number): bigint => (EVENT << 32n) + BigInt(serial);

async function scan(ticketId: bigint): Promise<{ code: string; presence: SignedPresence }> {
  const presence = await signPresence(client, { ticketId, issuedAt: AT });
  return { code: encodePresence(presence), presence };
}

describe("Journal", () => {
  let folder: string;
  let path: string;
  let journal: Journal | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "aura-journal-"));
    path = join(folder, "door.jsonl");
  });
  afterEach(async () => {
    await journal?.close();
    journal = undefined;
    rmSync(folder, { recursive: true });
  });

  const reopen = async (): Promise<Journal> => {
    await journal?.close();
    journal = await Journal.open(path);
    return journal;
  };
  const admit = async (into: Journal, serial: number): Promise<void> => {
    const { code, presence } = await scan(ticketOf(serial));
    await into.admit(code, { presence, at: AT });
  };

  it("behavior: what was written is there when admit returns, and after a new start", async () => {
    const first = await reopen();
    await admit(first, 0);
    expect(readFileSync(path, "utf8")).toMatch(/^\{"admitted":"AURA1\..*\}\n$/);
    await admit(first, 1);
    const second = await reopen();
    expect(second.admissions.map(({ presence }) => presence.ticketId)).toEqual([ticketOf(0), ticketOf(1)]);
    expect(second.admittedAt(ticketOf(0))).toBe(AT);
    expect(second.admittedAt(ticketOf(2))).toBeUndefined();
  });

  it("behavior: wherever a crash cuts the last line, all before it stay and the next is whole", async () => {
    const first = await reopen();
    await admit(first, 0);
    await first.close();
    journal = undefined;
    const whole = readFileSync(path, "utf8");
    for (const length of [1, 20, whole.length - 1]) {
      writeFileSync(path, whole + whole.slice(0, length));
      const again = await reopen();
      expect(again.admissions.length).toBe(1);
      await admit(again, 1);
      expect((await reopen()).admissions.length).toBe(2);
      await again.close().catch(() => undefined);
    }
  });

  it("behavior: what is settled is not sent again", async () => {
    const first = await reopen();
    for (const serial of [0, 1, 2]) await admit(first, serial);
    await first.settle(ticketOf(0), { outcome: "admitted", hash: `0x${"1".repeat(64)}` });
    await first.settle(ticketOf(2), { outcome: "used" });
    const second = await reopen();
    expect(second.unsettled.map(({ presence }) => presence.ticketId)).toEqual([ticketOf(1)]);
    expect(second.admissions.length).toBe(3);
  });

  it("error: a second process at the same journal; what a dead one left is taken over", async () => {
    await reopen();
    await expect(Journal.open(path)).rejects.toMatchObject({ name: "JournalBusyError" });
    await journal?.close();
    journal = undefined;
    expect(existsSync(`${path}.lock`)).toBe(false);
    // No process has this id.
    writeFileSync(`${path}.lock`, String(2 ** 30));
    await expect(reopen()).resolves.toBeInstanceOf(Journal);
  });

  it("error: a file that is no journal is left as it is", async () => {
    writeFileSync(path, "my notes\n");
    await expect(Journal.open(path)).rejects.toMatchObject({ name: "UsageError" });
    appendFileSync(path, "");
    expect(readFileSync(path, "utf8")).toBe("my notes\n");
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  describe("judge", () => {
    const door = (admittedAt: Door["admittedAt"]): Door => ({
      client,
      list: {
        kind: "aura-guests",
        chainId: hardhat.id,
        checkIn: client.deployment.contracts.CheckIn.address,
        ...{ eventId: EVENT, name: "", startsAt: 0, endsAt: AT * 2, blockNumber: 0n, guests: [] },
      },
      guests: new Map(
        [0, 1].map((serial) => [
          ticketOf(serial),
          {
            ticketId: ticketOf(serial),
            holder: holder.address,
            status: serial === 0 ? ("Valid" as const) : ("Refunded" as const),
          },
        ]),
      ),
      admittedAt,
      ...{ lifetime: 90, tolerance: 15 },
    });
    const never = (): undefined => undefined;
    const reasonOf = async (
      code: string,
      at = AT,
      admittedAt: Door["admittedAt"] = never,
    ): Promise<string> => {
      const verdict = await judge(code, door(admittedAt), at);
      return verdict.admitted ? "admitted" : verdict.reason;
    };

    it("behavior: a guest once, and nobody else", async () => {
      const { code } = await scan(ticketOf(0));
      expect(await reasonOf(code)).toBe("admitted");
      expect(await reasonOf(code, AT, () => AT)).toBe("Repeated");
      expect(await reasonOf(code, AT, () => 0)).toBe("Repeated");
      expect(await reasonOf(code, AT + 91)).toBe("Stale");
      expect(await reasonOf(code, AT - 16)).toBe("Future");
      expect(await reasonOf((await scan(ticketOf(1))).code)).toBe("Refunded");
      expect(await reasonOf((await scan(ticketOf(2))).code)).toBe("NotOnTheList");
      expect(await reasonOf((await scan(7n)).code)).toBe("OtherEvent");
      expect(await reasonOf("https://example.org")).toBe("NotACode");
    });
  });
});
