import { useSyncExternalStore } from "react";

/** What the page knows about the wallet before the wallet code is loaded. */
type WalletState = {
  /** The wallet code is needed, or will be in a moment. */
  readonly wanted: boolean;
  /** Somebody is connected, or was when the page was left. */
  readonly connected: boolean;
  readonly dialog: "none" | "connect" | "account";
};

const KEY = "aura.wallet";

// A visitor who was connected when the page was left expects to be connected again.
const remembered = localStorage.getItem(KEY) !== null;
let state: WalletState = { wanted: remembered, connected: remembered, dialog: "none" };
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
  isConnected: () => state.connected,
  want: () => set({ wanted: true }),
  openConnect: () => set({ wanted: true, dialog: "connect" }),
  openAccount: () => set({ dialog: "account" }),
  closeDialog: () => set({ dialog: "none" }),
  /** Remembers it across visits too; the account itself is the wallet's business. */
  setConnected: (connected: boolean) => {
    set({ connected });
    if (connected) localStorage.setItem(KEY, "connected");
    else localStorage.removeItem(KEY);
  },
};
