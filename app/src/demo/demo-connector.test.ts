import { createConfig, createStorage, http } from "wagmi";
import { connect, disconnect, getConnectorClient, reconnect } from "wagmi/actions";
import { recoverTypedDataAddress } from "viem";
import { describe, expect, it } from "vitest";

import { chainOf } from "../config/chain.ts";
import { demoConnectors } from "./demo-connector.ts";

const chain = chainOf({
  chainId: 31337,
  chainName: "Aura Local",
  rpcUrl: "http://127.0.0.1:9",
  subgraphUrl: "http://127.0.0.1:9",
  artifactsUrl: "http://127.0.0.1:9/",
  demo: true,
});

function memory() {
  const values = new Map<string, string>();
  return createStorage({
    storage: {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    },
  });
}

function start(storage = memory()) {
  const config = createConfig({
    chains: [chain],
    transports: { [chain.id]: http() },
    connectors: demoConnectors(chain),
    multiInjectedProviderDiscovery: false,
    storage,
  });
  const connector = config.connectors.find(({ id }) => id === "demo-40");
  if (connector === undefined) throw new Error("demo-40 is missing");
  return { config, connector, storage };
}

describe("demoConnectors", () => {
  it("behavior: offers the fresh accounts first, then the people", () => {
    const names = start().config.connectors.map(({ name }) => name);
    expect(names).toHaveLength(40);
    expect(names[0]).toBe("Demo account 40");
    expect(names[10]).toBe("Demo account 10");
  });

  it("behavior: connects on the demo chain with an account of its own", async () => {
    const { config, connector } = start();
    const { accounts, chainId } = await connect(config, { connector });
    expect(chainId).toBe(31337);
    expect(accounts).toHaveLength(1);
  });

  it("behavior: signs without a node", async () => {
    const { config, connector } = start();
    const { accounts } = await connect(config, { connector });
    const client = await getConnectorClient(config);
    const data = {
      domain: { name: "Test" },
      types: { Note: [{ name: "text", type: "string" }] },
      primaryType: "Note",
      message: { text: "hello" },
    } as const;
    const signature = await client.account.signTypedData?.(data);
    if (signature === undefined) throw new Error("A demo account signs locally");
    expect(await recoverTypedDataAddress({ ...data, signature })).toBe(accounts[0]);
  });

  it("behavior: comes back after a reload until it is disconnected", async () => {
    const first = start();
    await connect(first.config, { connector: first.connector });
    const second = start(first.storage);
    expect(await reconnect(second.config)).toHaveLength(1);
    await disconnect(second.config);
    expect(await reconnect(start(first.storage).config)).toHaveLength(0);
  });
});
