/** What can be told of a proving key: its verification key, and the Solidity verifier made from that. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { zKey } from "snarkjs";

/** A Groth16 verification key as snarkjs writes it; only what is looked at here. */
export interface VerificationKey {
  readonly protocol: string;
  readonly curve: string;
  readonly nPublic: number;
  readonly vk_gamma_2: readonly (readonly string[])[];
  readonly vk_delta_2: readonly (readonly string[])[];
  readonly IC: readonly (readonly string[])[];
}

// Its entry point lies in build/, beside templates/.
const snarkjsFolder = join(dirname(createRequire(import.meta.url).resolve("snarkjs")), "..");

/** The verification key inside a proving key. */
export async function exportVerificationKey(zkey: string): Promise<VerificationKey> {
  return (await zKey.exportVerificationKey(zkey)) as VerificationKey;
}

/**
 * Refuses a verification key under which proofs could be forged or that is not this circuit's.
 *
 * @throws Error where gamma equals delta (the second phase never ran), or the number of public signals differs.
 */
export function assertSound(key: VerificationKey, publicSignals: number): void {
  if (JSON.stringify(key.vk_gamma_2) === JSON.stringify(key.vk_delta_2)) {
    throw new Error(
      "Gamma equals delta: the second phase of the setup never ran, and proofs could be forged.",
    );
  }
  if (key.protocol !== "groth16" || key.curve !== "bn128") {
    throw new Error(`The key is for ${key.protocol} over ${key.curve}, not for groth16 over bn128.`);
  }
  if (key.nPublic !== publicSignals || key.IC.length !== publicSignals + 1) {
    throw new Error(`The key takes ${key.nPublic} public signals, the circuit has ${publicSignals}.`);
  }
}

/** The Solidity verifier of a proving key: snarkjs's text under our contract name, its licence header kept. */
export async function exportVerifier(zkey: string, contract: string): Promise<string> {
  const template = readFileSync(join(snarkjsFolder, "templates/verifier_groth16.sol.ejs"), "utf8");
  const source = (await zKey.exportSolidityVerifier(zkey, { groth16: template })) as string;
  if (!source.includes("contract Groth16Verifier {")) {
    throw new Error("snarkjs writes its verifier in another form than expected.");
  }
  return source.replace("contract Groth16Verifier {", `contract ${contract} {`);
}
