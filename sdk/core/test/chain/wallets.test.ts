import {
  createClient,
  createWalletClient,
  getAddress,
  http,
  toHex,
  walletActions,
  type Abi,
  type Address,
  type Hex,
  type WalletClient,
} from "viem";
import { hardhat } from "viem/chains";
import { beforeAll, describe, expect, inject, it } from "vitest";

import { createEvent } from "../../src/actions/createEvent.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { flushMembers } from "../../src/actions/flushMembers.ts";
import { getAttestation } from "../../src/actions/getAttestation.ts";
import { mintBadge } from "../../src/actions/mintBadge.ts";
import { mintBadgeWithVoucher } from "../../src/actions/mintBadgeWithVoucher.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { signVoucher } from "../../src/actions/signVoucher.ts";
import { simulate } from "../../src/actions/simulate.ts";
import { waitForReceipt } from "../../src/actions/waitForReceipt.ts";
import { createAuraClient, type AuraClient } from "../../src/client/createAuraClient.ts";
import { auraWrites } from "../../src/decorators/auraWrites.ts";
import { deriveIdentity } from "../../src/identity/deriveIdentity.ts";
import { readJson } from "../support/readJson.ts";
import { accountOf, argsOf, clientOf, done, now } from "./chain.ts";

// Accounts 64 to 68 are this file's: 64 owns the contract account, 65 holds, 66 is a wallet behind a node, 67 and 68 try.
const { abi, bytecode } = readJson<{ abi: Abi; bytecode: Hex }>(
  "artifacts/contracts/mocks/SmartAccount.sol/SmartAccount.json",
);
const transport = (): ReturnType<typeof http> => http(inject("rpcUrl"));
const type = { category: "Social", provider: "x", validity: 0, name: "X", uri: "" } as const;

/** A wallet of a contract account, as smart account libraries make them: its owner signs, the contract sends. */
function smartWallet(account: Address, owner: number): WalletClient {
  const signer = createWalletClient({ account: accountOf(owner), chain: hardhat, transport: transport() });
  const send = ({ to, value = 0n, data = "0x" }: { to: Address; value?: bigint; data?: Hex }): Promise<Hex> =>
    signer.writeContract({ address: account, abi, functionName: "execute", args: [to, value, data] });
  const sign = (parameters: object): Promise<Hex> =>
    signer.signTypedData({ ...parameters, account: accountOf(owner) } as never);
  // viem's own actions send by the client that they extend.
  const sending = createClient({ account, chain: hardhat, transport: transport() });
  const wallet = walletActions({ ...sending, sendTransaction: send } as never);
  return { ...sending, ...wallet, sendTransaction: send, signTypedData: sign } as unknown as WalletClient;
}

function withWallet(wallet: WalletClient): AuraClient {
  return createAuraClient({
    chain: hardhat,
    transport: transport(),
    subgraph: "http://127.0.0.1:9/",
    wallet,
  });
}

describe("wallets", () => {
  let account: Address;
  let client: AuraClient;

  beforeAll(async () => {
    const owner = createWalletClient({ account: accountOf(64), chain: hardhat, transport: transport() });
    const hash = await owner.deployContract({ abi, bytecode, args: [accountOf(64).address] });
    const receipt = await clientOf(64).public.waitForTransactionReceipt({ hash });
    account = getAddress(receipt.contractAddress as Address);
    client = withWallet(smartWallet(account, 64));
    await done(clientOf(65), registerPassport(clientOf(65), { commitment: 16n }));
  });

  it("behavior: an account of the node, which signs by itself", async () => {
    const { address } = accountOf(66);
    const wallet = createWalletClient({ account: address, chain: hardhat, transport: transport() });
    expect(wallet.account.type).toBe("json-rpc");
    const client = withWallet(wallet);
    const receipt = await done(client, registerPassport(client, { commitment: 17n }));
    expect(argsOf(receipt, "PassportRegistered").account).toBe(address);
  });

  it("behavior: a contract account registers, and a refusal is known before anybody signs", async () => {
    const receipt = await done(client, registerPassport(client, { commitment: 15n }));
    expect(argsOf(receipt, "PassportRegistered").account).toBe(account);
    const nonce = await client.public.getTransactionCount({ address: accountOf(64).address });
    await expect(registerPassport(client, { commitment: 15n })).rejects.toMatchObject({
      name: "PassportAlreadyRegisteredError",
    });
    expect(await client.public.getTransactionCount({ address: accountOf(64).address })).toBe(nonce);
  });

  it("behavior: vouchers of a contract account that issues are taken by ERC-1271", async () => {
    await done(client, registerIssuer(client, { name: "Contract", uri: "" }));
    const receipt = await done(client, defineBadgeType(client, type));
    const badgeType = argsOf(receipt, "BadgeTypeDefined").badgeType;
    const deadline = (await now(client)) + 10_000;
    const voucher = { badgeType, account: accountOf(65).address, value: 5n, nonce: 0n, deadline };
    const forged = await signVoucher(clientOf(67), { voucher });
    await expect(mintBadgeWithVoucher(clientOf(67), { voucher, signature: forged })).rejects.toMatchObject({
      name: "InvalidVoucherSignatureError",
    });
    const signature = await signVoucher(client, { voucher });
    await done(clientOf(67), mintBadgeWithVoucher(clientOf(67), { voucher, signature }));
    expect(await getAttestation(client, { account: accountOf(65).address, badgeType })).toMatchObject({
      attester: account,
    });
    // What it cannot: its signature is another account's, so that no identity can be derived from it.
    const signTypedData = (data: object): Promise<Hex> =>
      smartWallet(account, 64).signTypedData(data as never);
    await expect(deriveIdentity({ account, signTypedData })).rejects.toMatchObject({
      name: "SignerMismatchError",
    });
    // A badge is an ERC-1155 token: this account takes them.
    await done(client, mintBadge(client, { badgeType, account, value: 1n }));
  });
});

