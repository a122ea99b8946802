import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { poseidon2 } from "poseidon-lite";
import { pad, parseEther, zeroAddress, type Abi } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Deployment } from "../deploy/deploy-aura.ts";
import { chainClient, startChain, type ChainClient } from "../start/chain/chain-process.ts";
import { freePorts } from "../start/free-ports.ts";
import { startGraphNode, waitForGraph, type GraphNode } from "../start/graph-node.ts";
import { deployLocally } from "../start/local-deployment.ts";
import { startPostgres } from "../start/postgres.ts";
import { databasesAt } from "../subgraph/databases.ts";
import { rootOf } from "./leaf-root.ts";

/** Leaves of the tree of members: 12 leaves it before the last two enter. */
const COMMITMENTS = [11n, 12n, 13n, 14n, 15n];
const SEATS = [21n, 22n, 23n];
const HOUR = 3_600;

interface Leaf {
  readonly commitment: string;
  readonly removed?: boolean;
}

interface Root {
  readonly root: string;
  readonly leafCount: number;
}

describe("trees from the subgraph", () => {
  const home = mkdtempSync(join(tmpdir(), "aura-trees-"));
  const ends: (() => Promise<unknown>)[] = [];
  const accounts = COMMITMENTS.map(() => privateKeyToAccount(generatePrivateKey()));
  const ids = accounts.map(({ address }) => BigInt(address));
  let client: ChainClient;
  let deployment: Deployment;
  let graph: GraphNode;

  beforeAll(async () => {
    const [database, rpc, http, admin, index, metrics] = (await freePorts(6)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const dataDir = join(home, "data");
    const postgres = await startPostgres({ dataDir, port: database, logFile: join(home, "postgres.log") });
    ends.push(() => postgres.stop());
    const chain = await startChain({
      port: rpc,
      journal: join(home, "journal"),
      genesis: 1_700_000_000,
      logFile: join(home, "chain.log"),
    });
    ends.push(() => chain.process.stop());
    client = chainClient(chain.url);
    deployment = await deployLocally(chain.url);
    for (const { address } of accounts) await client.setBalance({ address, value: parseEther("100") });
    await fillMembers();
    await fillSeats();
    await setRules();
    graph = await startGraphNode({
      ports: { http, admin, index, metrics },
      rpcUrl: chain.url,
      postgresUrl: await databasesAt(postgres.url).create(),
      logFile: join(home, "graph.log"),
    });
    ends.push(() => graph.stop());
    await waitForGraph(graph, Number(await client.getBlockNumber()));
  }, 300_000);

  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    rmSync(home, { recursive: true, force: true });
  });

  test("behavior: members in the order of insertion, removed ones as 0, give the contract's root", async () => {
    const { members, memberRoots } = await ask<{ members: Leaf[]; memberRoots: Root[] }>(
      "members(orderBy: index) { commitment removed } memberRoots(orderBy: changedAtBlock) { root leafCount }",
    );
    expect(members.map(({ commitment }) => BigInt(commitment))).toEqual(COMMITMENTS);
    expect(members.map(({ removed }) => removed)).toEqual([false, true, false, false, false]);
    expect(memberRoots.map(({ leafCount }) => leafCount)).toEqual([3, 3, 5]);
    const now = members.map(({ commitment, removed }) => (removed === true ? 0n : BigInt(commitment)));
    const roots = [rootOf(COMMITMENTS.slice(0, 3)), rootOf(now.slice(0, 3)), rootOf(now)];
    expect(memberRoots.map(({ root }) => BigInt(root))).toEqual(roots);
    expect(await read("Passport", "membershipRoot", [])).toBe(roots[2]);
  });

  test("behavior: seats in the order of insertion give every root that the contract knows", async () => {
    const { seats, seatRoots } = await ask<{ seats: Leaf[]; seatRoots: (Root & { depth: number })[] }>(
      "seats(orderBy: index) { commitment } seatRoots(orderBy: leafCount) { root leafCount depth }",
    );
    expect(seatRoots.map(({ leafCount, depth }) => [leafCount, depth])).toEqual([
      [2, 1],
      [3, 2],
    ]);
    for (const { root, leafCount } of seatRoots) {
      expect(rootOf(seats.slice(0, leafCount).map(({ commitment }) => BigInt(commitment)))).toBe(
        BigInt(root),
      );
      expect(await read("CheckIn", "isRootKnown", [0n, BigInt(root)])).toBe(true);
    }
  });

  // Their events hold structs, which `gnd test` cannot make.
  test("behavior: rules of minters are indexed whole", async () => {
    const rules =
      "credentialRules { issuerKeyHash schema predicate bound value epochLength badgeType { badgeType } }";
    const holding = "holdingRules { kind token tokenId minimum value issuer badgeType { badgeType } }";
    expect(await ask(`${rules} ${holding}`)).toEqual({
      credentialRules: [
        {
          issuerKeyHash: "1",
          schema: "2",
          predicate: "3",
          bound: "4",
          value: "5",
          epochLength: "0",
          badgeType: { badgeType: "248" },
        },
      ],
      holdingRules: [
        {
          kind: "ERC721",
          token: addressOf("Passport").toLowerCase(),
          tokenId: "0",
          minimum: "1",
          value: "7",
          issuer: accounts[0]?.address.toLowerCase(),
          badgeType: { badgeType: "249" },
        },
      ],
    });
  });

  async function fillMembers(): Promise<void> {
    for (const [place, commitment] of COMMITMENTS.entries())
      await send(place, "Passport", "register", [commitment]);
    await send(0, "Passport", "flush", [ids.slice(0, 3)]);
    await send(1, "Passport", "giveUp", []);
    await send(0, "Passport", "prune", [ids[1], [11n, poseidon2([13n, 0n])]]);
    await send(0, "Passport", "flush", [ids.slice(3)]);
  }

  async function fillSeats(): Promise<void> {
    const now = Number((await client.getBlock()).timestamp);
    const terms = {
      currency: zeroAddress,
      startsAt: now + HOUR,
      endsAt: now + 2 * HOUR,
      salesStart: 0,
      salesEnd: now + HOUR,
      refundDeadline: 0,
      capacity: SEATS.length,
      walletLimit: 0,
      transferPolicy: 0,
      resaleMarkupBps: 0,
      royaltyBps: 0,
      desk: addressOf("CheckIn"),
    };
    const tiers = [{ price: 0n, capacity: SEATS.length, gate: zeroAddress, gateParam: pad("0x"), name: "" }];
    await send(0, "Tickets", "createEvent", [{ terms, tiers, name: "Event", uri: "" }]);
    await send(0, "Tickets", "buy", [0n, 0, SEATS.length, "0x"]);
    for (const [ticket, seat] of SEATS.entries()) await send(0, "CheckIn", "enrol", [BigInt(ticket), seat]);
    await send(0, "CheckIn", "flush", [0n, [22n, 21n]]);
    await send(0, "CheckIn", "flush", [0n, [23n]]);
  }

  async function setRules(): Promise<void> {
    await send(0, "Badges", "registerIssuer", ["Issuer", "", [0n, 0n]]);
    for (const minter of ["CredentialMinter", "HoldingMinter"])
      await send(0, "Badges", "defineBadgeType", [typeMintedBy(minter)]);
    const credential = { issuerKeyHash: 1n, schema: 2n, predicate: 3n, bound: 4n, value: 5n, epochLength: 0 };
    await send(0, "CredentialMinter", "configure", [248n, credential]);
    const holding = { kind: 1, token: addressOf("Passport"), id: 0n, minimum: 1n, value: 7n };
    await send(0, "HoldingMinter", "configure", [249n, holding]);
  }

  function typeMintedBy(minter: string): object {
    const minters = [addressOf(minter)];
    const rest = {
      validity: 0,
      supplyCap: 1,
      weightHint: 0,
      policies: 4,
      inMask: false,
      name: "Type",
      uri: "",
    };
    return { category: 2, provider: pad("0x"), minters, ...rest };
  }

  async function send(sender: number, name: string, functionName: string, args: readonly unknown[]) {
    const account = accounts[sender];
    if (account === undefined) throw new Error(`There is no account ${sender}.`);
    const hash = await client.writeContract({
      account,
      address: addressOf(name),
      abi: abiOf(name),
      functionName,
      args,
    });
    expect(await client.waitForTransactionReceipt({ hash })).toMatchObject({ status: "success" });
  }

  function read(name: string, functionName: string, args: readonly unknown[]): Promise<unknown> {
    return client.readContract({ address: addressOf(name), abi: abiOf(name), functionName, args });
  }

  function addressOf(name: string) {
    const contract = deployment[name];
    if (contract === undefined) throw new Error(`${name} was not deployed.`);
    return contract.address;
  }

  async function ask<Answer>(selection: string): Promise<Answer> {
    const response = await fetch(graph.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ ${selection} }` }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
});

function abiOf(name: string): Abi {
  const artifact = new URL(`../../artifacts/contracts/${name}.sol/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(artifact, "utf8")) as { abi: Abi }).abi;
}
