import { randomInt } from "node:crypto";

import { expect } from "vitest";
import type { LocalAccount } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { createSiweMessage, type SiweMessage } from "viem/siwe";

import type { TestGateway } from "./testGateway.ts";

export const ORIGIN = "https://app.example";

export type SignedInWallet = {
  readonly account: LocalAccount;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly headers: { readonly authorization: string };
};

export const newAccount = (): LocalAccount => privateKeyToAccount(generatePrivateKey());

/** Asks for a nonce. */
export async function nonceOf({ app }: TestGateway): Promise<string> {
  const response = await app.inject({ method: "POST", url: "/api/v2/auth/nonce" });
  expect(response.statusCode).toBe(200);
  return response.json<{ nonce: string }>().nonce;
}

/** A message that signs in, but for what is changed. */
export async function messageOf(
  gateway: TestGateway,
  address: SiweMessage["address"],
  changes: Partial<SiweMessage> = {},
): Promise<string> {
  return createSiweMessage({
    address,
    domain: "app.example",
    uri: `${ORIGIN}/sign-in`,
    version: "1",
    chainId: gateway.world.client.chain.id,
    nonce: changes.nonce ?? (await nonceOf(gateway)),
    issuedAt: new Date(),
    ...changes,
  });
}

const byte = (): number => randomInt(256);

/** Signs a message and sends it, from wherever: attempts are counted by address. */
export async function sendSignIn(
  { app }: TestGateway,
  account: LocalAccount,
  { message, ...more }: { message: string } & Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  const signature = await account.signMessage({ message });
  return app.inject({
    method: "POST",
    url: "/api/v2/auth/sign-in",
    payload: { message, signature, ...more },
    headers,
    remoteAddress: `10.${byte()}.${byte()}.${byte()}`,
  });
}

/** Signs a wallet in. */
export async function signIn(gateway: TestGateway, account = newAccount()): Promise<SignedInWallet> {
  const response = await sendSignIn(gateway, account, { message: await messageOf(gateway, account.address) });
  expect([response.statusCode, response.body]).toEqual([200, response.body]);
  const { accessToken, refreshToken } = response.json<{ accessToken: string; refreshToken: string }>();
  return { account, accessToken, refreshToken, headers: { authorization: `Bearer ${accessToken}` } };
}

/** What a refused request is told. */
export function problemOf(response: { statusCode: number; json: () => unknown }) {
  const { type } = response.json() as { type?: string };
  return [response.statusCode, type?.replace("urn:aura:problem:", "")];
}
