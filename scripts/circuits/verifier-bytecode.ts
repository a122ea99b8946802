/** What a Solidity verifier compiles to, in a form that can be compared with a chain. */
import { createHash } from "node:crypto";

import { deployed } from "../../hardhat.config.ts";
import { compile } from "../contracts/solc.ts";

const FILE = "Verifier.sol";

/**
 * SHA-256 in hexadecimal of the code that stands on a chain, without the metadata behind it: metadata depends on paths
 * and comments, code does not.
 *
 * @throws Error where the source does not compile or has no contract of this name.
 */
export function verifierBytecodeHash(source: string, contract: string): string {
  const output = compile({
    language: "Solidity",
    sources: { [FILE]: { content: source } },
    settings: {
      ...deployed.settings,
      metadata: { appendCBOR: false },
      outputSelection: { [FILE]: { [contract]: ["evm.deployedBytecode.object"] } },
    },
  });
  const code = output.contracts?.[FILE]?.[contract]?.evm?.deployedBytecode?.object;
  if (code === undefined || code === "")
    throw new Error(`The verifier's source has no contract ${contract}.`);
  return createHash("sha256").update(code, "hex").digest("hex");
}

/**
 * Code of a contract as it stands on a chain, with what the compiler appends cut off: a byte `fe`, metadata, and the
 * length of the metadata in two bytes.
 *
 * @param code Hexadecimal, with or without 0x.
 */
export function withoutMetadata(code: string): Buffer {
  const bytes = Buffer.from(code.replace(/^0x/, ""), "hex");
  return bytes.subarray(0, bytes.length - bytes.readUInt16BE(bytes.length - 2) - 3);
}
