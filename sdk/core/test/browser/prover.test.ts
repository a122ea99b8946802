import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { goldCase, readKey } from "../support/reputationCases.ts";
import { readSemaphoreFile } from "../support/semaphoreFiles.ts";
import { buildPage } from "./buildPage.ts";
import { openPage, type OpenPage } from "./openPage.ts";

/** What the page offers to the tests. */
type Offered = {
  proveReputation(case_: string): Promise<{ publicSignals: string[]; stages: string[] }>;
  proveMembership(): Promise<{ holds: boolean; depth: string }>;
  cancel(case_: string): Promise<string>;
  kept(): Promise<number>;
  spoil(): Promise<void>;
};
type Window = { offered: Offered };

const CODE = `
import { reputationCircuit } from "SDK/proofs/circuits/reputationCircuit.ts";
import { membershipCircuit } from "SDK/proofs/circuits/membershipCircuit.ts";
import { createProver } from "SDK/proofs/createProver.ts";
import { loadArtifacts } from "SDK/proofs/loadArtifacts.ts";
import { buildMemberTree } from "SDK/proofs/membership/buildMemberTree.ts";
import { memberPath } from "SDK/proofs/membership/memberPath.ts";
import { proveMembershipInWorker } from "SDK/proofs/membership/proveMembershipInWorker.ts";
import { verifyMembershipProof } from "SDK/proofs/membership/verifyMembershipProof.ts";
import { identityFromPrivateKey } from "SDK/identity/identityFromPrivateKey.ts";

const artifacts = { baseUrl: "/keys/" };
const input = (text) => JSON.parse(text, (_, value) => (typeof value === "string" ? BigInt(value) : value));
const cache = () => caches.open("aura-proving-files");

window.offered = {
  async proveReputation(text) {
    const prover = createProver();
    const stages = [];
    const onProgress = ({ stage }) => stages.push(stage);
    const circuit = reputationCircuit;
    const { publicSignals } = await prover.prove({ circuit, input: input(text), artifacts, onProgress });
    prover.terminate();
    return { publicSignals, stages: [...new Set(stages)] };
  },
  async proveMembership() {
    const identity = identityFromPrivateKey(new Uint8Array(32).fill(7));
    const tree = buildMemberTree([1n, identity.commitment, 3n]);
    const [scope, message] = [5n, 0n];
    const path = memberPath(tree, identity);
    const proof = await proveMembershipInWorker({ identity, path, scope, message, artifacts });
    const { manifest } = membershipCircuit(tree.depth);
    const { verificationKey } = await loadArtifacts({ baseUrl: "/keys/", manifest });
    return { holds: await verifyMembershipProof({ proof, scope, verificationKey }), depth: String(proof.depth) };
  },
  async cancel(text) {
    const prover = createProver();
    const controller = new AbortController();
    const onProgress = ({ stage }) => stage === "prove" && controller.abort();
    const request = { circuit: reputationCircuit, input: input(text), artifacts, onProgress };
    const proving = prover.prove({ ...request, signal: controller.signal });
    const name = await proving.then(() => "proven", (error) => error.name);
    prover.terminate();
    return name;
  },
  async kept() {
    return (await (await cache()).keys()).length;
  },
  async spoil() {
    const open = await cache();
    for (const key of await open.keys()) await open.put(key, new Response("spoiled"));
  },
};
`;

let opened: OpenPage;
const requests: string[] = [];

/** The case's input, its integers as texts. */
function caseText(): string {
  const { secret, passportId, components, badgeSet, children, root, statement, badgeMask, scope, message } =
    goldCase();
  const numbers = components.map(Number);
  return JSON.stringify({
    secret,
    passportId,
    components: numbers,
    badgeSet,
    children,
    root,
    statement,
    badgeMask,
    scope,
    message,
  });
}

const offered = <Name extends keyof Offered>(name: Name, ...args: Parameters<Offered[Name]>) =>
  opened.page.evaluate(
    ([method, given]) => {
      const { offered: offers } = globalThis as unknown as Window;
      return (offers[method] as (...all: unknown[]) => unknown)(...(given as unknown[]));
    },
    [name, args] as const,
  ) as ReturnType<Offered[Name]>;

beforeAll(async () => {
  opened = await openPage({
    files: await buildPage(CODE),
    read(path) {
      requests.push(path);
      const file = path.replace("keys/", "");
      return file.startsWith("semaphore-") ? readSemaphoreFile(file) : readKey(file);
    },
  });
  await opened.page.waitForFunction(() => "offered" in globalThis);
}, 120_000);

afterAll(() => opened?.close());

describe("a browser", { timeout: 120_000 }, () => {
  it("behavior: proves reputation in a Web Worker, and downloads nothing the second time", async () => {
    const first = await offered("proveReputation", caseText());
    expect(first.publicSignals).toEqual(goldCase().publicSignals);
    expect(first.stages).toEqual(["download", "witness", "prove"]);
    expect(await offered("kept")).toBe(3);
    const downloads = requests.length;
    const second = await offered("proveReputation", caseText());
    expect(second.publicSignals).toEqual(goldCase().publicSignals);
    expect(requests.length).toBe(downloads);
  });

  it("behavior: what is wrong in the browser's cache is downloaded anew", async () => {
    await offered("spoil");
    const downloads = requests.length;
    const { publicSignals } = await offered("proveReputation", caseText());
    expect(publicSignals).toEqual(goldCase().publicSignals);
    expect(requests.length).toBe(downloads + 3);
  });

  it("behavior: proves membership with Semaphore's files and verifies it", async () => {
    expect(await offered("proveMembership")).toEqual({ holds: true, depth: "2" });
  });

  it("args: signal stops the worker in the middle of proving", async () => {
    expect(await offered("cancel", caseText())).toBe("ProofCancelledError");
  });
});
