import { encodeAbiParameters, encodeDeployData, type AbiParameter, type Address, type Hex } from "viem";

import { contractName, readArtifact, type Artifact } from "./artifact.ts";
import type { Configuration } from "./configuration.ts";
import { predictAddress, SALT } from "./create2.ts";
import { protocol, timelock, type Argument, type Entry } from "./protocol.ts";

/** One contract as it will stand. */
export interface Step {
  readonly name: string;
  readonly address: Address;
  readonly salt: Hex;
  /** With constructor arguments. */
  readonly creationCode: Hex;
  readonly arguments: readonly { readonly name: string; readonly value: unknown }[];
  readonly encodedArguments: Hex;
  /** Undefined for code that others published. */
  readonly artifact: (Artifact & { readonly contractName: string }) | undefined;
}

/** Everything that a configuration deploys, in order, with addresses known beforehand. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Owns what has an owner. */
  readonly owner: Address;
  /** What the configuration or the build has nothing for, and why. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Plans a deployment. Reads the build and the configuration, and no chain: the same ones give the same plan.
 *
 * @throws Error when the contracts have not been built.
 */
export async function makePlan(configuration: Configuration): Promise<Plan> {
  const steps: Step[] = [];
  const skipped: { name: string; reason: string }[] = [];
  const at = (name: string): Address | undefined => steps.find((step) => step.name === name)?.address;

  const entries = configuration.timelockDelay === null ? protocol : [timelock, ...protocol];
  for (const entry of entries) {
    const owner = at(timelock.name) ?? configuration.multisig;
    const values = entry.args.map((argument: Argument) => argument({ configuration, owner, at }));
    if (values.includes(undefined)) {
      skipped.push({ name: entry.name, reason: "something that it needs is not there" });
      continue;
    }
    const build = await readBuild(entry);
    if (build === undefined) skipped.push({ name: entry.name, reason: "it is not built" });
    else steps.push(toStep(entry, build, values));
  }
  return { steps, skipped, owner: at(timelock.name) ?? configuration.multisig };
}

type Build = Pick<Artifact, "abi" | "bytecode"> & { readonly artifact: Step["artifact"] };

async function readBuild({ source, optional }: Entry): Promise<Build | undefined> {
  if (typeof source !== "string") return { abi: [], bytecode: source.bytecode, artifact: undefined };
  try {
    const artifact = await readArtifact(source);
    return { ...artifact, artifact: { ...artifact, contractName: contractName(source) } };
  } catch (error) {
    if (optional === true) return undefined;
    throw error;
  }
}

function toStep(
  { name, source }: Entry,
  { abi, bytecode, artifact }: Build,
  values: readonly unknown[],
): Step {
  const constructor = abi.find((item) => item.type === "constructor");
  const inputs: readonly AbiParameter[] = constructor?.inputs ?? [];
  if (inputs.length !== values.length)
    throw new Error(
      `${name} takes ${inputs.length} constructor arguments, and the list gives ${values.length}.`,
    );
  const creationCode =
    values.length === 0 ? bytecode : encodeDeployData({ abi, bytecode, args: [...values] });
  const salt = typeof source === "string" ? SALT : source.salt;
  return {
    name,
    address: predictAddress(creationCode, salt),
    salt,
    creationCode,
    arguments: inputs.map((input, i) => ({ name: input.name ?? "", value: values[i] })),
    encodedArguments: encodeAbiParameters(inputs, values),
    artifact,
  };
}
