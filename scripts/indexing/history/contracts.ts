import { readFileSync } from "node:fs";

import {
  concat,
  decodeFunctionResult,
  encodeAbiParameters,
  toFunctionSelector,
  type Abi,
  type AbiFunction,
  type AbiParameter,
  type Hex,
} from "viem";

const abis = new Map<string, Abi>();
const functions = new Map<string, Encoding>();

interface Encoding {
  readonly item: AbiFunction;
  readonly selector: Hex;
  readonly inputs: readonly AbiParameter[];
}

/** The ABI of a contract by its name in the deployment. */
export function abiOf(contract: string): Abi {
  const known = abis.get(contract);
  if (known !== undefined) return known;
  const folder = contract.endsWith("Gate") ? "contracts/gates" : "contracts";
  const file = new URL(`../../../artifacts/${folder}/${contract}.sol/${contract}.json`, import.meta.url);
  const { abi } = JSON.parse(readFileSync(file, "utf8")) as { abi: Abi };
  abis.set(contract, abi);
  return abi;
}

/** Encodes a call. Text is given as bytes, since a contract takes any and a JavaScript string holds Unicode alone. */
export function encodeCall(contract: string, name: string, args: readonly unknown[]): Hex {
  const { selector, inputs } = encodingOf(contract, name);
  return concat([selector, encodeAbiParameters(inputs, args as unknown[])]);
}

/** Decodes what a call returned. */
export function decodeAnswer(contract: string, name: string, data: Hex): unknown {
  return decodeFunctionResult({ abi: [encodingOf(contract, name).item], functionName: name, data });
}

function encodingOf(contract: string, name: string): Encoding {
  const key = `${contract}.${name}`;
  const known = functions.get(key);
  if (known !== undefined) return known;
  const item = abiOf(contract).find((each) => each.type === "function" && each.name === name);
  if (item?.type !== "function") throw new Error(`${contract} has no function ${name}`);
  const encoding = { item, selector: toFunctionSelector(item), inputs: item.inputs.map(withBytes) };
  functions.set(key, encoding);
  return encoding;
}

/** The same parameter with bytes in the place of text: both are laid out alike. */
export function withBytes<Parameter extends AbiParameter>(parameter: Parameter): Parameter {
  const type = parameter.type.replace(/^string/, "bytes");
  if (!("components" in parameter)) return { ...parameter, type };
  return { ...parameter, type, components: parameter.components.map(withBytes) };
}
