/**
 * Gives vouchers for a badge: `ISSUER_KEY=0x… node docs/examples/mint-backend/server.ts RPC_URL SUBGRAPH_URL BADGE_TYPE`.
 * Prints where it listens; takes `POST /voucher` with an account as JSON.
 */
import { createAuraClient } from "@aura-protocol/sdk";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createWalletClient, getAddress, http, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";

import { issueVoucher } from "./issue-voucher.ts";

const [rpc, subgraph = "", badgeType = "0"] = process.argv.slice(2);
const transport = http(rpc);
const issuer = privateKeyToAccount(process.env["ISSUER_KEY"] as Hex);
const wallet = createWalletClient({ account: issuer, chain: hardhat, transport });
const client = createAuraClient({ chain: hardhat, transport, subgraph, wallet });

async function answer(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const account = getAddress((JSON.parse(text) as { account: string }).account);
  // Here belongs the check that makes the badge worth something: a login, a test, a purchase.
  const issued = await issueVoucher(client, { account, badgeType: BigInt(badgeType), value: 80n });
  return JSON.stringify(issued, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.setHeader("content-type", "application/json").end(body),
    () => response.writeHead(400).end("There is no voucher for that."),
  );
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/voucher`);
});
