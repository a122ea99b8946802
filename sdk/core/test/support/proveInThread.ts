// A whole program that proves once in a worker thread. Nothing in it ends the process: it must end by itself.
import { proveReputationInWorker } from "../../src/proofs/proveReputationInWorker.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { goldCase, inputOf, readKey } from "./reputationCases.ts";

const artifacts = await loadArtifacts({ read: readKey });
const { publicSignals } = await proveReputationInWorker({ input: inputOf(goldCase()), artifacts });
process.stdout.write(`${publicSignals.length} public signals\n`);
