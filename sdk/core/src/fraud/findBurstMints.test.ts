import { describe, expect, it } from "vitest";

import { START, crowd, holder, honestWorld, names } from "../../test/support/fraudWorlds.ts";
import { DAY, address } from "../../test/support/profiles.ts";
import { findBurstMints } from "./findBurstMints.ts";
import type { FraudMint } from "./FraudInput.ts";

const issuer = address(1000);

function mint(account: number, issuedAt: number, by = issuer): FraudMint {
  return { issuer: by, account: address(account), issuedAt };
}

describe("findBurstMints", () => {
  it("behavior: many badges of one issuer to one wallet within a day, at the threshold and one below", () => {
    const mints = Array.from({ length: 10 }, (_, index) => mint(1, START + index * 3600));
    const holders = crowd(0, 3);
    expect(findBurstMints({ holders, mints })).toEqual([
      {
        kind: "burst-mint",
        accounts: [address(1)],
        severity: 500,
        evidence: { issuer, from: START, to: START + 9 * 3600, mints: 10, peak: 10 },
      },
    ]);
    expect(findBurstMints({ holders, mints: mints.slice(1) })).toEqual([]);
  });

  it("behavior: the window is half open: a day after the first is another one", () => {
    const at = (gap: number) =>
      Array.from({ length: 10 }, (_, index) => mint(1, START + (index === 9 ? gap : index)));
    expect(findBurstMints({ holders: crowd(0, 3), mints: at(DAY - 1) })).toHaveLength(1);
    expect(findBurstMints({ holders: crowd(0, 3), mints: at(DAY) })).toEqual([]);
  });

  it("behavior: bursts apart are signals apart, those that touch are one", () => {
    const burst = (from: number) => Array.from({ length: 12 }, (_, index) => mint(1, from + index));
    const holders = crowd(0, 3);
    const apart = findBurstMints({ holders, mints: [...burst(START), ...burst(START + 3 * DAY)] });
    expect(apart).toHaveLength(2);
    const touching = findBurstMints({ holders, mints: [...burst(START), ...burst(START + DAY / 2)] });
    expect(touching).toMatchObject([{ severity: 1000, evidence: { mints: 24, peak: 24 } }]);
  });

  it("behavior: finds badges to many fresh wallets in an hour, planted into an honest world", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { holders, mints } = honestWorld(seed);
      const at = START + 30 * DAY;
      const farm = crowd(500, 40, { registeredAt: at });
      const planted = farm.map((_, index) => mint(500 + index, at + 60 * index, address(1001)));
      const signals = findBurstMints({ holders: [...holders, ...farm], mints: [...mints, ...planted] });
      expect(signals).toHaveLength(1);
      const named = signals[0]?.accounts ?? [];
      expect(names(500, 40).filter((account) => named.includes(account))).toHaveLength(40);
    }
  });

  it("behavior: an issuer whose every day is busy makes no burst, nor does one who serves old wallets", () => {
    const people = 30 * 24 * 10;
    const steady = Array.from({ length: people }, (_, index) => mint(index, START + index * 360));
    const fresh = Array.from({ length: people }, (_, index) =>
      holder(index, { registeredAt: START + index * 360 }),
    );
    expect(findBurstMints({ holders: fresh, mints: steady })).toEqual([]);
    const drop = Array.from({ length: 100 }, (_, index) => mint(index, START + 20 * DAY));
    expect(findBurstMints({ holders: crowd(0, 100), mints: [mint(0, START), ...drop] })).toEqual([]);
  });

  it("behavior: wallets without a passport are not named", () => {
    const mints = Array.from({ length: 20 }, (_, index) => mint(7, START + index));
    expect(findBurstMints({ holders: crowd(0, 3), mints })).toEqual([]);
  });
});
