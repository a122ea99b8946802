import { createAuraClient } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import { buildMemberTree } from "@aura-protocol/sdk/proofs";
import { getReputationQueryOptions } from "@aura-protocol/sdk/query";
import { formulaId, formulaV1 } from "@aura-protocol/sdk/reputation";
import { createTestWorld } from "@aura-protocol/sdk/testing";
import { http } from "viem";
import { hardhat } from "viem/chains";

const { RPC_URL, SUBGRAPH_URL, ACCOUNT: account } = process.env;
const client = createAuraClient({ chain: hardhat, transport: http(RPC_URL), subgraph: SUBGRAPH_URL });
const { score, formulaId: id } = await getReputation(client, { account });
const { enabled } = getReputationQueryOptions(client, { account });
const isWhole =
  id === formulaId(formulaV1) &&
  enabled &&
  buildMemberTree([1n]).size === 1 &&
  createTestWorld().blockNumber === 0n;
console.log(JSON.stringify({ score, isWhole, major: Number(process.versions.node.split(".")[0]) }));
