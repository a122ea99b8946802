import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { http } from "viem";
import { hardhat, mainnet } from "viem/chains";
import { describe, expect, it } from "vitest";
import { createConfig, WagmiProvider } from "wagmi";

import type { AuraClient } from "../client/createAuraClient.ts";
import { getBadgeTypesQueryKey } from "../query/getBadgeTypes.ts";
import { getPassportQueryKey } from "../query/getPassport.ts";
import { useAuraClient } from "./AuraContext.ts";
import { AuraProvider, type AuraProviderProps } from "./AuraProvider.ts";
import { useBadgeTypes } from "./useBadgeTypes.ts";
import { useBuyTicket } from "./useBuyTicket.ts";
import { usePassport } from "./usePassport.ts";
import { useProveTier } from "./useProveTier.ts";

const subgraph = "http://127.0.0.1:9/graphql";
const account = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const config = createConfig({
  chains: [hardhat, mainnet],
  transports: { [hardhat.id]: http("http://127.0.0.1:9"), [mainnet.id]: http("http://127.0.0.1:9") },
  ssr: true,
});

/** Renders on no browser at all: what hooks give before anything is read. */
function render<Result>(
  hook: () => Result,
  { queries = new QueryClient(), ...props }: Partial<AuraProviderProps> & { queries?: QueryClient } = {},
): Result {
  let result: { value: Result } | undefined;
  function Probe(): ReactNode {
    result = { value: hook() };
    return null;
  }
  renderToString(within(queries, createElement(AuraProvider, { subgraph, ...props }, createElement(Probe))));
  return (result as { value: Result }).value;
}

function within(queries: QueryClient, children: ReactNode): ReactElement {
  return createElement(
    WagmiProvider,
    { config, reconnectOnMount: false },
    createElement(QueryClientProvider, { client: queries }, children),
  );
}

describe("AuraProvider and its hooks", () => {
  it("behavior: makes a client of wagmi's first chain, without a wallet while none is connected", () => {
    const client: AuraClient = render(useAuraClient);
    expect(client.chain.id).toBe(31337);
    expect(client.deployment.name).toBe("local");
    expect(client.subgraph.url).toBe(subgraph);
    expect(client.wallet).toBeUndefined();
  });

  it("error: chains that wagmi or Aura does not know", () => {
    for (const chainId of [1, 5]) {
      expect(() => render(useAuraClient, { chainId })).toThrow(
        expect.objectContaining({ name: "DeploymentNotFoundError", chainId }),
      );
    }
  });

  it("error: a hook without provider", () => {
    function Lost(): ReactNode {
      useAuraClient();
      return null;
    }
    expect(() => renderToString(createElement(Lost))).toThrow(
      expect.objectContaining({ name: "ProviderMissingError" }),
    );
  });

  it("behavior: reading hooks share keys with the query options", () => {
    const queries = new QueryClient();
    const client = render(useAuraClient);
    queries.setQueryData(getPassportQueryKey(client, { account }), null);
    queries.setQueryData(getBadgeTypesQueryKey(client), []);
    expect(render(() => usePassport({ account }), { queries }).data).toBeNull();
    expect(render(useBadgeTypes, { queries }).data).toEqual([]);
  });

  it("behavior: reading hooks wait for what is missing", () => {
    const { fetchStatus, data } = render(() => usePassport({ account: undefined }));
    expect(fetchStatus).toBe("idle");
    expect(data).toBeUndefined();
  });

  it("behavior: writing hooks begin idle, before any stage", () => {
    expect(render(useBuyTicket)).toMatchObject({ status: "idle", stage: null });
    expect(render(() => useProveTier({ artifacts: { baseUrl: "/artifacts/" } }))).toMatchObject({
      status: "idle",
      stage: null,
    });
  });
});
