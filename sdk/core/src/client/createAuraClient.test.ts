import { http } from "viem";
import { hardhat, mainnet } from "viem/chains";
import { describe, expect, it } from "vitest";

import { addressOf } from "../../test/support/entities.ts";
import type { AuraDeployment } from "../types/Deployment.ts";
import { createAuraClient } from "./createAuraClient.ts";

const subgraph = "http://127.0.0.1:9/graphql";
const transport = http("http://127.0.0.1:9");

describe("createAuraClient", () => {
  it("behavior: knows the local deployment and needs no wallet", () => {
    const client = createAuraClient({ chain: hardhat, transport, subgraph });
    expect(client.deployment.name).toBe("local");
    expect(client.wallet).toBeUndefined();
    expect(client.subgraph).toEqual({ url: subgraph, timeoutMs: 10_000 });
    expect(client.public.chain.id).toBe(31337);
  });

  it("args: a deployment of one's own, and another patience", () => {
    const contract = { address: addressOf(1), blockNumber: 0 };
    const deployment: AuraDeployment = {
      name: "own",
      contracts: {
        Passport: contract,
        Vouches: contract,
        Badges: contract,
        Tickets: contract,
        ReputationRegistry: contract,
        CredentialMinter: contract,
        SignalKeys: contract,
        CheckIn: contract,
        MembershipGate: contract,
        Invites: contract,
        AttendanceMinter: contract,
        HoldingMinter: contract,
        AttestationView: contract,
        BadgeGate: contract,
        TierGate: contract,
        InviteGate: contract,
      },
    };
    const client = createAuraClient({
      chain: mainnet,
      transport,
      subgraph: { url: subgraph, timeoutMs: 0 },
      deployment,
    });
    expect(client.deployment).toBe(deployment);
    expect(client.subgraph.timeoutMs).toBe(0);
  });

  it("error: a chain without Aura", () => {
    expect(() => createAuraClient({ chain: mainnet, transport, subgraph })).toThrow(
      expect.objectContaining({ name: "DeploymentNotFoundError", chainId: 1 }),
    );
  });
});
