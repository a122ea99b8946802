import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { portWorker } from "../../test/support/portWorker.ts";
import { goldCase, inputOf, readKey } from "../../test/support/reputationCases.ts";
import { readSemaphoreFile } from "../../test/support/semaphoreFiles.ts";
import { serveFiles } from "../../test/support/serveFiles.ts";
import { identityFromPrivateKey } from "../identity/identityFromPrivateKey.ts";
import { membershipCircuit } from "./circuits/membershipCircuit.ts";
import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import { createProver, type Prover } from "./createProver.ts";
import { lonePath } from "./membership/lonePath.ts";
import { serveProver } from "./serveProver.ts";

const identity = identityFromPrivateKey(new Uint8Array(32).fill(3));
const claim = { circuit: reputationCircuit, input: inputOf(goldCase()) };
const member = {
  circuit: membershipCircuit(1),
  input: { identity, path: lonePath(identity.commitment), scope: 1n, message: 2n },
};

let server: Awaited<ReturnType<typeof serveFiles>>;
let prover: Prover;

beforeEach(async () => {
  server = await serveFiles((file, response) => {
    const read = file.startsWith("semaphore-") ? readSemaphoreFile : readKey;
    void read(file).then((bytes) => response.end(bytes));
  });
  prover = createProver({ createWorker: () => portWorker(serveProver) });
});
afterEach(async () => {
  prover.terminate();
  await server.close();
});

describe("serveProver", { timeout: 120_000 }, () => {
  it("behavior: proves with every circuit, and keeps the files of the last one alone", async () => {
    const artifacts = { baseUrl: server.baseUrl };
    const requested = async (request: () => Promise<unknown>): Promise<number> => {
      const before = server.requests.length;
      await request();
      return server.requests.length - before;
    };
    expect(await requested(() => prover.prove({ ...claim, artifacts }))).toBe(3);
    expect(await requested(() => prover.prove({ ...claim, artifacts }))).toBe(0);
    expect(await requested(() => prover.prove({ ...member, artifacts }))).toBe(3);
    expect(await requested(() => prover.prove({ ...member, artifacts }))).toBe(0);
    expect(await requested(() => prover.prove({ ...claim, artifacts }))).toBe(3);
  });
});
