import { readFileSync } from "node:fs";

import { getAddress, type Abi, type Address, type Hex } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { accountOf, clientOf } from "./support/chain.ts";
import { messageOf, problemOf, sendSignIn } from "./support/signIn.ts";
import { testGateway, type TestGateway } from "./support/testGateway.ts";

const artifact = new URL(
  "../../../artifacts/contracts/mocks/SmartAccount.sol/SmartAccount.json",
  import.meta.url,
);
const { abi, bytecode } = JSON.parse(readFileSync(artifact, "utf8")) as { abi: Abi; bytecode: Hex };
/** Owns the contract, and does not. */
const [OWNER, STRANGER] = [17, 18];

describe("signing in with a contract account on a chain", () => {
  let gateway: TestGateway;
  let contract: Address;

  beforeAll(async () => {
    const client = clientOf(OWNER);
    const { wallet, chain } = client;
    if (wallet?.account === undefined) throw new Error("The owner needs a wallet.");
    const args = [accountOf(OWNER).address];
    const hash = await wallet.deployContract({ abi, bytecode, args, chain, account: wallet.account });
    const { contractAddress } = await client.public.waitForTransactionReceipt({ hash });
    contract = getAddress(contractAddress as Address);
    gateway = await testGateway({ client });
  });
  afterAll(() => gateway.close());

  test("behavior: its owner's signature counts, by ERC-1271", async () => {
    const message = await messageOf(gateway, contract);
    const response = await sendSignIn(gateway, accountOf(OWNER), { message });
    expect(response.statusCode, response.body).toBe(200);
    const { accessToken } = response.json<{ accessToken: string }>();
    const me = await gateway.app.inject({
      url: "/api/v2/me",
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(me.json()).toMatchObject({ wallet: contract });
  });

  test("error: nobody else's does, nor the owner's for an account without code", async () => {
    const message = await messageOf(gateway, contract);
    expect(problemOf(await sendSignIn(gateway, accountOf(STRANGER), { message }))).toEqual([
      401,
      "sign-in-refused",
    ]);
    const other = await messageOf(gateway, accountOf(STRANGER).address);
    expect(problemOf(await sendSignIn(gateway, accountOf(OWNER), { message: other }))).toEqual([
      401,
      "sign-in-refused",
    ]);
  });
});
