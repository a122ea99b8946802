import { TOTP, Secret } from "otpauth";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { query } from "./support/freshDatabase.ts";
import { messageOf, newAccount, problemOf, sendSignIn, signIn } from "./support/signIn.ts";
import { OPERATOR, testGateway, testSettings, type TestGateway } from "./support/testGateway.ts";

const operator = { authorization: `Bearer ${OPERATOR}` };
const boss = newAccount();

describe("accounts", () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const { auth } = testSettings("postgresql://x/x");
    const admins = [boss.address.toLowerCase() as `0x${string}`];
    gateway = await testGateway({ settings: { auth: { ...auth, admins, secret: "s".repeat(32) } } });
  });
  afterAll(() => gateway.close());

  const ask = (
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    headers: Record<string, string> = {},
    payload?: object,
  ) => gateway.app.inject({ method, url: `/api/v2${path}`, headers, ...(payload && { payload }) });

  describe("roles", () => {
    test("behavior: the settings' admin gives roles, which hold at once and may be taken", async () => {
      const admin = await signIn(gateway, boss);
      const user = await signIn(gateway);
      const put = (payload: object) =>
        ask("PUT", `/roles/${user.account.address.toLowerCase()}`, admin.headers, payload);
      const me = async () => (await ask("GET", "/me", user.headers)).json<Record<string, unknown>>();
      expect((await me())["roles"]).toEqual(["user"]);
      expect((await put({ roles: ["issuer"], tier: "pro" })).json()).toEqual({
        wallet: user.account.address,
        roles: ["issuer"],
        tier: "pro",
      });
      const issuer = await me();
      expect(issuer).toMatchObject({ roles: ["user", "issuer"], tier: "pro" });
      expect(issuer["scopes"]).toContain("mint:write");
      await put({ roles: [] });
      expect(await me()).toMatchObject({ roles: ["user"], tier: "free" });
    });

    test("error: nobody else gives roles or reads the log", async () => {
      const user = await signIn(gateway);
      const own = `/roles/${user.account.address}`;
      const wanted = { roles: ["admin"] };
      expect(problemOf(await ask("PUT", own, {}, wanted))).toEqual([401, "not-signed-in"]);
      expect(problemOf(await ask("PUT", own, user.headers, wanted))).toEqual([403, "not-allowed"]);
      expect(problemOf(await ask("PUT", own, operator, { roles: ["king"] }))).toEqual([
        400,
        "invalid-request",
      ]);
      expect(problemOf(await ask("GET", "/audit", user.headers))).toEqual([403, "not-allowed"]);
      expect(problemOf(await ask("GET", "/audit"))).toEqual([401, "not-signed-in"]);
    });

    test("behavior: the operator is a caller who may everything but has no account", async () => {
      expect((await ask("GET", "/me", operator)).json()).toMatchObject({
        id: "operator",
        wallet: null,
        tier: "unlimited",
      });
      expect(problemOf(await ask("GET", "/keys", operator))).toEqual([403, "not-allowed"]);
    });
  });

  describe("API keys", () => {
    const wanted = { name: "reader", scopes: ["features:read"] };

    test("behavior: a key is shown once, acts within its scopes, and stops when it is deleted", async () => {
      const { headers, account } = await signIn(gateway);
      const made = await ask("POST", "/keys", headers, wanted);
      expect(made.statusCode).toBe(201);
      const { key, id, prefix } = made.json<Record<"key" | "id" | "prefix", string>>();
      expect(key).toMatch(/^aura_[A-Za-z0-9_-]{43}$/);
      expect(key.startsWith(prefix)).toBe(true);
      for (const sent of [{ "x-api-key": key }, { authorization: `Bearer ${key}` }]) {
        expect((await ask("GET", "/me", sent)).json()).toMatchObject({
          id: `key:${id}`,
          wallet: account.address,
          roles: [],
          scopes: ["features:read"],
        });
      }
      const listed = await ask("GET", "/keys", headers);
      expect(listed.body).not.toContain(key);
      expect(listed.json()).toMatchObject({
        items: [{ id, name: "reader", lastUsedAt: expect.any(Number) as number }],
      });
      const stored = await query(gateway.databaseUrl, "select t::text from aura_gateway.api_keys t");
      expect(JSON.stringify(stored)).not.toContain(key);
      expect((await ask("DELETE", `/keys/${id}`, headers)).json()).toEqual({ deleted: true });
      expect(problemOf(await ask("GET", "/me", { "x-api-key": key }))).toEqual([401, "invalid-credential"]);
      expect(problemOf(await ask("DELETE", `/keys/${id}`, headers))).toEqual([404, "key-not-found"]);
    });

    test("error: a key may nothing that its owner may not, now or later", async () => {
      const { headers, account } = await signIn(gateway);
      const mint = { name: "minter", scopes: ["mint:write"] };
      expect(problemOf(await ask("POST", "/keys", headers, mint))).toEqual([403, "not-allowed"]);
      expect(problemOf(await ask("POST", "/keys", headers, { ...wanted, tier: "pro" }))).toEqual([
        403,
        "not-allowed",
      ]);
      const roles = `/roles/${account.address}`;
      await ask("PUT", roles, operator, { roles: ["issuer"], tier: "unlimited" });
      const { key } = (await ask("POST", "/keys", headers, { ...mint, tier: "pro" })).json<{ key: string }>();
      const me = async () => (await ask("GET", "/me", { "x-api-key": key })).json<object>();
      expect(await me()).toMatchObject({ scopes: ["mint:write"], tier: "pro" });
      await ask("PUT", roles, operator, { roles: [] });
      expect(await me()).toMatchObject({ scopes: [], tier: "free" });
    });

    test("error: another's keys are not there, an expired one is no good, keys make no keys", async () => {
      const [one, other] = [await signIn(gateway), await signIn(gateway)];
      const made = await ask("POST", "/keys", one.headers, { ...wanted, expiresInDays: 1 });
      const { id, key } = made.json<Record<"id" | "key", string>>();
      expect(problemOf(await ask("DELETE", `/keys/${id}`, other.headers))).toEqual([404, "key-not-found"]);
      expect((await ask("GET", "/keys", other.headers)).json()).toEqual({ items: [] });
      for (const [method, path] of [
        ["POST", "/keys"],
        ["DELETE", "/me"],
        ["GET", "/me/export"],
      ] as const) {
        const sent = method === "POST" ? wanted : undefined;
        expect(problemOf(await ask(method, path, { "x-api-key": key }, sent))).toEqual([403, "not-allowed"]);
      }
      await query(
        gateway.databaseUrl,
        `update aura_gateway.api_keys set expires_at = expires_at - interval '1 day' where id = '${id}'`,
      );
      expect(problemOf(await ask("GET", "/me", { "x-api-key": key }))).toEqual([401, "invalid-credential"]);
    });

    test("error: an account has twenty keys at most, also when several are made at once", async () => {
      const { headers } = await signIn(gateway);
      const made = await Promise.all(Array.from({ length: 23 }, () => ask("POST", "/keys", headers, wanted)));
      const codes = made.map(({ statusCode }) => statusCode);
      expect(codes.filter((code) => code === 201)).toHaveLength(20);
      expect(codes.filter((code) => code === 409)).toHaveLength(3);
    });
  });

  describe("second factor", () => {
    const codeAt = (secret: string, timestamp: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

    test("behavior: once confirmed, signing in asks for a code, which counts once, as recovery codes do", async () => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
      try {
        const { headers, account } = await signIn(gateway);
        const { secret, uri } = (await ask("POST", "/auth/totp", headers)).json<
          Record<"secret" | "uri", string>
        >();
        expect(uri).toMatch(/^otpauth:\/\/totp\/Aura/);
        const stored = await query(
          gateway.databaseUrl,
          "select encode(totp_secret, 'hex') from aura_gateway.accounts",
        );
        expect(JSON.stringify(stored)).not.toContain(Secret.fromBase32(secret).hex.toLowerCase());
        const wrong = codeAt(secret, Date.now() + 3_600_000);
        expect(problemOf(await ask("POST", "/auth/totp/confirm", headers, { code: wrong }))).toEqual([
          401,
          "code-refused",
        ]);
        const code = codeAt(secret, Date.now());
        const confirmed = await ask("POST", "/auth/totp/confirm", headers, { code });
        const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>();
        expect(new Set(recoveryCodes).size).toBe(10);
        expect(problemOf(await ask("POST", "/auth/totp", headers))).toEqual([409, "account-state"]);

        const message = await messageOf(gateway, account.address);
        expect(problemOf(await sendSignIn(gateway, account, { message }))).toEqual([401, "code-required"]);
        // Used to confirm.
        expect(problemOf(await sendSignIn(gateway, account, { message, code }))).toEqual([
          401,
          "code-refused",
        ]);
        vi.setSystemTime(Date.now() + 30_000);
        const next = codeAt(secret, Date.now());
        expect((await sendSignIn(gateway, account, { message, code: next })).statusCode).toBe(200);
        const again = await messageOf(gateway, account.address);
        const [recovery = ""] = recoveryCodes;
        expect((await sendSignIn(gateway, account, { message: again, code: recovery })).statusCode).toBe(200);
        const third = await messageOf(gateway, account.address);
        // The fifth code of this quarter of an hour is refused as used, the next for coming too often.
        expect(problemOf(await sendSignIn(gateway, account, { message: third, code: recovery }))).toEqual([
          429,
          "rate-limited",
        ]);
        await query(gateway.databaseUrl, "truncate aura_gateway.rate_limits");
        expect(problemOf(await sendSignIn(gateway, account, { message: third, code: recovery }))).toEqual([
          401,
          "code-refused",
        ]);
        const last = recoveryCodes[1] as string;
        expect((await ask("POST", "/auth/totp/remove", headers, { code: last })).json()).toEqual({
          removed: true,
        });
        expect((await sendSignIn(gateway, account, { message: third })).statusCode).toBe(200);
      } finally {
        vi.useRealTimers();
      }
    });

    test("error: of several sign-ins at once with one code, one is let in", async () => {
      const { headers, account } = await signIn(gateway);
      const { secret } = (await ask("POST", "/auth/totp", headers)).json<{ secret: string }>();
      await ask("POST", "/auth/totp/confirm", headers, { code: codeAt(secret, Date.now() - 30_000) });
      const messages = await Promise.all([1, 2, 3].map(() => messageOf(gateway, account.address)));
      const code = codeAt(secret, Date.now());
      const answers = await Promise.all(
        messages.map((message) => sendSignIn(gateway, account, { message, code })),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
    });
  });

  describe("audit log", () => {
    test("behavior: tells of sign-ins, keys and roles, in pages, by wallet, without naming it", async () => {
      const { headers, account } = await signIn(gateway);
      await ask("POST", "/keys", headers, { name: "k", scopes: ["features:read"] });
      await ask("PUT", `/roles/${account.address}`, operator, { roles: ["attester"] });
      type Page = { items: { action: string; actor: string; id: string }[]; nextCursor: string | null };
      const of = async (more = "") =>
        (await ask("GET", `/audit?wallet=${account.address}${more}`, operator)).json<Page>();
      const { items } = await of();
      expect(items.map(({ action }) => action)).toEqual(["roles.set", "key.create", "session.start"]);
      expect(items[0]?.actor).toBe("operator");
      expect(JSON.stringify(items).toLowerCase()).not.toContain(account.address.slice(2).toLowerCase());
      const first = await of("&limit=2");
      const second = await of(`&limit=2&cursor=${String(first.nextCursor)}`);
      expect([...first.items, ...second.items]).toEqual(items);
      expect(second.nextCursor).toBeNull();
    });

    test("error: the database lets nobody change or remove an entry", async () => {
      await signIn(gateway);
      for (const statement of [
        "update aura_gateway.audit_log set actor = 'nobody'",
        "delete from aura_gateway.audit_log",
        "truncate aura_gateway.audit_log",
      ]) {
        await expect(query(gateway.databaseUrl, statement)).rejects.toThrow(/only ever added to/);
      }
    });
  });
});
