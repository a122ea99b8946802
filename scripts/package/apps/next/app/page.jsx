import { createAuraClient } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import { http } from "viem";
import { hardhat } from "viem/chains";

import { Gate } from "./gate.jsx";

export const dynamic = "force-dynamic";

export default async function Page() {
  const { RPC_URL, SUBGRAPH_URL: subgraph, ACCOUNT: account } = process.env;
  const client = createAuraClient({ chain: hardhat, transport: http(RPC_URL), subgraph });
  const { score } = await getReputation(client, { account });
  return (
    <main>
      <p id="server">{score}</p>
      <Gate rpcUrl={RPC_URL} subgraph={subgraph} account={account} />
    </main>
  );
}
