import { createWalletClient } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { beforeAll, describe, expect, it } from "vitest";

import { addressOf, ticketEventEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import type { SignedPresence } from "../types/Presence.ts";
import { encodePresence } from "../utils/encodePresence.ts";
import { parsePresence } from "../utils/parsePresence.ts";
import { getEventTickets } from "./getEventTickets.ts";
import { signPresence } from "./signPresence.ts";
import { verifyPresence } from "./verifyPresence.ts";

const holder = privateKeyToAccount(`0x${"11".repeat(32)}`);
const stranger = privateKeyToAccount(`0x${"12".repeat(32)}`);
const TICKET = (3n << 32n) | 7n;
const ISSUED = 1_000_000;
const LIFETIME = 90;

describe("codes at the door", () => {
  const fakes = useFakes();
  let presence: SignedPresence;

  const sign = (account = holder, ticketId = TICKET) => {
    const wallet = createWalletClient({ account, chain: hardhat, transport: fakes.chain.transport });
    return signPresence({ ...fakes.client, wallet }, { ticketId, issuedAt: ISSUED });
  };
  const judge = (fields: Partial<Parameters<typeof verifyPresence>[1]>) =>
    verifyPresence(fakes.client, { presence, holder: holder.address, now: ISSUED, ...fields });

  it("behavior: lets in the holder, from the first second to the last", async () => {
    presence = await sign();
    expect(await judge({})).toBeNull();
    expect(await judge({ now: ISSUED + LIFETIME })).toBeNull();
    expect(await judge({ startsAt: ISSUED })).toBeNull();
  });

  it("behavior: refuses a code one second too old, or of before the doors opened", async () => {
    presence = await sign();
    expect(await judge({ now: ISSUED + LIFETIME + 1 })).toBe("Stale");
    expect(await judge({ startsAt: ISSUED + 1 })).toBe("Stale");
    expect(await judge({ now: ISSUED + 301, lifetime: 300 })).toBe("Stale");
  });

  it("behavior: refuses a code of the future, as far as clocks do not explain it", async () => {
    presence = await sign();
    expect(await judge({ now: ISSUED - 1 })).toBe("Future");
    expect(await judge({ now: ISSUED - 5, tolerance: 5 })).toBeNull();
  });

  it("behavior: refuses another holder, and what the holder did not sign", async () => {
    presence = await sign(stranger);
    expect(await judge({})).toBe("NotHolder");
    const forged = { ...presence, holder: holder.address };
    expect(await judge({ presence: forged })).toBe("BadSignature");
    const own = await sign();
    expect(await judge({ presence: { ...own, ticketId: TICKET + 1n } })).toBe("BadSignature");
    expect(await judge({ presence: { ...own, signature: "0x1234" } })).toBe("BadSignature");
  });

  it("behavior: refuses a signature for another contract or chain", async () => {
    presence = await sign();
    const other = { ...fakes.client, chain: { ...fakes.client.chain, id: 1 } };
    expect(await verifyPresence(other, { presence, holder: holder.address, now: ISSUED })).toBe(
      "BadSignature",
    );
  });

  describe("as text", () => {
    beforeAll(async () => {
      presence = await sign();
    });

    it("behavior: comes back whole, ticket 0 of event 0 and the greatest id too", () => {
      for (const ticketId of [TICKET, 0n, 2n ** 256n - 1n]) {
        const code = encodePresence({ ...presence, ticketId });
        expect(parsePresence(` ${code}\n`)).toEqual({ ...presence, ticketId });
      }
    });

    it("behavior: fits a small QR code", () => {
      expect(encodePresence(presence).length).toBeLessThan(150);
    });

    it.each([
      ["empty", ""],
      ["another text", "https://example.org"],
      ["nothing after the prefix", "AURA1."],
      ["other characters", "AURA1.äöü"],
      ["ten megabytes", `AURA1.${"A".repeat(10_000_000)}`],
      ["an id of no bytes", `AURA1.${"A".repeat(150)}`],
    ])("error: %s", (_, text) => {
      expect(() => parsePresence(text)).toThrow(
        expect.objectContaining({ name: "InvalidPresenceCodeError" }),
      );
    });

    it("error: cut off anywhere", () => {
      const code = encodePresence(presence);
      for (let length = 0; length < code.length - 1; length++) {
        expect(() => parsePresence(code.slice(0, length))).toThrow(
          expect.objectContaining({ name: "InvalidPresenceCodeError" }),
        );
      }
    });
  });
});

describe("getEventTickets", () => {
  const fakes = useFakes();

  it("behavior: those of the event alone, in the order of their ids", async () => {
    const event = ticketEventEntity(3);
    const ticket = (serial: number, of = event) => ({
      id: `0x${serial.toString(16).padStart(64, "0")}` as const,
      ...{ ticketId: String((3n << 32n) + BigInt(serial)), event: of, status: "Valid", buyer: addressOf(1) },
      ...{ holder: addressOf(serial), price: "0", soldAt: "0", checkedIn: false, checkedInAt: null },
    });
    fakes.subgraph.world.collections = { tickets: [ticket(2), ticket(1), ticket(3, ticketEventEntity(4))] };
    const tickets = await getEventTickets(fakes.client, { eventId: 3n });
    expect(tickets.map(({ holder: guest }) => guest)).toEqual([addressOf(1), addressOf(2)]);
    expect(await getEventTickets(fakes.client, { eventId: 0n })).toEqual([]);
  });
});
