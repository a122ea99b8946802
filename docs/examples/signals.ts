/** Two holders signal one another, and a matcher who knows neither finds out: `node docs/examples/signals.ts`. */
import {
  buildMemberTree,
  identityFromPrivateKey,
  loadArtifacts,
  matchSignals,
  memberPath,
  proveSignal,
  signalCircuit,
  signalEpoch,
  signalPublicKey,
  signalScope,
  verifySignalProof,
  type Identity,
  type Signal,
} from "@aura-protocol/sdk/proofs";
import { readFile } from "node:fs/promises";

const quota = 10; // signals a day
const epoch = signalEpoch(Math.floor(Date.now() / 1000), 86_400);
const scope = signalScope({ chainId: 31337, passport: "0x5FbDB2315678afecb367f032d93F642f64180aa3" });
const artifacts = await loadArtifacts({
  read: (file) => readFile(new URL(`../../circuits/keys/${file}`, import.meta.url)),
  manifest: signalCircuit.manifest,
});

const [anne, boris] = [1, 2].map((seed) => identityFromPrivateKey(new Uint8Array(32).fill(seed))) as [
  Identity,
  Identity,
];
// With a chain, `prepareSignal` reads the other's key and the tree, and checks both.
const tree = buildMemberTree([anne.commitment, boris.commitment]);

/** On a phone: only the proof leaves it. */
async function send(identity: Identity, other: Identity, message: bigint) {
  const path = memberPath(tree, identity);
  const otherKey = signalPublicKey(other);
  const input = { identity, otherKey, path, index: 0, epoch, quota, scope, message };
  return { message, ...(await proveSignal({ input, artifacts })) };
}

/** On the matcher's server, which stores what comes back and refuses a nullifier that it has. */
async function receive({ message, ...proven }: Awaited<ReturnType<typeof send>>): Promise<Signal> {
  const isKnownRoot = ({ root, depth }: { root: bigint; depth: number }) =>
    root === tree.root && depth === tree.depth;
  const expected = { isKnownRoot, epoch, quota, scope, message };
  return verifySignalProof({ ...proven, verificationKey: artifacts.verificationKey, expected });
}

const kept = [await receive(await send(anne, boris, 1n))];
console.log(`Anne has signalled: ${matchSignals(kept).length} matches`);
kept.push(await receive(await send(boris, anne, 2n)));
console.log(`Boris has too: ${matchSignals(kept).length} match`);
