import { describe, expect, it } from "vitest";

import { IdentityNotInTreeError, MembershipRootError, type StaleSide } from "./membership.ts";

describe("MembershipRootError", () => {
  const sides: [StaleSide, string][] = [
    ["tree", "older than the contract's"],
    ["contract", "newer than what the contract knows"],
    ["unknown", "does not know this tree"],
  ];

  it.each(sides)("behavior: says which side is stale: %s", (stale, words) => {
    const error = new MembershipRootError({ stale, root: 0n, contractRoot: 1n, details: "0 and 1 places" });
    expect(error.shortMessage).toContain(words);
    expect(error).toMatchObject({ stale, root: 0n, contractRoot: 1n, details: "0 and 1 places" });
  });
});

describe("IdentityNotInTreeError", () => {
  it("behavior: names the commitment, which is public", () => {
    expect(new IdentityNotInTreeError({ commitment: 0n })).toMatchObject({
      commitment: 0n,
      details: "commitment 0",
    });
  });
});
