/**
 * Writes the test vectors that Solidity, Circom and TypeScript share.
 *
 *   node scripts/circuits/vectors.ts            one file for each circuit, the same every time
 *   node scripts/circuits/vectors.ts --proof    proof.json as well: a proof of the first case under the present key
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { format, resolveConfig } from "prettier";
import { groth16 } from "snarkjs";

import { findCircuit } from "../../circuits/compiler/circuits.ts";
import { cases, inputOf, vectorsText } from "../../circuits/test/cases.ts";
import { credentialCases, credentialVectorsText } from "../../circuits/test/credential-cases.ts";
import { openingCases, openingVectorsText } from "../../circuits/test/opening-cases.ts";
import { signalCases, signalVectorsText } from "../../circuits/test/signal-cases.ts";
import { releaseCurve } from "./curve.ts";
import { artifactPaths } from "./paths.ts";

const { values } = parseArgs({ options: { proof: { type: "boolean", default: false } } });
const folder = new URL("../../circuits/test/vectors/", import.meta.url);

await writeVectors("reputation.json", vectorsText());
console.log(`reputation.json: ${cases.length} cases`);
await writeVectors("opening.json", openingVectorsText());
console.log(`opening.json: ${openingCases.length} cases`);
await writeVectors("signal.json", signalVectorsText());
console.log(`signal.json: ${signalCases.length} cases`);
await writeVectors("credential.json", credentialVectorsText());
console.log(`credential.json: ${credentialCases.length} cases`);

if (values.proof) {
  const [first] = cases;
  if (first === undefined) throw new Error("There is no case to prove.");
  const { wasm, zkey } = artifactPaths(findCircuit("reputation"));
  const { proof, publicSignals } = await groth16.fullProve(signals(inputOf(first)), wasm, zkey);
  const text = await groth16.exportSolidityCallData(proof, publicSignals);
  const [a, b, c, signalsHex] = JSON.parse(`[${text}]`) as [string[], string[][], string[], string[]];
  const vector = { case: first.name, proof, publicSignals, solidity: { a, b, c, publicSignals: signalsHex } };
  await writeVectors("proof.json", JSON.stringify(vector));
  console.log(`proof.json: a proof of "${first.name}"`);
  await releaseCurve();
}

async function writeVectors(name: string, json: string): Promise<void> {
  const file = new URL(name, folder);
  const config = await resolveConfig(file);
  writeFileSync(file, await format(json, { ...config, parser: "json" }));
}

function signals(input: ReturnType<typeof inputOf>): Record<string, bigint | bigint[] | bigint[][]> {
  const { components, children, ...rest } = input;
  return { ...rest, components: [...components], children: children.map((level) => [...level]) };
}
