import {
  custom,
  decodeFunctionData,
  encodeFunctionResult,
  HttpRequestError,
  toHex,
  type Abi,
  type CustomTransport,
  type Hex,
} from "viem";

import { TestWorldError } from "../errors/testing.ts";
import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";
import { attestationMinterAbi } from "../generated/abi/AttestationMinter.ts";
import { attestationViewAbi } from "../generated/abi/AttestationView.ts";
import { badgeGateAbi } from "../generated/abi/BadgeGate.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import { holdingMinterAbi } from "../generated/abi/HoldingMinter.ts";
import { inviteGateAbi } from "../generated/abi/InviteGate.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";
import { membershipGateAbi } from "../generated/abi/MembershipGate.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { signalKeysAbi } from "../generated/abi/SignalKeys.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";
import { tierGateAbi } from "../generated/abi/TierGate.ts";
import { vouchesAbi } from "../generated/abi/Vouches.ts";
import type { AuraDeployment, ContractName } from "../types/Deployment.ts";
import { answerContract } from "./answerContract.ts";
import type { WorldBlock } from "./WorldState.ts";

/** What each contract is called by. */
const ABIS: Partial<Record<ContractName, Abi>> = {
  AttendanceMinter: attendanceMinterAbi,
  AttestationMinter: attestationMinterAbi,
  AttestationView: attestationViewAbi,
  BadgeGate: badgeGateAbi,
  Badges: badgesAbi,
  CheckIn: checkInAbi,
  CredentialMinter: credentialMinterAbi,
  HoldingMinter: holdingMinterAbi,
  InviteGate: inviteGateAbi,
  Invites: invitesAbi,
  MembershipGate: membershipGateAbi,
  Passport: passportAbi,
  ReputationRegistry: reputationRegistryAbi,
  SignalKeys: signalKeysAbi,
  Tickets: ticketsAbi,
  TierGate: tierGateAbi,
  Vouches: vouchesAbi,
};

/** What a contract function answers in a test, by "Contract.function". */
export type Stubs = ReadonlyMap<string, (...args: readonly never[]) => unknown>;

/** The parts of a world that a node answers from. */
export type ChainSource = {
  readonly chainId: number;
  deployment(): AuraDeployment;
  readonly stubs: Stubs;
  /** The block with this number, the head by default; undefined beyond it. */
  blockAt(number?: number): WorldBlock | undefined;
  /** Whether the node is to be reachable. */
  isUp(): boolean;
};

type Request = { method: string; params?: readonly unknown[] | undefined };

/** A node that answers from memory. */
export function worldTransport(source: ChainSource): CustomTransport {
  const request = async ({ method, params = [] }: Request): Promise<unknown> => {
    await Promise.resolve();
    if (!source.isUp()) {
      throw new HttpRequestError({ url: "http://aura.test/rpc", details: "The node is down." });
    }
    if (method === "eth_chainId") return toHex(source.chainId);
    if (method === "eth_blockNumber") return toHex(source.blockAt()?.number ?? 0);
    if (method === "eth_getBlockByNumber") return rpcBlock(blockOf(source, params[0]));
    if (method === "eth_call") {
      return call(source, params[0] as { to: Hex; data: Hex }, blockOf(source, params[1]));
    }
    throw new TestWorldError(`A test world does not play ${method}; use the local stack for it.`);
  };
  return custom({ request }, { retryCount: 0 });
}

function blockOf(source: ChainSource, tag: unknown): WorldBlock | undefined {
  return typeof tag === "string" && tag.startsWith("0x") ? source.blockAt(Number(tag)) : source.blockAt();
}

function rpcBlock(block: WorldBlock | undefined): object | null {
  if (block === undefined) return null;
  const { number, hash, timestamp } = block;
  return { number: toHex(number), hash, timestamp: toHex(timestamp), transactions: [], baseFeePerGas: "0x0" };
}

function call(source: ChainSource, { to, data }: { to: Hex; data: Hex }, block?: WorldBlock): Hex {
  const name = (Object.keys(ABIS) as ContractName[]).find(
    (contract) => source.deployment().contracts[contract]?.address.toLowerCase() === to.toLowerCase(),
  );
  const abi = name && ABIS[name];
  if (abi === undefined || block === undefined) {
    throw new TestWorldError(`There is no contract of Aura at ${to} in the test world.`);
  }
  const { functionName, args = [] } = decodeFunctionData({ abi, data });
  const key = `${name}.${functionName}`;
  const stub = source.stubs.get(key);
  const result = stub === undefined ? answerContract(key, args, block) : stub(...(args as readonly never[]));
  if (result === undefined) {
    throw new TestWorldError(`The test world has no answer to ${key}. Give one: world.stub("${key}", …).`, {
      details: `called with ${args.map(String).join(", ") || "nothing"}`,
    });
  }
  return encodeFunctionResult({ abi, functionName, result });
}
