// A whole program that proves and verifies once. Nothing in it ends the process: it must end by itself.
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { proveReputation } from "../../src/proofs/proveReputation.ts";
import { verifyReputationProof } from "../../src/proofs/verifyReputationProof.ts";
import { goldCase, inputOf, readKey } from "./reputationCases.ts";

const artifacts = await loadArtifacts({ read: readKey });
const { verificationKey } = artifacts;
const proven = await proveReputation({ input: inputOf(goldCase()), artifacts });
process.stdout.write(`${await verifyReputationProof({ ...proven, verificationKey })}\n`);
