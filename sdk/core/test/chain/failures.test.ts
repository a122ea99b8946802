import { createWalletClient, custom, encodeFunctionData, http, keccak256, type EIP1193RequestFn } from "viem";
import { prepareTransactionRequest } from "viem/actions";
import { hardhat, mainnet } from "viem/chains";
import { describe, expect, inject, it } from "vitest";

import { buyTicket } from "../../src/actions/buyTicket.ts";
import { createEvent } from "../../src/actions/createEvent.ts";
import { getLatestEpoch } from "../../src/actions/getLatestEpoch.ts";
import { getTierRecord } from "../../src/actions/getTierRecord.ts";
import { meetsTier } from "../../src/actions/meetsTier.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { signVoucher } from "../../src/actions/signVoucher.ts";
import { waitForReceipt } from "../../src/actions/waitForReceipt.ts";
import { createAuraClient, type AuraClient } from "../../src/client/createAuraClient.ts";
import { ticketsAbi } from "../../src/generated/abi/Tickets.ts";
import { accountOf, clientOf, done, now } from "./chain.ts";

// Accounts 53 to 56 are this file's.
const { address } = accountOf(53);

/** A client whose wallet answers for itself, as browser wallets do; what `answer` leaves goes to the chain. */
function clientWithWallet(answer: (method: string) => unknown): AuraClient {
  const node = http(inject("rpcUrl"))({ chain: hardhat });
  const request = (async (call: { method: string }): Promise<unknown> => {
    const given = await Promise.resolve(answer(call.method));
    return given ?? node.request(call as never);
  }) as EIP1193RequestFn;
  const wallet = createWalletClient({ account: address, transport: custom({ request }, { retryCount: 0 }) });
  return { ...clientOf(53), wallet };
}

describe("a wallet in the way", () => {
  const reject = (): never => {
    throw Object.assign(new Error("User rejected the request."), { code: 4001 });
  };

  it("error: the person declines a transaction; nothing is sent", async () => {
    const client = clientWithWallet((method) => (method === "eth_sendTransaction" ? reject() : undefined));
    await expect(registerPassport(client, { commitment: 1n })).rejects.toMatchObject({
      name: "UserRejectedError",
    });
    expect(await client.public.getTransactionCount({ address })).toBe(0);
  });

  it("error: the person declines a signature", async () => {
    const client = clientWithWallet((method) => (method === "eth_signTypedData_v4" ? reject() : undefined));
    const voucher = { badgeType: 0n, account: address, value: 0n, nonce: 0n, deadline: 0 };
    await expect(signVoucher(client, { voucher })).rejects.toMatchObject({ name: "UserRejectedError" });
  });

  it("error: the wallet is on another network", async () => {
    const client = clientWithWallet((method) => (method === "eth_chainId" ? "0x1" : undefined));
    await expect(registerPassport(client, { commitment: 1n })).rejects.toMatchObject({
      name: "WrongChainError",
      expected: 31337,
      actual: 1,
    });
  });

  it("error: no wallet, and a wallet without account", async () => {
    const none = { ...clientOf(53), wallet: undefined };
    await expect(registerPassport(none, { commitment: 1n })).rejects.toMatchObject({
      name: "WalletRequiredError",
    });
    const locked = createWalletClient({ chain: hardhat, transport: http(inject("rpcUrl")) });
    await expect(registerPassport({ ...none, wallet: locked }, { commitment: 1n })).rejects.toMatchObject({
      name: "WalletRequiredError",
    });
  });

  it("error: the wallet's connection is gone", async () => {
    const gone = (): never => {
      throw Object.assign(new Error("Disconnected"), { code: 4900 });
    };
    await expect(registerPassport(clientWithWallet(gone), { commitment: 1n })).rejects.toMatchObject({
      name: "RpcUnavailableError",
    });
  });
});

describe("a node in the way", () => {
  it("error: nobody listens", async () => {
    const transport = http("http://127.0.0.1:9", { retryCount: 0 });
    const client = createAuraClient({ chain: hardhat, transport, subgraph: "http://127.0.0.1:9" });
    await expect(getTierRecord(client, { account: address })).rejects.toMatchObject({
      name: "RpcUnavailableError",
    });
    await expect(
      waitForReceipt(client, { hash: `0x${"11".repeat(32)}`, timeoutMs: 10 }),
    ).rejects.toMatchObject({
      name: expect.stringMatching(/RpcUnavailableError|ReceiptTimeoutError/) as string,
    });
  });

  it("error: another contract, or none, at the address", async () => {
    const { deployment, ...client } = clientOf(53);
    const registry = { ...deployment.contracts.ReputationRegistry, address };
    const elsewhere = {
      ...client,
      deployment: { ...deployment, contracts: { ...deployment.contracts, ReputationRegistry: registry } },
    };
    await expect(getTierRecord(elsewhere, { account: address })).rejects.toMatchObject({
      name: "ContractMissingError",
    });
    expect(() =>
      createAuraClient({ chain: mainnet, transport: http(), subgraph: "http://127.0.0.1:9" }),
    ).toThrow(expect.objectContaining({ name: "DeploymentNotFoundError", chainId: 1 }));
  });
});

describe("waitForReceipt", () => {
  it("error: a transaction that never comes", async () => {
    const hash = `0x${"11".repeat(32)}` as const;
    await expect(waitForReceipt(clientOf(53), { hash, timeoutMs: 300 })).rejects.toMatchObject({
      name: "ReceiptTimeoutError",
    });
  });

  it("error: what became impossible between signing and the block, with its reason", async () => {
    const organiser = clientOf(54);
    const startsAt = await now(organiser);
    const event = {
      tiers: [{ price: 0n }],
      capacity: 1,
      startsAt,
      endsAt: startsAt + 86_400,
      name: "Rush",
      uri: "",
    };
    const { events } = await done(organiser, createEvent(organiser, event));
    const created = events.find((emitted) => emitted.eventName === "EventCreated");
    const eventId = created?.args.eventId as bigint;
    const late = await signedPurchase(eventId);
    await done(clientOf(55), buyTicket(clientOf(55), { eventId }));

    // The node puts it in a block and complains at once, which a public network does not.
    await organiser.public.sendRawTransaction({ serializedTransaction: late }).catch(() => undefined);
    await expect(waitForReceipt(organiser, { hash: keccak256(late) })).rejects.toMatchObject({
      name: "SoldOutError",
      args: { eventId, left: 0 },
    });
  });
});

/** Account 56's purchase, signed while tickets are left and not sent yet. */
async function signedPurchase(eventId: bigint): Promise<`0x${string}`> {
  const { chain, public: node, deployment } = clientOf(56);
  const request = await prepareTransactionRequest(node, {
    account: accountOf(56),
    chain,
    to: deployment.contracts.Tickets.address,
    data: encodeFunctionData({ abi: ticketsAbi, functionName: "buy", args: [eventId, 0, 1, "0x"] }),
    gas: 500_000n,
  });
  return accountOf(56).signTransaction({ ...request, chainId: chain.id } as never);
}

describe("readings of the contracts", () => {
  it("behavior: an account that proved nothing has no record and meets no tier, Bronze included", async () => {
    expect(await getTierRecord(clientOf(53), { account: address })).toBeNull();
    expect(await meetsTier(clientOf(53), { account: address, tier: 0 })).toBe(false);
  });

  it("args: the state at block 0, when there were no contracts", async () => {
    await expect(getLatestEpoch(clientOf(53), { blockNumber: 0n })).rejects.toMatchObject({
      name: "ContractMissingError",
    });
  });
});
