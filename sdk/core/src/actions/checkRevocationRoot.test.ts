import {
  custom,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  type Hex,
} from "viem";
import { hardhat } from "viem/chains";
import { describe, expect, it } from "vitest";

import { createAuraClient, type AuraClient } from "../client/createAuraClient.ts";
import { credentialMinterAbi as abi } from "../generated/abi/CredentialMinter.ts";
import { checkRevocationRoot } from "./checkRevocationRoot.ts";
import { getCredentialRule } from "./getCredentialRule.ts";

const RULE = { issuerKeyHash: 1n, schema: 2n, predicate: 769n, bound: 4n, value: 5n, epochLength: 100 };

/** What a node knows of badge type 3. */
type World = {
  /** Roots that were published, the current one last; all before it are past their grace. */
  readonly published: readonly bigint[];
  /** Whether the node tells events of the past. */
  readonly logs?: boolean;
  /** Whether the node knows of a pending block. */
  readonly pending?: boolean;
};

function clientOf({ published, logs = true, pending = true }: World): AuraClient {
  const request = async ({ method, params }: { method: string; params: readonly unknown[] }) => {
    await Promise.resolve();
    if (method === "eth_call") return call((params[0] as { data: Hex }).data, published);
    if (method === "eth_getLogs" && logs) return published.map(log);
    if (method === "eth_getBlockByNumber" && (pending || params[0] !== "pending")) {
      return {
        number: "0x5",
        hash: null,
        timestamp: params[0] === "pending" ? "0x7d0" : "0x3e8",
        transactions: [],
      };
    }
    throw new Error(`${method} is not played`);
  };
  const transport = custom({ request }, { retryCount: 0 });
  return createAuraClient({ chain: hardhat, transport, subgraph: "http://127.0.0.1:9/" });
}

function call(data: Hex, published: readonly bigint[]): Hex {
  const { functionName, args } = decodeFunctionData({ abi, data });
  const current = published.at(-1);
  switch (functionName) {
    case "isKnownRoot":
      return encodeFunctionResult({ abi, functionName, result: args[1] === current });
    case "revocationRootOf":
      return encodeFunctionResult({
        abi,
        functionName,
        result: [current ?? 0n, current === undefined ? 0 : 7],
      });
    case "ruleOf":
      return encodeFunctionResult({ abi, functionName, result: RULE });
    default:
      throw new Error(`${functionName} is not played`);
  }
}

function log(root: bigint, index: number): object {
  return {
    address: "0x95347DA57Ff875374B003614064f03E599A42711",
    topics: encodeEventTopics({ abi, eventName: "RevocationRootPublished", args: { badgeType: 3n } }),
    data: encodeAbiParameters([{ type: "uint256" }], [root]),
    blockNumber: "0x1",
    blockHash: `0x${"0".repeat(64)}`,
    transactionHash: `0x${"0".repeat(64)}`,
    transactionIndex: "0x0",
    logIndex: `0x${index.toString(16)}`,
    removed: false,
  };
}

const check = (world: World, root: bigint) => checkRevocationRoot(clientOf(world), { badgeType: 3n, root });

describe("checkRevocationRoot", () => {
  it("behavior: lets the current root pass, which may be 0", async () => {
    await expect(check({ published: [5n, 0n] }, 0n)).resolves.toBeUndefined();
    await expect(check({ published: [0n, 5n] }, 5n)).resolves.toBeUndefined();
  });

  it.each([
    ["tree", { published: [0n, 5n, 6n] }, 5n, 6n],
    ["tree", { published: [0n, 5n] }, 0n, 5n],
    ["contract", { published: [0n, 5n] }, 6n, 5n],
    ["contract", { published: [] }, 0n, undefined],
    ["unknown", { published: [0n, 5n], logs: false }, 0n, 5n],
  ] as const)("error: stale is the %s", async (stale, world, root, contractRoot) => {
    await expect(check(world, root)).rejects.toMatchObject({
      name: "RevocationRootError",
      stale,
      root,
      contractRoot,
    });
  });
});

describe("getCredentialRule", () => {
  it("behavior: takes the next block's clock, or the latest's where the node knows of no next one", async () => {
    const read = (world: World) => getCredentialRule(clientOf(world), { badgeType: 3n });
    const found = await read({ published: [0n] });
    expect(found).toMatchObject({ rule: RULE, time: 2000n, epoch: 20n, revocationRoot: 0n });
    expect(await read({ published: [], pending: false })).toMatchObject({
      time: 1000n,
      epoch: 10n,
      revocationRoot: null,
    });
  });
});
