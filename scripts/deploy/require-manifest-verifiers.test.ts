import { describe, expect, test } from "vitest";

import { readManifest } from "../../circuits/compiler/manifest.ts";
import { protocol } from "./protocol.ts";
import { LOCAL, readConfiguration } from "./configuration.ts";
import { makePlan, type Step } from "./plan.ts";
import { requireManifestVerifiers } from "./require-manifest-verifiers.ts";

const { steps } = await makePlan(await readConfiguration(LOCAL));
const manifest = readManifest();
const deployed = Object.entries(manifest.circuits)
  .map(([circuit, { verifier }]) => ({ circuit, contract: verifier.contract }))
  .filter(({ contract }) => protocol.some(({ name }) => name === contract));

/** The plan with one byte of a contract's code changed, at a place counted from the start or, if negative, the end. */
function manipulated(contract: string, place: number): readonly Step[] {
  return steps.map((step) => {
    if (step.name !== contract || step.artifact === undefined) return step;
    const code = Buffer.from(step.artifact.deployedBytecode.slice(2), "hex");
    const at = place < 0 ? code.length + place : place;
    code[at] = (code[at] ?? 0) ^ 1;
    return { ...step, artifact: { ...step.artifact, deployedBytecode: `0x${code.toString("hex")}` } };
  });
}

describe("requireManifestVerifiers", () => {
  test("behavior: the present build's verifiers are the manifest's", () => {
    expect(deployed.map(({ circuit }) => circuit)).toEqual(["credential", "opening", "reputation"]);
    expect(() => {
      requireManifestVerifiers({ steps });
    }).not.toThrow();
  });

  test.each(deployed)("error: $contract with one byte changed", ({ circuit, contract }) => {
    for (const place of [0, 100, 1000]) {
      expect(() => {
        requireManifestVerifiers({ steps: manipulated(contract, place) });
      }).toThrow(expect.objectContaining({ name: "VerifierMismatchError", circuit, contract }) as Error);
    }
  });

  test.each(deployed)("error: $contract of a manifest with another key", ({ circuit, contract }) => {
    const entry = manifest.circuits[circuit];
    if (entry === undefined) throw new Error(`The manifest lacks ${circuit}.`);
    const verifier = { ...entry.verifier, bytecodeSha256: "0".repeat(64) };
    const circuits = { ...manifest.circuits, [circuit]: { ...entry, verifier } };
    expect(() => {
      requireManifestVerifiers({ steps }, { circuits });
    }).toThrow(expect.objectContaining({ name: "VerifierMismatchError", circuit, contract }) as Error);
  });

  test("behavior: metadata may differ: it depends on paths", () => {
    expect(() => {
      requireManifestVerifiers({ steps: manipulated("OpeningVerifier", -10) });
    }).not.toThrow();
  });
});
