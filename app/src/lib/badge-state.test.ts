import { describe, expect, it } from "vitest";

import { badgeState } from "./badge-state.ts";

describe("badgeState", () => {
  it("behavior: an expiry of zero is never", () => {
    expect(badgeState({ expiresAt: 0, burned: false, revoked: false }, 10_000_000_000)).toBe("held");
  });

  it("behavior: expires at its second, not one before", () => {
    expect(badgeState({ expiresAt: 100, burned: false, revoked: false }, 99)).toBe("held");
    expect(badgeState({ expiresAt: 100, burned: false, revoked: false }, 100)).toBe("expired");
  });

  it("behavior: revoked goes before expired", () => {
    expect(badgeState({ expiresAt: 100, burned: false, revoked: true }, 100)).toBe("revoked");
  });

  it("behavior: no badge is none", () => {
    expect(badgeState(undefined, 0)).toBe("none");
  });
});
