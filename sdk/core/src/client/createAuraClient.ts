import { createPublicClient, type Chain, type PublicClient, type Transport, type WalletClient } from "viem";

import { DeploymentNotFoundError } from "../errors/client.ts";
import { deployments } from "../generated/deployments.ts";
import type { AuraDeployment } from "../types/Deployment.ts";

/** What every action takes first. A plain object: copy it to change a part. */
export type AuraClient = {
  readonly chain: Chain;
  readonly public: PublicClient<Transport, Chain>;
  /** Signs and pays; only writing actions need it. */
  readonly wallet?: WalletClient | undefined;
  readonly subgraph: SubgraphConfig;
  readonly deployment: AuraDeployment;
};

/** A client that takes on methods. */
export type ExtendableClient<Methods extends object = object> = AuraClient &
  Methods & {
    /** This client with the methods that `decorate` makes for it, such as `auraReads`. */
    readonly extend: <More extends object>(
      decorate: (client: AuraClient & Methods) => More,
    ) => ExtendableClient<Methods & More>;
  };

export type SubgraphConfig = {
  /** GraphQL endpoint. */
  readonly url: string;
  /** How long to wait for an answer. */
  readonly timeoutMs: number;
  /** Stands between the client and its endpoint, to keep, repeat or watch requests; nothing does by default. */
  readonly relay?: SubgraphRelay | undefined;
  /** Asks in the place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
};

/**
 * Answers a request, by itself or by sending it.
 * @param body JSON with `query` and `variables`.
 */
export type SubgraphRelay = (body: string, send: () => Promise<object>) => Promise<object>;

export type CreateAuraClientParameters = {
  chain: Chain;
  /** How to reach a node, such as viem's `http()`. */
  transport: Transport;
  /** GraphQL endpoint of the subgraph, or more about it. */
  subgraph: string | { url: string; timeoutMs?: number; fetch?: typeof globalThis.fetch | undefined };
  wallet?: WalletClient | undefined;
  /** Where the contracts are; by default the known deployment on `chain`. */
  deployment?: AuraDeployment | undefined;
};

export type CreateAuraClientErrorType = DeploymentNotFoundError;

const SUBGRAPH_TIMEOUT_MS = 10_000;

/**
 * Makes the client that all actions take. Does not touch the network. `extend` gives it methods: `auraReads`, `auraWrites`
 * or your own.
 *
 * @throws DeploymentNotFoundError when Aura is not known on the chain and no deployment is given.
 * @example
 * const client = createAuraClient({
 *   chain: hardhat,
 *   transport: http("http://127.0.0.1:8545"),
 *   subgraph: "http://127.0.0.1:8000/subgraphs/name/subgraph-0",
 * });
 */
export function createAuraClient({
  chain,
  transport,
  subgraph,
  wallet,
  deployment,
}: CreateAuraClientParameters): ExtendableClient {
  const given = typeof subgraph === "string" ? { url: subgraph } : subgraph;
  return extendable({
    chain,
    public: createPublicClient({ chain, transport }),
    wallet,
    subgraph: { timeoutMs: SUBGRAPH_TIMEOUT_MS, ...given },
    deployment: deployment ?? knownDeployment(chain.id),
  });
}

function extendable<Base extends AuraClient>(base: Base): ExtendableClient<Base> {
  return { ...base, extend: (decorate) => extendable({ ...base, ...decorate(base) }) };
}

function knownDeployment(chainId: number): AuraDeployment {
  const known: Readonly<Record<string, AuraDeployment>> = deployments;
  const deployment = Object.hasOwn(known, chainId) ? known[chainId] : undefined;
  if (deployment === undefined) throw new DeploymentNotFoundError({ chainId });
  return deployment;
}
