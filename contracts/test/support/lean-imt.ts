import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Abi, Address, Hex } from "viem";

const require = createRequire(import.meta.url);

const SOURCE = `
  pragma solidity ^0.8.28;
  import {InternalLeanIMT, LeanIMTData} from "@zk-kit/lean-imt.sol/InternalLeanIMT.sol";
  contract Reference {
    using InternalLeanIMT for LeanIMTData;
    LeanIMTData private _tree;
    function insert(uint256[] calldata leaves) external { _tree._insertMany(leaves); }
    function update(uint256 oldLeaf, uint256 newLeaf, uint256[] calldata siblings) external {
      _tree._update(oldLeaf, newLeaf, siblings);
    }
    function root() external view returns (uint256) { return _tree._root(); }
  }`;

interface Output {
  readonly contracts: Record<
    string,
    Record<string, { readonly abi: Abi; readonly evm: { readonly bytecode: { readonly object: string } } }>
  >;
}

/**
 * Compiles the tree that Semaphore's contracts use. Apart from the project's contracts, because the runner of Solidity
 * tests would have to link it.
 *
 * @param poseidon Where its hash library stands.
 * @throws Error when it does not compile.
 */
export function compileReference(poseidon: Address): { abi: Abi; bytecode: Hex } {
  const compiler = require("solc") as { compile(input: string, callbacks: unknown): string };
  const input = {
    language: "Solidity",
    sources: { "Reference.sol": { content: SOURCE } },
    settings: {
      optimizer: { enabled: true },
      libraries: { "poseidon-solidity/PoseidonT3.sol": { PoseidonT3: poseidon } },
      outputSelection: { "*": { Reference: ["abi", "evm.bytecode.object"] } },
    },
  };
  const read = (path: string) => ({ contents: readFileSync(require.resolve(path), "utf8") });
  const output = JSON.parse(compiler.compile(JSON.stringify(input), { import: read })) as Output;
  const compiled = output.contracts["Reference.sol"]?.["Reference"];
  if (compiled === undefined) throw new Error(`The reference does not compile: ${JSON.stringify(output)}`);
  return { abi: compiled.abi, bytecode: `0x${compiled.evm.bytecode.object}` };
}
