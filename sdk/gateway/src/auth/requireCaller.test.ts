import type { FastifyRequest } from "fastify";
import { describe, expect, test } from "vitest";

import { lesserTier, scopesOf, type Caller } from "./Caller.ts";
import { NotAllowedError, NotSignedInError } from "./errors.ts";
import { requireCaller } from "./requireCaller.ts";

const requestOf = (caller: Caller | undefined) => ({ caller }) as FastifyRequest;
const user: Caller = {
  id: `wallet:0x${"ab".repeat(20)}`,
  account: `0x${"ab".repeat(20)}`,
  roles: ["user"],
  scopes: ["jobs:write"],
  tier: "free",
};

describe("requireCaller", () => {
  test("behavior: gives the caller who has what is needed", () => {
    expect(requireCaller(requestOf(user))).toBe(user);
    expect(requireCaller(requestOf(user), { scope: "jobs:write", role: "user" })).toBe(user);
  });

  test("error: whoever is anonymous has to sign in, whatever is needed", () => {
    const anonymous = { ...user, id: "anonymous:1f", account: undefined };
    for (const caller of [anonymous, undefined]) {
      expect(() => requireCaller(requestOf(caller))).toThrow(NotSignedInError);
      expect(() => requireCaller(requestOf(caller), { scope: "jobs:write" })).toThrow(NotSignedInError);
    }
  });

  test("error: a caller who lacks one of two is told which", () => {
    const both = { scope: "jobs:write", role: "admin" } as const;
    expect(() => requireCaller(requestOf(user), both)).toThrow(/"admin"/);
    expect(() => requireCaller(requestOf(user), { scope: "mint:write" })).toThrow(NotAllowedError);
  });
});

describe("scopesOf", () => {
  test("behavior: minting is for who was given a role, the cache for admins", () => {
    expect(scopesOf(["user"])).not.toContain("mint:write");
    for (const role of ["issuer", "organiser", "attester"] as const) {
      expect(scopesOf(["user", role])).toContain("mint:write");
      expect(scopesOf(["user", role])).not.toContain("cache:write");
    }
    expect(scopesOf(["admin"])).toContain("cache:write");
  });
});

describe("lesserTier", () => {
  test("behavior: is the same either way round", () => {
    expect([lesserTier("free", "pro"), lesserTier("pro", "free")]).toEqual(["free", "free"]);
    expect([lesserTier("unlimited", "pro"), lesserTier("pro", "unlimited")]).toEqual(["pro", "pro"]);
    expect(lesserTier("pro", "pro")).toBe("pro");
  });
});
