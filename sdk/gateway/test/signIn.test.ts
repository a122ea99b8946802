import { generateKeyPairSync } from "node:crypto";

import { SignJWT, UnsecuredJWT, importJWK } from "jose";
import { createTestWorld } from "@aura-protocol/sdk/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { query } from "./support/freshDatabase.ts";
import { messageOf, newAccount, nonceOf, ORIGIN, problemOf, sendSignIn, signIn } from "./support/signIn.ts";
import { testGateway, testSettings, type TestGateway } from "./support/testGateway.ts";

const signingKey = (kid: string, curve: "ed25519" | "P-256" = "ed25519") => {
  const { privateKey } =
    curve === "ed25519"
      ? generateKeyPairSync("ed25519")
      : generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  return { ...privateKey.export({ format: "jwk" }), kid };
};

const auth = (changes: object) => ({ ...testSettings("postgresql://x/x").auth, ...changes });

describe("signing in", () => {
  const key = signingKey("one");
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway({ settings: { auth: auth({ signingKeys: [key], secret: "s".repeat(32) }) } });
  });
  afterAll(() => gateway.close());

  const me = (headers: Record<string, string>, own = gateway) =>
    own.app.inject({ url: "/api/v2/me", headers });
  const post = (path: string, payload: object, headers: Record<string, string> = {}, own = gateway) =>
    own.app.inject({ method: "POST", url: `/api/v2/auth/${path}`, payload, headers });

  /** Messages come from an address of their own each time, so that tests do not use up each other's attempts. */
  let peers = 0;
  const elsewhere = {
    get remoteAddress() {
      peers += 1;
      return `10.0.${peers >> 8}.${peers & 255}`;
    },
  };
  const attempt = async (
    changes: Parameters<typeof messageOf>[2],
    signer = newAccount(),
    address = signer.address,
  ) => {
    const message = await messageOf(gateway, address, changes);
    const signature = await signer.signMessage({ message });
    return gateway.app.inject({
      method: "POST",
      url: "/api/v2/auth/sign-in",
      payload: { message, signature },
      remoteAddress: elsewhere.remoteAddress,
    });
  };

  test("behavior: a wallet that signs the message is a user, and asks as itself", async () => {
    const { account, headers } = await signIn(gateway);
    expect((await me(headers)).json()).toEqual({
      id: `wallet:${account.address.toLowerCase()}`,
      wallet: account.address,
      roles: ["user"],
      scopes: ["features:read", "analytics:read", "jobs:read", "jobs:write"],
      tier: "free",
      privacy: "public",
      secondFactor: false,
    });
  });

  test.each([
    ["another domain", { domain: "evil.example" }],
    ["a URI of another origin", { uri: "https://evil.example/" }],
    ["a URI of another scheme", { uri: "http://app.example/" }],
    ["another scheme", { scheme: "http" }],
    ["another chain", { chainId: 1 }],
    ["an expiry that passed", { expirationTime: new Date(Date.now() - 1_000) }],
    ["a beginning to come", { notBefore: new Date(Date.now() + 60_000) }],
    ["a clock two minutes ahead", { issuedAt: new Date(Date.now() + 120_000) }],
    ["an age of eleven minutes", { issuedAt: new Date(Date.now() - 660_000) }],
    ["a nonce of its own", { nonce: "0123456789abcdef" }],
  ])("error: a message with %s signs nobody in", async (_name, changes) => {
    expect(problemOf(await attempt(changes))).toEqual([401, "sign-in-refused"]);
  });

  test("behavior: a clock half a minute off is no matter, either way", async () => {
    for (const off of [30_000, -30_000]) {
      expect((await attempt({ issuedAt: new Date(Date.now() + off) })).statusCode).toBe(200);
    }
  });

  test("error: the signature of somebody else, and one that is none", async () => {
    expect(problemOf(await attempt({}, newAccount(), newAccount().address))).toEqual([
      401,
      "sign-in-refused",
    ]);
    const message = await messageOf(gateway, newAccount().address);
    const refused = await post("sign-in", { message, signature: "0x1234" });
    expect(problemOf(refused)).toEqual([401, "sign-in-refused"]);
  });

  test("error: a message that was changed after it was signed", async () => {
    const account = newAccount();
    const message = await messageOf(gateway, account.address, { statement: "Read only." });
    const signature = await account.signMessage({ message });
    const changed = message.replace("Read only.", "Everything.");
    const refused = await post("sign-in", { message: changed, signature });
    expect(problemOf(refused)).toEqual([401, "sign-in-refused"]);
  });

  test("error: a nonce is good once, also for two at once", async () => {
    const account = newAccount();
    const message = await messageOf(gateway, account.address);
    const answers = await Promise.all([1, 2, 3].map(() => sendSignIn(gateway, account, { message })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
    expect(problemOf(await sendSignIn(gateway, account, { message }))).toEqual([401, "sign-in-refused"]);
  });

  test("error: a nonce is good for five minutes", async () => {
    const account = newAccount();
    const message = await messageOf(gateway, account.address);
    await query(
      gateway.databaseUrl,
      "update aura_gateway.sign_in_nonces set expires_at = expires_at - interval '300 seconds'",
    );
    expect(problemOf(await sendSignIn(gateway, account, { message }))).toEqual([401, "sign-in-refused"]);
  });

  test("error: input beyond its bounds is refused before anything is done with it", async () => {
    const huge = await post("sign-in", { message: "x".repeat(4_097), signature: "0x00" });
    expect(problemOf(huge)).toEqual([400, "invalid-request"]);
    expect(problemOf(await post("refresh", { refreshToken: "x".repeat(129) }))).toEqual([
      400,
      "invalid-request",
    ]);
    const body = await post("sign-in", { message: "x".repeat(70_000), signature: "0x00" });
    expect(problemOf(body)).toEqual([413, "body-too-large"]);
  });

  test("error: who guesses is held back", async () => {
    const account = newAccount();
    const guess = () =>
      gateway.app.inject({
        method: "POST",
        url: "/api/v2/auth/sign-in",
        payload: { message: "nonsense", signature: "0x00" },
        remoteAddress: "192.0.2.9",
      });
    const codes: number[] = [];
    for (let tried = 0; tried < 21; tried++) codes.push((await guess()).statusCode);
    expect(codes).toEqual([...Array.from({ length: 20 }, () => 401), 429]);
    expect(Number((await guess()).headers["retry-after"])).toBeGreaterThan(0);
    // Others still get in.
    await signIn(gateway, account);
  });

  test("error: tokens that are changed, another's, of no algorithm, or expired", async () => {
    const { accessToken, account } = await signIn(gateway);
    const [head = "", body = "", signature = ""] = accessToken.split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
    const sign = async (jwk: object, header: object, changes: object) =>
      new SignJWT({ ...claims, ...changes })
        .setProtectedHeader({ alg: "EdDSA", kid: "one", typ: "at+jwt", ...header })
        .sign(await importJWK(jwk as typeof key, "EdDSA"));
    const now = Math.floor(Date.now() / 1000);
    const other = { ...claims, sub: newAccount().address.toLowerCase() };
    const bad = {
      body: [head, Buffer.from(JSON.stringify(other)).toString("base64url"), signature].join("."),
      unsecured: new UnsecuredJWT(claims).encode(),
      "other key": await sign(signingKey("one"), {}, {}),
      "unknown key": await sign(key, { kid: "two" }, {}),
      expired: await sign(key, {}, { exp: now - 6 }),
      "other chain": await sign(key, {}, { iss: "aura-gateway:1" }),
      "other audience": await sign(key, {}, { aud: "another" }),
      "other type": await sign(key, { typ: "JWT" }, {}),
      "another's session": await sign(key, {}, { sub: newAccount().address.toLowerCase() }),
      "no session": await sign(key, {}, { sid: "2f1f8a4e-55ff-4b6a-8a0e-000000000000" }),
    };
    for (const [name, token] of Object.entries(bad)) {
      const refused = await me({ authorization: `Bearer ${token}` });
      expect([name, ...problemOf(refused)]).toEqual([name, 401, "invalid-credential"]);
    }
    // The clocks of two instances may differ by five seconds.
    const late = await sign(key, {}, { exp: now - 2 });
    expect((await me({ authorization: `Bearer ${late}` })).json()).toMatchObject({ wallet: account.address });
  });

  test("behavior: keys rotate: the new one signs, the old one is believed until it leaves the list", async () => {
    const { headers } = await signIn(gateway);
    const next = signingKey("two", "P-256");
    const open = (signingKeys: object[]) =>
      testGateway({
        world: gateway.world,
        databaseUrl: gateway.databaseUrl,
        settings: { auth: auth({ signingKeys, secret: "s".repeat(32) }) },
      });
    const both = await open([next, key]);
    const later = await open([next]);
    try {
      expect((await me(headers, both)).statusCode).toBe(200);
      const fresh = await signIn(both);
      expect((await me(fresh.headers, later)).statusCode).toBe(200);
      expect(problemOf(await me(headers, later))).toEqual([401, "invalid-credential"]);
    } finally {
      await both.close();
      await later.close();
    }
  });

  test("behavior: signing out ends access at once, and says the same twice", async () => {
    const { headers, refreshToken } = await signIn(gateway);
    for (let times = 0; times < 2; times++) {
      expect((await post("sign-out", { refreshToken })).json()).toEqual({ signedOut: true });
    }
    expect((await me(headers)).statusCode).toBe(401);
    expect((await post("refresh", { refreshToken })).statusCode).toBe(401);
  });

  test("behavior: a refresh token is good once; when a used one comes back, its session ends", async () => {
    const { refreshToken, headers } = await signIn(gateway);
    const second = await post("refresh", { refreshToken });
    const next = second.json<{ refreshToken: string; accessToken: string }>();
    expect(next.refreshToken).not.toBe(refreshToken);
    expect((await me({ authorization: `Bearer ${next.accessToken}` })).statusCode).toBe(200);
    await query(
      gateway.databaseUrl,
      "update aura_gateway.refresh_tokens set used_at = used_at - interval '6 seconds'",
    );
    expect(problemOf(await post("refresh", { refreshToken }))).toEqual([401, "invalid-credential"]);
    expect((await post("refresh", { refreshToken: next.refreshToken })).statusCode).toBe(401);
    expect((await me(headers)).statusCode).toBe(401);
    const actions = await query(gateway.databaseUrl, "select action from aura_gateway.audit_log");
    expect(actions).toContainEqual({ action: "session.reused" });
  });

  test("behavior: of several refreshes at once one wins, and its session goes on", async () => {
    const { refreshToken } = await signIn(gateway);
    const answers = await Promise.all([1, 2, 3, 4].map(() => post("refresh", { refreshToken })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401, 401]);
    const won = answers.find(({ statusCode }) => statusCode === 200);
    const next = won?.json<{ refreshToken: string }>();
    expect((await post("refresh", { refreshToken: next?.refreshToken })).statusCode).toBe(200);
  });

  test("error: refresh tokens expire after a week, unknown and missing ones are refused", async () => {
    const { refreshToken } = await signIn(gateway);
    await query(
      gateway.databaseUrl,
      "update aura_gateway.refresh_tokens set expires_at = expires_at - interval '7 days'",
    );
    for (const payload of [{ refreshToken }, { refreshToken: "unknown" }, {}]) {
      expect(problemOf(await post("refresh", payload))).toEqual([401, "invalid-credential"]);
    }
  });

  test("behavior: pages get cookies that no script reads, and need a header and a listed origin", async () => {
    const account = newAccount();
    const page = { origin: ORIGIN, "x-aura-csrf": "1" };
    const send = async (headers: Record<string, string>) =>
      sendSignIn(
        gateway,
        account,
        { message: await messageOf(gateway, account.address), transport: "cookie" },
        headers,
      );
    expect(problemOf(await send({ origin: ORIGIN }))).toEqual([403, "cross-site"]);
    expect(problemOf(await send({ ...page, origin: "https://evil.example" }))).toEqual([403, "cross-site"]);
    const preflight = await gateway.app.inject({
      method: "OPTIONS",
      url: "/api/v2/me/privacy",
      headers: { origin: ORIGIN, "access-control-request-method": "PUT" },
    });
    expect(preflight.headers).toMatchObject({
      "access-control-allow-origin": ORIGIN,
      "access-control-allow-credentials": "true",
    });
    expect(preflight.headers["access-control-allow-headers"]).toContain("x-aura-csrf");
    const response = await send({ ...page, host: "gateway.example" });
    expect(response.json()).toEqual({ wallet: account.address, expiresIn: 900, refreshExpiresIn: 604_800 });
    expect(response.cookies).toHaveLength(2);
    for (const made of response.cookies) {
      expect(made).toMatchObject({ path: "/", httpOnly: true, secure: true, sameSite: "Strict" });
      expect(made.name).toMatch(/^__Host-aura-(access|refresh)$/);
      expect(made.domain).toBeUndefined();
    }
    const cookies = Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]));
    const ask = (
      method: "GET" | "PUT" | "POST",
      path: string,
      headers: Record<string, string>,
      payload?: object,
    ) =>
      gateway.app.inject({
        method,
        url: `/api/v2/${path}`,
        cookies,
        headers: { host: "gateway.example", ...headers },
        ...(payload && { payload }),
      });
    expect((await ask("GET", "me", {})).json()).toMatchObject({ wallet: account.address });
    const owner = { features: "owner" };
    const tries = [{}, { origin: ORIGIN }, { "x-aura-csrf": "1" }, { ...page, origin: "null" }];
    for (const headers of tries) {
      expect(problemOf(await ask("PUT", "me/privacy", headers as Record<string, string>, owner))).toEqual([
        403,
        "cross-site",
      ]);
      expect(problemOf(await ask("POST", "auth/refresh", headers as Record<string, string>, {}))).toEqual([
        403,
        "cross-site",
      ]);
      expect(problemOf(await ask("POST", "auth/sign-out", headers as Record<string, string>, {}))).toEqual([
        403,
        "cross-site",
      ]);
    }
    expect((await ask("PUT", "me/privacy", page, owner)).statusCode).toBe(200);
    const refreshed = await ask("POST", "auth/refresh", page, {});
    expect(refreshed.cookies).toHaveLength(2);
    expect(refreshed.json()).not.toHaveProperty("accessToken");
    Object.assign(cookies, Object.fromEntries(refreshed.cookies.map(({ name, value }) => [name, value])));
    const out = await ask("POST", "auth/sign-out", page, {});
    expect(out.cookies.map(({ value }) => value)).toEqual(["", ""]);
    expect((await ask("GET", "me", {})).statusCode).toBe(401);
  });

  test("behavior: on this machine, on a local chain, cookies go without TLS", async () => {
    const account = newAccount();
    const headers = { origin: "http://localhost:80", "x-aura-csrf": "1", host: "localhost:80" };
    const message = await messageOf(gateway, account.address);
    const local = await sendSignIn(
      gateway,
      account,
      { message, transport: "cookie" },
      {
        ...headers,
        origin: "http://localhost:80",
      },
    );
    expect(local.cookies.map(({ name, secure }) => [name, secure ?? false])).toEqual([
      ["aura-access", false],
      ["aura-refresh", false],
    ]);
  });

  test("behavior: a contract's signature is asked of the chain", async () => {
    const wallet = newAccount().address;
    const world = createTestWorld();
    const verifyHash = vi.fn((asked: { signature: unknown }) =>
      Promise.resolve(asked.signature === "0xc0de"),
    );
    const client = { ...world.client, public: { ...world.client.public, verifyHash } };
    const own = await testGateway({ world, client: client });
    try {
      const send = async (signature: string) =>
        post("sign-in", { message: await messageOf(own, wallet), signature }, {}, own);
      expect((await send("0xc0de")).json()).toMatchObject({ wallet });
      expect(problemOf(await send("0xbad0"))).toEqual([401, "sign-in-refused"]);
      expect(verifyHash).toHaveBeenCalledTimes(2);
      world.fail("rpc");
      expect(problemOf(await send("0xbad0"))).toEqual([503, "chain-unavailable"]);
    } finally {
      await own.close();
    }
  });

  test("behavior: without keys, a local chain has one of the moment and says so; others let nobody in", async () => {
    const local = await testGateway();
    const public_ = await testGateway({ settings: { auth: auth({ development: false }) } });
    try {
      await signIn(local);
      expect(local.log().map(({ msg }) => msg)).toContainEqual(
        expect.stringContaining("AURA_GATEWAY_SIGNING_KEYS"),
      );
      const account = newAccount();
      const message = await messageOf(public_, account.address);
      expect(problemOf(await sendSignIn(public_, account, { message }))).toEqual([403, "not-enabled"]);
    } finally {
      await local.close();
      await public_.close();
    }
  });

  test("behavior: nothing that opens something stands in the database", async () => {
    const { refreshToken, accessToken } = await signIn(gateway);
    const rows = await query(gateway.databaseUrl, "select t::text from aura_gateway.refresh_tokens t");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(refreshToken);
    expect(JSON.stringify(rows)).not.toContain(accessToken);
    expect(await nonceOf(gateway)).toMatch(/^[0-9a-zA-Z]{32,}$/);
  });
});
