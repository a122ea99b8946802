/** Prints a wallet's score and tier: `node docs/examples/score.ts 0xWALLET [SUBGRAPH_URL]`. */
import { createAuraClient } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import { getAddress, http } from "viem";
import { hardhat } from "viem/chains";

const [wallet, subgraph = "http://127.0.0.1:8000/subgraphs/name/subgraph-0"] = process.argv.slice(2);
const client = createAuraClient({ chain: hardhat, transport: http(), subgraph });
const { account, score, tierName } = await getReputation(client, { account: getAddress(wallet ?? "") });
console.log(`${account} has ${score} of 1000 points: ${tierName}`);
