import { useSyncExternalStore } from "react";

/** What the page knows about the wallet before the wallet code is loaded. */
type WalletState = {
  /** The wallet code is needed, or will be in a moment. */
  readonly wanted: boolean;
  readonly dialog: "none" | "connect" | "account";
};

const KEY = "aura.wallet";

// A visitor who was connected when the page was left expects to be connected again.
let state: WalletState = { wanted: localStorage.getItem(KEY) !== null, dialog: "none" };
const listeners = new Set<() => void>();

function set(next: Partial<WalletState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

export function useWalletStore(): WalletState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

export const walletStore = {
  want: () => set({ wanted: true }),
  openConnect: () => set({ wanted: true, dialog: "connect" }),
  openAccount: () => set({ dialog: "account" }),
  closeDialog: () => set({ dialog: "none" }),
  /** Remembers across visits that somebody is connected; the account itself is the wallet's business. */
  remember: (connected: boolean) =>
    connected ? localStorage.setItem(KEY, "connected") : localStorage.removeItem(KEY),
};
