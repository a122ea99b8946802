import type { Identity } from "@aura-protocol/sdk/proofs";
import { useSyncExternalStore } from "react";
import type { Address } from "viem";

/**
 * Identities that were signed since the page was loaded. They live in this variable alone: a reload, or the wallet
 * leaving, forgets them, and the same signature brings them back.
 */
let identities: ReadonlyMap<Address, Identity> = new Map();
const listeners = new Set<() => void>();

function replace(next: ReadonlyMap<Address, Identity>): void {
  identities = next;
  for (const listener of listeners) listener();
}

export const identitySession = {
  keep: (account: Address, identity: Identity) => replace(new Map(identities).set(account, identity)),
  forget: () => replace(new Map()),
};

/** The identity of `account`, null until it is signed in this session. */
export function useIdentity(account: Address): Identity | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => identities.get(account) ?? null,
  );
}
