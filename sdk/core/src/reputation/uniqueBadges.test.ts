import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NOW, badge } from "../../test/support/profiles.ts";
import { uniqueBadges } from "./uniqueBadges.ts";

const anyBadge = fc
  .record({
    badgeType: fc.bigInt({ min: 0n, max: 3n }),
    value: fc.bigInt({ min: 0n, max: 2n }),
    issuedAt: fc.integer({ min: NOW - 1, max: NOW }),
    expiresAt: fc.constantFrom(0, NOW, NOW + 1),
    burned: fc.boolean(),
    revoked: fc.boolean(),
    accredited: fc.boolean(),
  })
  .map(badge);

describe("uniqueBadges", () => {
  it("behavior: gives each type once, in rising order", () => {
    const types = [2n, 0n, 2n, 300n].map((badgeType) => badge({ badgeType }));
    expect(uniqueBadges(types).map(({ badgeType }) => badgeType)).toEqual([0n, 2n, 300n]);
  });

  it("behavior: the latest issued stands", () => {
    const old = badge({ issuedAt: NOW - 1, value: 9n });
    const renewed = badge({ issuedAt: NOW, value: 1n });
    expect(uniqueBadges([old, renewed])).toEqual([renewed]);
  });

  it.each([
    ["revoked", badge({ revoked: true }), badge()],
    ["burned", badge({ burned: true }), badge({ expiresAt: NOW })],
    ["expiring", badge({ expiresAt: NOW }), badge()],
    ["sooner expiring", badge({ expiresAt: NOW }), badge({ expiresAt: NOW + 1 })],
    ["unaccredited", badge({ accredited: false }), badge()],
    ["lower", badge({ value: 0n }), badge()],
  ])("behavior: of two issued at once the %s one stands", (_, stands, falls) => {
    expect(uniqueBadges([falls, stands])).toEqual([stands]);
    expect(uniqueBadges([stands, falls])).toEqual([stands]);
  });

  it("behavior: the order of the input is of no matter, and the input stays as it is", () => {
    const shuffled = fc
      .array(anyBadge)
      .chain((badges) =>
        fc.tuple(fc.constant(badges), fc.shuffledSubarray(badges, { minLength: badges.length })),
      );
    fc.assert(
      fc.property(shuffled, ([badges, other]) => {
        const copy = [...badges];
        expect(uniqueBadges(badges)).toEqual(uniqueBadges(other));
        expect(badges).toEqual(copy);
      }),
    );
  });
});
