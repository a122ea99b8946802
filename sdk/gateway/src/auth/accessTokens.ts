import { generateKeyPairSync, randomUUID } from "node:crypto";

import { errors, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from "jose";
import { getAddress, isAddress, type Address } from "viem";

import type { SigningJwk } from "../config/AuthSettings.ts";
import { CredentialError } from "./errors.ts";

/** How long an access token is good for. */
export const ACCESS_SECONDS = 900;

const AUDIENCE = "aura-gateway";
const TYPE = "at+jwt";
/** By how much the clocks of two instances may differ. */
const SKEW_SECONDS = 5;

/** What an access token says: who signed in, and by which session. */
export type AccessClaims = { readonly wallet: Address; readonly session: string };

export type AccessTokens = {
  issue(claims: AccessClaims): Promise<string>;
  /** @throws CredentialError when it is not ours, was changed, or is too old. */
  verify(token: string): Promise<AccessClaims>;
};

type Key = { readonly kid: string; readonly alg: string; readonly key: CryptoKey };

/**
 * Signs by the first key and believes all: a new key goes to the front, an old one leaves once its last token has expired.
 *
 * @param options.issuer Of the chain, so that one chain's token is none of another's.
 */
export async function createAccessTokens({
  keys,
  issuer,
}: {
  keys: readonly SigningJwk[];
  issuer: string;
}): Promise<AccessTokens> {
  const imported = await Promise.all(keys.map(importKey));
  const byId = new Map(imported.map((pair) => [pair.verifying.kid, pair.verifying]));
  const first = (imported[0] as (typeof imported)[number]).signing;
  return {
    issue: ({ wallet, session }) =>
      new SignJWT({ sid: session })
        .setProtectedHeader({ alg: first.alg, kid: first.kid, typ: TYPE })
        .setSubject(wallet.toLowerCase())
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(`${ACCESS_SECONDS}s`)
        .sign(first.key),
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(
          token,
          ({ kid, alg }) => {
            const known = byId.get(kid ?? "");
            if (known?.alg !== alg) throw new CredentialError();
            return known.key;
          },
          {
            algorithms: ["EdDSA", "ES256"],
            issuer,
            audience: AUDIENCE,
            typ: TYPE,
            clockTolerance: SKEW_SECONDS,
            requiredClaims: ["exp", "iat", "sub", "sid"],
          },
        );
        const { sub, sid } = payload;
        if (sub === undefined || !isAddress(sub, { strict: false }) || typeof sid !== "string") {
          throw new CredentialError();
        }
        return { wallet: getAddress(sub), session: sid };
      } catch (error) {
        if (error instanceof errors.JOSEError) throw new CredentialError();
        throw error;
      }
    },
  };
}

/** A key of this process only: whoever is signed in is signed out when it ends. */
export function ephemeralKey(): SigningJwk {
  const { privateKey } = generateKeyPairSync("ed25519");
  return { ...privateKey.export({ format: "jwk" }), kid: `ephemeral-${randomUUID()}` };
}

async function importKey(jwk: SigningJwk): Promise<{ signing: Key; verifying: Key }> {
  const alg = jwk.crv === "Ed25519" ? "EdDSA" : "ES256";
  const { kty, crv, x, y } = jwk as JWK;
  const open = { kty, crv, x, ...(y !== undefined && { y }) } as JWK;
  const keyOf = async (part: JWK): Promise<Key> => ({
    kid: jwk.kid,
    alg,
    key: (await importJWK(part, alg)) as CryptoKey,
  });
  const [signing, verifying] = await Promise.all([keyOf(jwk as JWK), keyOf(open)]);
  return { signing, verifying };
}