describe("simulate", () => {
  const { address } = accountOf(67);
  const reader = (): AuraClient =>
    createAuraClient({ chain: hardhat, transport: transport(), subgraph: "http://127.0.0.1:9/" });

  it("behavior: tries without a wallet and sends nothing", async () => {
    const client = reader();
    const block = await client.public.getBlockNumber();
    const nonce = await client.public.getTransactionCount({ address });
    const { request, result, gas } = await simulate(
      client,
      registerPassport,
      { commitment: 18n },
      { account: address },
    );
    expect(request).toMatchObject({ functionName: "register", args: [18n], account: { address } });
    expect(result).toBe(BigInt(address));
    expect(gas).toBeGreaterThan(50_000n);
    expect(await client.public.getBlockNumber()).toBe(block);
    expect(await client.public.getTransactionCount({ address })).toBe(nonce);
    // What was tried is what a wallet can send.
    const wallet = createWalletClient({ account: accountOf(67), chain: hardhat, transport: transport() });
    const hash = await wallet.writeContract({ ...request, account: accountOf(67) } as never);
    const receipt = await waitForReceipt(client, { hash });
    expect(argsOf(receipt, "PassportRegistered").account).toBe(address);
    expect(receipt.gasUsed).toBeLessThanOrEqual(gas);
  });

  it("behavior: by an action's own account, and by the wallet's", async () => {
    const { address: other } = accountOf(68);
    const named = await simulate(reader(), registerPassport, { commitment: 1n, account: other });
    expect(named.result).toBe(BigInt(other));
    const own = await clientOf(68).extend(auraWrites).simulate.registerPassport({ commitment: 1n });
    expect(own.result).toBe(BigInt(other));
  });

  it("error: the action's own, with its arguments", async () => {
    await expect(
      simulate(reader(), registerPassport, { commitment: 0n }, { account: accountOf(68).address }),
    ).rejects.toMatchObject({ name: "InvalidCommitmentError", args: { commitment: 0n } });
  });

  it("error: values that fit no contract", async () => {
    const startsAt = 2 ** 40;
    const event = { tiers: [{ price: 0n }], capacity: 1, startsAt, endsAt: startsAt + 1, name: "x", uri: "" };
    await expect(simulate(clientOf(68), createEvent, event)).rejects.toMatchObject({
      name: "InvalidArgumentError",
    });
    await expect(
      simulate(reader(), registerPassport, { commitment: 1n }, { account: toHex("no address") }),
    ).rejects.toMatchObject({ name: "InvalidArgumentError" });
    await expect(
      mintBadge(clientOf(68), { badgeType: -1n, account: "0x12", value: 0n }),
    ).rejects.toMatchObject({ name: "InvalidArgumentError" });
  });

  it("error: nobody to send it, and nothing to send", async () => {
    await expect(simulate(reader(), registerPassport, { commitment: 1n })).rejects.toMatchObject({
      name: "WalletRequiredError",
    });
    const nobody = (): Promise<readonly Hex[]> => Promise.resolve([]);
    await expect(simulate(clientOf(68), nobody, {} as never)).rejects.toMatchObject({
      name: "NothingToSimulateError",
    });
    // Several transactions: the first is tried.
    const { request } = await simulate(clientOf(68), flushMembers, {
      passportIds: [BigInt(accountOf(65).address)],
      batchSize: 1,
    });
    expect(request.functionName).toBe("flush");
  });
});
