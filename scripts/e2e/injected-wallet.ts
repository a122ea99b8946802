import type { Page } from "playwright-core";
import {
  createWalletClient,
  hexToBigInt,
  http,
  numberToHex,
  type Address,
  type Hex,
  type TypedDataDefinition,
} from "viem";
import type { HDAccount } from "viem/accounts";
import { hardhat } from "viem/chains";

/** A wallet extension as a page sees it: announced by EIP-6963, holding one account, able to refuse. */
export interface InjectedWallet {
  readonly address: Address;
  /** Refuses the next request that a person would be asked about. */
  rejectNext(): void;
  /** The chain the wallet says it is on; the page may ask it to switch. */
  chainId: number;
}

interface Request {
  readonly method: string;
  readonly params?: readonly unknown[];
}

type Answer =
  { readonly result: unknown } | { readonly error: { readonly code: number; readonly message: string } };

const ASKS_THE_PERSON = new Set(["eth_sendTransaction", "eth_signTypedData_v4", "personal_sign"]);

/**
 * Puts a wallet into every document that `page` will load.
 *
 * @param account Signs in this process; its key never enters the page.
 * @param rpcUrl Where transactions are sent and reads are answered.
 */
export async function injectWallet(page: Page, account: HDAccount, rpcUrl: string): Promise<InjectedWallet> {
  const client = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl) });
  let rejecting = false;
  const wallet: InjectedWallet = {
    address: account.address,
    chainId: hardhat.id,
    rejectNext: () => {
      rejecting = true;
    },
  };

  async function answer({ method, params = [] }: Request): Promise<unknown> {
    switch (method) {
      case "eth_accounts":
      case "eth_requestAccounts":
        return [account.address];
      case "eth_chainId":
        return numberToHex(wallet.chainId);
      case "wallet_switchEthereumChain":
        wallet.chainId = Number((params[0] as { chainId: Hex }).chainId);
        return null;
      case "eth_signTypedData_v4":
        return account.signTypedData(JSON.parse(params[1] as string) as TypedDataDefinition);
      case "eth_sendTransaction": {
        const { to, data, value, gas } = params[0] as { to?: Address; data?: Hex; value?: Hex; gas?: Hex };
        return client.sendTransaction({
          ...(to === undefined ? {} : { to }),
          ...(data === undefined ? {} : { data }),
          ...(value === undefined ? {} : { value: hexToBigInt(value) }),
          ...(gas === undefined ? {} : { gas: hexToBigInt(gas) }),
        });
      }
      default:
        return client.request({ method, params } as Parameters<typeof client.request>[0]);
    }
  }

  await page.exposeFunction("auraTestWallet", async (request: Request): Promise<Answer> => {
    if (rejecting && ASKS_THE_PERSON.has(request.method)) {
      rejecting = false;
      return { error: { code: 4001, message: "User rejected the request." } };
    }
    try {
      return { result: await answer(request) };
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      return {
        error: {
          code: typeof code === "number" ? code : -32603,
          message: error instanceof Error ? error.message : String(error),
        },
      };
    }
  });
  await page.addInitScript(announce);
  return wallet;
}

/** Runs in the page. */
function announce(): void {
  type Listener = (...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const bridge = window as unknown as { auraTestWallet: (request: Request) => Promise<Answer> };
  const provider = {
    async request(request: Request): Promise<unknown> {
      const reply = await bridge.auraTestWallet(request);
      if ("error" in reply) throw Object.assign(new Error(reply.error.message), { code: reply.error.code });
      if (request.method === "wallet_switchEthereumChain") {
        const chainId = (request.params?.[0] as { chainId: string }).chainId;
        for (const listener of listeners.get("chainChanged") ?? []) listener(chainId);
      }
      return reply.result;
    },
    on(name: string, listener: Listener) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    removeListener(name: string, listener: Listener) {
      listeners.get(name)?.delete(listener);
    },
  };
  const info = {
    uuid: "8a1b0c7e-2f57-4c3a-9d0e-5b1f6a7c8d9e",
    name: "Test Wallet",
    icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    rdns: "org.aura.test-wallet",
  };
  const say = () =>
    window.dispatchEvent(
      new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }),
    );
  window.addEventListener("eip6963:requestProvider", say);
  say();
}
