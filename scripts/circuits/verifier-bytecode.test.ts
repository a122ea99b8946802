import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readManifest } from "../../circuits/compiler/manifest.ts";
import { verifierPath } from "./paths.ts";
import { verifierBytecodeHash, withoutMetadata } from "./verifier-bytecode.ts";

const { verifier } = readManifest().circuits["reputation"] ?? {};
const source = readFileSync(verifierPath({ name: "reputation" }), "utf8");

describe("verifierBytecodeHash", () => {
  it("behavior: is what the manifest says, and what the build deploys", () => {
    expect(verifierBytecodeHash(source, "ReputationVerifier")).toBe(verifier?.bytecodeSha256);
    const artifact = new URL(
      "../../artifacts/contracts/verifiers/generated/ReputationVerifier.sol/ReputationVerifier.json",
      import.meta.url,
    );
    const { deployedBytecode } = JSON.parse(readFileSync(artifact, "utf8")) as { deployedBytecode: string };
    const built = createHash("sha256").update(withoutMetadata(deployedBytecode)).digest("hex");
    expect(built).toBe(verifier?.bytecodeSha256);
  });

  it("behavior: depends on the key, not on comments", () => {
    const hash = verifierBytecodeHash(`// a comment\n${source}`, "ReputationVerifier");
    expect(hash).toBe(verifier?.bytecodeSha256);
    const other = source.replace(/(deltax1 = )\d+/, "$11");
    expect(other).not.toBe(source);
    expect(verifierBytecodeHash(other, "ReputationVerifier")).not.toBe(hash);
  });

  it("error: refuses a source without the contract", () => {
    expect(() => verifierBytecodeHash(source, "Other")).toThrow(/no contract Other/);
    expect(() => verifierBytecodeHash("contract", "Other")).toThrow(/Expected identifier/);
  });
});
