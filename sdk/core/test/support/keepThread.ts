// A whole program that keeps its thread after a proof. Nothing in it ends the process or the thread.
import { reputationCircuit } from "../../src/proofs/circuits/reputationCircuit.ts";
import { createProver } from "../../src/proofs/createProver.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { goldCase, inputOf, readKey } from "./reputationCases.ts";

const prover = createProver();
const artifacts = await loadArtifacts({ read: readKey });
const proven = await prover.prove({ circuit: reputationCircuit, input: inputOf(goldCase()), artifacts });
process.stdout.write(`${proven.publicSignals.length} public signals\n`);
