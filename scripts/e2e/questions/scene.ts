/** What expectations of answers are compared with: the demo world's story, and the chain itself. */
import { toHex, type Address, type Hex } from "viem";
import { inject } from "vitest";

import { readDeployments } from "../../deploy/deployments.ts";
import { ask } from "../../indexing/graphql.ts";
import { abiOf } from "../../indexing/history/contracts.ts";
import { readQuestions } from "../../questions/read-questions.ts";
import { demoAccount } from "../../seed/accounts.ts";
import { badgeIds, type BadgeName } from "../../seed/badge-types.ts";
import { people, type Person } from "../../seed/people.ts";
import { chainClient } from "../../start/chain/chain-process.ts";

/** Variables of a question, as the document gives them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Fails when an answer is not what the demo world holds. */
export type Expectation = (answer: never, variables: Variables) => void | Promise<void>;

/** Expectations by the names of their questions. */
export type Expectations = Readonly<Record<string, Expectation>>;

/** A log of a contract with its arguments by name. */
export interface ContractLog {
  readonly args: Readonly<Record<string, unknown>>;
  readonly blockNumber: bigint;
}

const chain = () => chainClient(inject("rpcUrl"));

/** Asks a contract, as of the latest block unless told. */
export async function read<Answer>(
  contract: string,
  functionName: string,
  args: readonly unknown[],
  blockNumber?: bigint,
): Promise<Answer> {
  const call = { address: await deployed(contract), abi: abiOf(contract), functionName, args };
  return (await chain().readContract({
    ...call,
    ...(blockNumber === undefined ? {} : { blockNumber }),
  })) as Answer;
}

/** What a contract emitted from one block to another, both included; all of it unless told. */
export async function logsOf(
  contract: string,
  eventName: string,
  { from = 0, to }: { readonly from?: number; readonly to?: number } = {},
): Promise<readonly ContractLog[]> {
  const logs = await chain().getContractEvents({
    address: await deployed(contract),
    abi: abiOf(contract),
    eventName,
    fromBlock: BigInt(from),
    toBlock: to === undefined ? "latest" : BigInt(to),
  });
  return logs.map(({ args, blockNumber }) => ({ args: args as unknown as ContractLog["args"], blockNumber }));
}

/** A block of the chain, the latest unless told. */
export async function blockOf(number?: number) {
  const block = await chain().getBlock(number === undefined ? {} : { blockNumber: BigInt(number) });
  return { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) };
}

/** The block that a question was asked at. */
export const blockAsked = ({ block }: Variables): number => (block as { number: number }).number;

/** Lower-case address of a place in the test mnemonic, as the subgraph writes it. */
export const addressOf = (index: number): Address => demoAccount(index).address.toLowerCase() as Address;

/** A number as an id of 32 bytes. */
export const wordOf = (number: number | bigint): Hex => toHex(number, { size: 32 });

/** Who got a badge in the demo world, revoked and expired ones included. */
export const holdersOf = (badge: BadgeName): readonly Person[] =>
  people.filter(({ badges }) => badges[badge] !== undefined);

/** What stands in a badge's slot of the contract. */
export const storedBadge = (account: string, type: bigint | number, blockNumber?: bigint) =>
  read<{ value: bigint; issuedAt: number; expiresAt: number; endedAt: number; reason: number }>(
    "Badges",
    "badgeOf",
    [account, BigInt(type)],
    blockNumber,
  );

/** Every type of the demo world by its number. */
export const typeNumbers: readonly number[] = Object.values(badgeIds);

export const ascending = <Value extends number | string | bigint>(values: readonly Value[]): Value[] =>
  [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));

async function deployed(contract: string): Promise<Address> {
  const address = (await readDeployments())[31337]?.contracts[contract]?.address;
  if (address === undefined) throw new Error(`${contract} is not deployed`);
  return address;
}

/** Asks a question of the document once more, with other variables perhaps. */
export async function again<Answer = unknown>(
  name: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const question = readQuestions().find((each) => each.name === name);
  return ask<Answer>(inject("subgraphUrl"), question?.query ?? "", variables);
}
