import { describe, expect, it } from "vitest";

import { NOW, badge, fiveBadges } from "../../test/support/profiles.ts";
import { badgeSetOf } from "./badgeSetOf.ts";

const at = { timestamp: NOW };

describe("badgeSetOf", () => {
  it("behavior: sets a bit a type, the lowest and the highest included", () => {
    expect(badgeSetOf({ badges: [] }, at)).toBe(0n);
    expect(badgeSetOf({ badges: fiveBadges }, at)).toBe(31n);
    expect(badgeSetOf({ badges: [badge({ badgeType: 247n })] }, at)).toBe(2n ** 247n);
  });

  it("behavior: types from 248 on have no bit", () => {
    const badges = [248n, 249n, 2n ** 255n].map((badgeType) => badge({ badgeType }));
    expect(badgeSetOf({ badges }, at)).toBe(0n);
  });

  it("behavior: revoked and expired badges have none, those of unaccredited issuers have one", () => {
    const badges = [
      badge({ badgeType: 0n, revoked: true }),
      badge({ badgeType: 1n, expiresAt: NOW }),
      badge({ badgeType: 2n, expiresAt: NOW + 1 }),
      badge({ badgeType: 3n, accredited: false }),
      badge({ badgeType: 4n, accredited: false, revoked: true }),
    ];
    expect(badgeSetOf({ badges }, at)).toBe(0b1100n);
  });

  it("behavior: a type listed twice has one bit", () => {
    expect(badgeSetOf({ badges: [badge({ badgeType: 3n }), badge({ badgeType: 3n })] }, at)).toBe(8n);
  });
});
