import {
  getTierRecord,
  prepareProof,
  verifyReputation,
  waitForIndexed,
  waitForReceipt,
} from "@aura-protocol/sdk/actions";
import { loadArtifacts, proveReputation, reputationCircuit } from "@aura-protocol/sdk/proofs";
import { beforeAll, describe, expect, inject, test } from "vitest";

import { ask } from "../indexing/graphql.ts";
import { readQuestions } from "../questions/read-questions.ts";
import { demoAccount } from "../seed/accounts.ts";
import { identityOf } from "../seed/identity.ts";
import { accountExpectations } from "./questions/accounts.ts";
import { badgeExpectations } from "./questions/badges.ts";
import { eventExpectations } from "./questions/events.ts";
import { metadataExpectations } from "./questions/metadata.ts";
import { protocolExpectations } from "./questions/protocol.ts";
import { clientFor } from "./world.ts";

const PROVER = 10;
const SILVER = 1;

const questions = readQuestions();
const expectations = {
  ...accountExpectations,
  ...badgeExpectations,
  ...eventExpectations,
  ...metadataExpectations,
  ...protocolExpectations,
};

describe("questions of docs/graphql.md", () => {
  // The demo world ends before its first epoch, so that nobody has proven a tier in it.
  beforeAll(async () => {
    const client = clientFor(PROVER);
    const account = demoAccount(PROVER).address;
    if ((await getTierRecord(client, { account })) !== null) return;
    const identity = await identityOf(PROVER);
    const { claim, input } = await prepareProof(client, { account, identity, tier: SILVER });
    const artifacts = await loadArtifacts({
      baseUrl: `${inject("appUrl")}/artifacts/`,
      manifest: reputationCircuit.manifest,
    });
    const { proof } = await proveReputation({ input, artifacts });
    const hash = await verifyReputation(client, { claim, proof });
    await waitForIndexed(client, await waitForReceipt(client, { hash }));
  });

  test("behavior: each has an expectation, and each expectation a question", () => {
    expect(Object.keys(expectations).sort()).toEqual(questions.map(({ name }) => name).sort());
    expect(questions.length).toBeGreaterThanOrEqual(20);
  });

  test.each(questions.map((question) => [question.number, question.title, question] as const))(
    "behavior: %i. %s",
    async (_, __, { name, query, variables }) => {
      const answer = await ask<never>(inject("subgraphUrl"), query, variables);
      await expectations[name]?.(answer, variables);
    },
  );
});
