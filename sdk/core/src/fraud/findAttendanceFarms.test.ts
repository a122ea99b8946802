import { describe, expect, it } from "vitest";

import { START, crowd, drawing, honestWorld, names } from "../../test/support/fraudWorlds.ts";
import { DAY, address } from "../../test/support/profiles.ts";
import { findAttendanceFarms } from "./findAttendanceFarms.ts";
import type { FraudAttendance } from "./FraudInput.ts";

/** Accounts from `from` on enter each event one after the other, some seconds apart. */
function farm(from: number, count: number, events: readonly bigint[], seconds = 10): FraudAttendance[] {
  return events.flatMap((event) =>
    Array.from({ length: count }, (_, index) => ({
      account: address(from + index),
      event,
      attendedAt: START + Number(event) * DAY + index * seconds,
    })),
  );
}

describe("findAttendanceFarms", () => {
  it("behavior: five fresh accounts together at three events, and neither four nor at two", () => {
    const holders = crowd(0, 5);
    expect(findAttendanceFarms({ holders, attendances: farm(0, 5, [1n, 2n, 4n]) })).toEqual([
      {
        kind: "attendance-farm",
        accounts: names(0, 5),
        severity: 500,
        evidence: { events: [1n, 2n, 4n], from: START + DAY, to: START + 4 * DAY + 40 },
      },
    ]);
    expect(findAttendanceFarms({ holders, attendances: farm(0, 4, [1n, 2n, 4n]) })).toEqual([]);
    expect(findAttendanceFarms({ holders, attendances: farm(0, 5, [1n, 2n]) })).toEqual([]);
  });

  it("behavior: together means within the window at every event", () => {
    const holders = crowd(0, 5);
    expect(findAttendanceFarms({ holders, attendances: farm(0, 5, [1n, 2n, 3n], 30) })).toHaveLength(1);
    const late = [...farm(0, 5, [1n, 2n]), ...farm(0, 5, [3n], 31)];
    expect(findAttendanceFarms({ holders, attendances: late })).toEqual([]);
  });

  it("behavior: old passports are no farm", () => {
    const attendances = farm(0, 5, [1n, 2n, 3n]);
    const aged = (age: number) => crowd(0, 5, { registeredAt: START + DAY + 40 - age });
    expect(findAttendanceFarms({ holders: aged(7 * DAY - 1), attendances })).toHaveLength(1);
    expect(findAttendanceFarms({ holders: aged(7 * DAY + 40), attendances })).toEqual([]);
  });

  it("behavior: members that skip an event each are one farm all the same", () => {
    const all = farm(0, 20, [0n, 1n, 2n, 3n, 4n], 1);
    const skipping = all.filter(({ account, event }) => Number(BigInt(account) % 5n) !== Number(event));
    const [signal, ...others] = findAttendanceFarms({ holders: crowd(0, 20), attendances: skipping });
    expect(signal?.accounts).toHaveLength(20);
    expect(others).toEqual([]);
  });

  it("behavior: finds a farm planted into an honest world, and no more than without it", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { holders, attendances } = honestWorld(seed);
      const draw = drawing(seed);
      const fresh = crowd(500, 12, { registeredAt: START + 4 * DAY });
      const planted = [1, 2, 3, 5].flatMap((event) =>
        fresh.map(({ account }, index) => ({
          account,
          event: BigInt(event),
          attendedAt: START + (event * 4 + 1) * DAY + 600 + index * 8 + draw(8),
        })),
      );
      const before = findAttendanceFarms({ holders, attendances });
      const after = findAttendanceFarms({
        holders: [...holders, ...fresh],
        attendances: [...attendances, ...planted],
      });
      expect(after).toHaveLength(before.length + 1);
      const farmed = names(500, 12);
      const named = after.find(({ accounts }) => accounts.includes(farmed[0] as `0x${string}`));
      expect(farmed.filter((account) => named?.accounts.includes(account))).toHaveLength(12);
    }
  });
});
