import { walletStore } from "../wallet/wallet-store.ts";

/** Opens the choice of wallets. */
export function ConnectButton({ small = false }: { small?: boolean }) {
  return (
    <button
      type="button"
      className={small ? "button button-small" : "button"}
      onClick={() => walletStore.openConnect()}
    >
      Connect wallet
    </button>
  );
}
