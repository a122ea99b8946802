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
  /** Moves the wallet to another chain, as its owner can at any time; the page may ask it to come back. */
  changeChain(chainId: number): Promise<void>;
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
  // As a wallet does: a page sees no account before its owner agreed to connect.
  let connected = false;
  let current: number = hardhat.id;
  const tellPage = () =>
    page.evaluate((chainId) => {
      window.dispatchEvent(new CustomEvent("aura-test-wallet-chain", { detail: chainId }));
    }, numberToHex(current));

  async function answer({ method, params = [] }: Request): Promise<unknown> {
    switch (method) {
      case "eth_accounts":
        return connected ? [account.address] : [];
      case "eth_requestAccounts":
        connected = true;
        return [account.address];
      case "eth_chainId":
        return numberToHex(current);
      case "wallet_switchEthereumChain":
        current = Number((params[0] as { chainId: Hex }).chainId);
        await tellPage();
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
  return {
    address: account.address,
    rejectNext: () => {
      rejecting = true;
    },
    changeChain: async (chainId) => {
      current = chainId;
      await tellPage();
    },
  };
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
  window.addEventListener("aura-test-wallet-chain", (event) => {
    const chainId = (event as CustomEvent<string>).detail;
    for (const listener of listeners.get("chainChanged") ?? []) listener(chainId);
  });
  const say = () =>
    window.dispatchEvent(
      new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }),
    );
  window.addEventListener("eip6963:requestProvider", say);
  say();
}
