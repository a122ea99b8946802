import { keccak256, toHex, type Address, type Hex } from "viem";
import { mnemonicToAccount, privateKeyToAddress, sign } from "viem/accounts";

import type { Deployment } from "../../deploy/deploy-aura.ts";
import { TEST_MNEMONIC } from "../../seed/accounts.ts";
import type { ChainClient } from "../../start/chain/chain-process.ts";
import { decodeAnswer, encodeCall } from "./contracts.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

/** One transaction. */
export interface Call {
  /** `Contract.function`. */
  readonly name: string;
  readonly from: Address;
  readonly to: Address;
  readonly data: Hex;
  readonly gas: bigint;
  readonly value: bigint;
}

export interface CallOptions {
  /** Most gas that it takes, 700,000 unless told. */
  readonly gas?: number;
  /** In wei, 0 unless told. */
  readonly value?: bigint;
}

/** What was fixed at deployment: periods in seconds, bonds in wei. */
export interface Rules {
  /** Invites of who has proven no tier. */
  readonly quota: bigint;
  readonly removalDelay: number;
  readonly formulaDelay: number;
  readonly challengeWindow: number;
  readonly epochBond: bigint;
  readonly challengeBond: bigint;
}

/** What an act has to go by: what is, what may be sent, and when it will be. */
export interface Scene {
  readonly random: Random;
  readonly world: World;
  /** Time of the block that the act will be in, in seconds since the Unix epoch. */
  readonly now: number;
  readonly rules: Rules;
  /** Accounts that the chain signs for. */
  readonly players: readonly Address[];
  readonly owner: Address;
  readonly address: (contract: string) => Address;
  readonly call: (
    contract: string,
    from: Address,
    name: string,
    args: readonly unknown[],
    options?: CallOptions,
  ) => Call;
  /** Asks a contract as of the latest block. */
  readonly ask: (contract: string, name: string, args: readonly unknown[]) => Promise<unknown>;
  /** Signs a digest with the key of an account that the history knows. */
  readonly sign: (account: Address, digest: Hex) => Promise<Hex>;
}

/** Changes the world and says how, or leaves it and answers undefined when it cannot be done now. */
export type Act = (scene: Scene) => Call | undefined | Promise<Call | undefined>;

/** How many accounts the local chain signs for. */
const PLAYERS = 64;

export const ZERO: Address = "0x0000000000000000000000000000000000000000";

/** Keys of the accounts that the chain signs for, the owner of the contracts first. */
export function playerKeys(): Map<Address, Hex> {
  return new Map(
    Array.from({ length: PLAYERS }, (_, addressIndex) => {
      const account = mnemonicToAccount(TEST_MNEMONIC, { addressIndex });
      const key = account.getHdKey().privateKey;
      if (key === null) throw new Error("A mnemonic leads to private keys");
      return [lower(account.address), toHex(key)];
    }),
  );
}

/** A new account, by the numbers of the seed. */
export function newKey(random: Random): { address: Address; privateKey: Hex } {
  const privateKey = keccak256(toHex(random.bigint(256), { size: 32 }));
  return { address: lower(privateKeyToAddress(privateKey)), privateKey };
}

export const lower = (address: string): Address => address.toLowerCase() as Address;

/** What scenes of one history have in common. */
export function stageOf(client: ChainClient, deployment: Deployment, keys: ReadonlyMap<Address, Hex>) {
  const players = [...keys.keys()];
  const [owner] = players;
  if (owner === undefined) throw new Error("A history needs accounts");
  const address = (contract: string): Address => {
    const deployed = deployment[contract];
    if (deployed === undefined) throw new Error(`${contract} is not deployed`);
    return lower(deployed.address);
  };
  return {
    players,
    owner,
    address,
    call: (
      contract: string,
      from: Address,
      name: string,
      args: readonly unknown[],
      { gas = 700_000, value = 0n }: CallOptions = {},
    ): Call => ({
      name: `${contract}.${name}`,
      from,
      to: address(contract),
      data: encodeCall(contract, name, args),
      gas: BigInt(gas),
      value,
    }),
    ask: async (contract: string, name: string, args: readonly unknown[]): Promise<unknown> => {
      const { data } = await client.call({ to: address(contract), data: encodeCall(contract, name, args) });
      return decodeAnswer(contract, name, data ?? "0x");
    },
    signWith: (world: World) => (account: Address, digest: Hex) => {
      const privateKey = keys.get(account) ?? world.passive.get(account);
      if (privateKey === undefined) throw new Error(`Nobody knows the key of ${account}`);
      return sign({ hash: digest, privateKey, to: "hex" });
    },
  };
}
