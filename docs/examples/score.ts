/** Prints a wallet's score and tier: `node docs/examples/score.ts 0xWALLET [RPC_URL] [SUBGRAPH_URL]`. */
import { createAuraClient } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import { getAddress, http } from "viem";
import { hardhat } from "viem/chains";

const local = "http://127.0.0.1:8000/subgraphs/name/subgraph-0";
const [wallet, rpc, subgraph = local] = process.argv.slice(2);
const client = createAuraClient({ chain: hardhat, transport: http(rpc), subgraph });
const { account, score, tierName } = await getReputation(client, { account: getAddress(wallet ?? "") });
console.log(`${account} has ${score} of 1000 points: ${tierName}`);
