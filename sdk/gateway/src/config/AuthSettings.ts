import type { JsonWebKey } from "node:crypto";

import type { Address } from "viem";

/** A private key that signs tokens, with the name that tokens bear. */
export type SigningJwk = JsonWebKey & { readonly kid: string };

/** What a gateway has to know about those who ask. */
export type AuthSettings = {
  /** Keys hashes and encrypts what is kept of people; 32 characters at least. Undefined on a local chain only. */
  readonly secret: string | undefined;
  /** The first signs, all are believed. None: one of the moment on a local chain, elsewhere nobody signs in. */
  readonly signingKeys: readonly SigningJwk[];
  /** Origins whose pages may sign wallets in. */
  readonly origins: readonly string[];
  /** Lower case; admins whatever the database says. */
  readonly admins: readonly Address[];
  /** Whether this is a local chain, where keys of the moment will do and cookies need no TLS. */
  readonly development: boolean;
};
