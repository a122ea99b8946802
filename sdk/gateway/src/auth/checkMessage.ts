import type { AuraClient } from "@aura-protocol/sdk";
import { getAddress, hashMessage, type Address, type Hex } from "viem";
import { parseSiweMessage, validateSiweMessage } from "viem/siwe";

import { SignatureUncheckedError, SignInRefusedError } from "./errors.ts";

/** By how much a wallet's clock may be ahead of this one. */
const SKEW_MS = 60_000;
/** A message that was signed longer ago signs nobody in, nonce or not. */
const OLDEST_MS = 600_000;

export type CheckedMessage = { readonly wallet: Address; readonly nonce: string };

/**
 * Checks all of a message but its nonce and signature.
 *
 * @throws SignInRefusedError saying what does not fit.
 */
export function checkMessage(
  message: string,
  { origins, chainId, now }: { origins: readonly string[]; chainId: number; now: Date },
): CheckedMessage {
  const parsed = parseSiweMessage(message);
  const { address, nonce, domain, scheme, uri, issuedAt } = parsed;
  if (address === undefined || nonce === undefined || parsed.version !== "1") {
    throw new SignInRefusedError({ reason: "the message is none of EIP-4361." });
  }
  const origin = origins.find((known) => new URL(known).host === domain);
  if (origin === undefined || (scheme !== undefined && `${scheme}:` !== new URL(origin).protocol)) {
    throw new SignInRefusedError({ reason: "the message is for another domain." });
  }
  if (uri === undefined || !URL.canParse(uri) || new URL(uri).origin !== origin) {
    throw new SignInRefusedError({ reason: "the message's URI is not of its domain." });
  }
  if (parsed.chainId !== chainId) {
    throw new SignInRefusedError({ reason: `the message is for another chain than ${chainId}.` });
  }
  const age = now.getTime() - (issuedAt?.getTime() ?? Number.NaN);
  if (!(age >= -SKEW_MS && age <= OLDEST_MS) || !validateSiweMessage({ message: parsed, time: now })) {
    throw new SignInRefusedError({ reason: "the message is out of time. Is the clock right?" });
  }
  return { wallet: getAddress(address), nonce };
}

/**
 * Checks who signed: a key by itself, a contract (ERC-1271, ERC-6492) by asking the chain.
 *
 * @throws SignInRefusedError, SignatureUncheckedError
 */
export async function checkSignature(
  { public: node }: AuraClient,
  { wallet, message, signature }: { wallet: Address; message: string; signature: Hex },
): Promise<void> {
  // A signature of one's own needs no node.
  const parameters = { address: wallet, hash: hashMessage(message), signature, mode: "eoa" } as const;
  const unchecked = (cause: unknown): never => {
    throw new SignatureUncheckedError({ cause });
  };
  if (await node.verifyHash(parameters).catch(unchecked)) return;
  // A node that is down says no to everything.
  await node.getBlockNumber({ cacheTime: 0 }).catch(unchecked);
  throw new SignInRefusedError({ reason: "the signature is not the wallet's." });
}
