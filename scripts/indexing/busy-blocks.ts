/** Blocks in which a bit of everything happens, on a world that is ready for it. */
import {
  createEvent,
  defineBadgeType,
  registerIssuer,
  setAccreditation,
  signEpoch,
} from "@aura-protocol/sdk/actions";
import { formulaId, formulaV1 } from "@aura-protocol/sdk/reputation";
import { keccak256, toHex, type Abi, type Address, type Hash } from "viem";

import { badgesAbi } from "../../sdk/core/src/generated/abi/Badges.ts";
import { passportAbi } from "../../sdk/core/src/generated/abi/Passport.ts";
import { reputationRegistryAbi } from "../../sdk/core/src/generated/abi/ReputationRegistry.ts";
import { ticketsAbi } from "../../sdk/core/src/generated/abi/Tickets.ts";
import { vouchesAbi } from "../../sdk/core/src/generated/abi/Vouches.ts";
import { demoAccount, roles } from "../seed/accounts.ts";
import { createActors } from "../seed/actors.ts";
import { govern } from "../seed/governance.ts";
import type { BlockName } from "./indexer.ts";
import type { Stage } from "./stage.ts";

export interface BusyBlocks {
  /**
   * Mines blocks with a passport, a badge, a revocation, a vouch, a sale, a check-in and an epoch each, and answers with
   * the last one.
   *
   * @param salt Makes blocks that take the place of others differ from them.
   */
  mine(count: number, salt: number): Promise<BlockName>;
  /** What comes next; set it again when the chain took blocks back. */
  next: number;
}

interface Call {
  readonly from: number;
  readonly contract: string;
  readonly abi: Abi;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

const DAY = 86_400;
const [ISSUER] = roles.issuers;
/** As many blocks as there can be: each takes a holder and a newcomer. */
const TURNS = 27;
/** Who holds a passport, two tickets and a badge of type 0 from the beginning. */
const HOLDERS = Array.from({ length: TURNS }, (_, index) => 10 + index);
/** Who registers, one a block. */
const NEWCOMERS = Array.from({ length: TURNS }, (_, index) => 10 + TURNS + index);

/** Prepares attesters, an issuer with types, holders of passports, and an event that is on, with tickets sold. */
export async function createBusyBlocks({ rpc, chain, deployment }: Stage): Promise<BusyBlocks> {
  const actors = createActors({ rpc, subgraph: "" });
  await govern(actors);
  await registerIssuer(actors(ISSUER), { name: "Issuer", uri: "" });
  await setAccreditation(actors(roles.owner), { issuer: demoAccount(ISSUER).address, accredited: true });
  for (const name of ["Zero", "One"])
    await defineBadgeType(actors(ISSUER), {
      category: "Social",
      provider: "github",
      validity: 0,
      inMask: true,
      name,
      uri: "",
    });
  const now = Number((await chain.getBlock()).timestamp);
  await createEvent(actors(roles.organiser), {
    tiers: [{ price: 0n }],
    capacity: 1000,
    startsAt: now + DAY,
    endsAt: now + 400 * DAY,
    name: "Event",
    uri: "",
  });

  async function mineBlock(calls: readonly Call[], seconds = 60): Promise<BlockName> {
    const { timestamp } = await chain.getBlock();
    await chain.setAutomine(false);
    const hashes: Hash[] = [];
    for (const { from, contract, abi, functionName, args } of calls)
      hashes.push(
        await chain.writeContract({
          account: demoAccount(from).address,
          address: addressOf(contract),
          gas: 2_000_000n,
          abi,
          functionName,
          args,
        }),
      );
    await chain.setNextBlockTimestamp({ timestamp: timestamp + BigInt(seconds) });
    await chain.mine({ blocks: 1 });
    await chain.setAutomine(true);
    for (const [index, hash] of hashes.entries()) {
      const { status } = await chain.getTransactionReceipt({ hash });
      if (status !== "success") throw new Error(`${calls[index]?.functionName} was reverted.`);
    }
    const { number, hash } = await chain.getBlock();
    return { number, hash };
  }

  const addressOf = (contract: string): Address => {
    const entry = deployment[contract];
    if (entry === undefined) throw new Error(`${contract} is not deployed.`);
    return entry.address;
  };
  const call = (
    from: number,
    contract: string,
    abi: Abi,
    functionName: string,
    args: readonly unknown[],
  ): Call => ({
    ...{ from, contract, abi, functionName, args },
  });
  const register = (from: number): Call =>
    call(from, "Passport", passportAbi, "register", [BigInt(from) + 1n]);
  const buy = (from: number): Call => call(from, "Tickets", ticketsAbi, "buy", [0n, 0, 1, "0x"]);
  const mint = (type: number, holder: number, value: number): Call =>
    call(ISSUER, "Badges", badgesAbi, "mint", [BigInt(type), demoAccount(holder).address, BigInt(value)]);

  await mineBlock(HOLDERS.map(register));
  await mineBlock(HOLDERS.map((holder) => mint(0, holder, 1)));
  await mineBlock(
    HOLDERS.flatMap((holder) => [buy(holder), buy(holder)]),
    DAY,
  );

  async function postEpoch(salt: number): Promise<Call> {
    const { number, hash, timestamp } = await chain.getBlock();
    const epochId = await chain.readContract({
      address: addressOf("ReputationRegistry"),
      abi: reputationRegistryAbi,
      functionName: "epochCount",
    });
    const params = {
      epochId,
      formulaId: formulaId(formulaV1),
      blockNumber: number,
      blockHash: hash,
      blockTimestamp: Number(timestamp),
      root: BigInt(salt) + 1n,
      leafCount: 1,
      dataHash: keccak256(toHex(salt)),
      dataUri: `data:,${salt}`,
    };
    const signed = await Promise.all(
      roles.attesters.slice(0, 2).map(async (index) => ({
        address: demoAccount(index).address.toLowerCase(),
        signature: await signEpoch(actors(index), { params }),
      })),
    );
    const signatures = signed
      .sort((one, other) => (one.address < other.address ? -1 : 1))
      .map(({ signature }) => signature);
    return call(roles.attesters[0], "ReputationRegistry", reputationRegistryAbi, "postEpoch", [
      params,
      signatures,
    ]);
  }

  const blocks: BusyBlocks = {
    next: 0,
    mine: async (count, salt) => {
      let last: BlockName | undefined;
      for (let block = 0; block < count; block++) {
        const turn = blocks.next++;
        const [holder, newcomer] = [HOLDERS[turn], NEWCOMERS[turn]];
        if (holder === undefined || newcomer === undefined)
          throw new RangeError(`There are ${TURNS} blocks.`);
        const other = HOLDERS[(turn + 1 + (salt % 5)) % TURNS] as number;
        const calls = [
          register(newcomer),
          mint(1, holder, salt + turn),
          call(ISSUER, "Badges", badgesAbi, "revoke", [0n, demoAccount(holder).address, salt % 256]),
          call(holder, "Vouches", vouchesAbi, "vouch", [demoAccount(other).address, 1 + (salt % 100)]),
          buy(other),
          call(roles.organiser, "Tickets", ticketsAbi, "checkIn", [BigInt(turn)]),
          await postEpoch(salt + turn),
        ];
        last = await mineBlock(calls, 60 + salt);
      }
      if (last === undefined) throw new RangeError("There is no block to answer with.");
      return last;
    },
  };
  return blocks;
}
