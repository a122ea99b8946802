import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { leftOut } from "../../test/support/leftOut.ts";
import * as actions from "../entries/actions.ts";

type AbiItem = { readonly type: string; readonly name?: string; readonly stateMutability?: string };
type Deployed = Record<string, { readonly contracts: Record<string, unknown> }>;

const folder = new URL("./", import.meta.url);
const artifacts = new URL("../../../../artifacts/contracts/", import.meta.url);
const CALL = /contract:\s*"(\w+)"/;
const COMMENT = /\/\*[^]*?\*\//g;
/** Whose ownership is offered and taken by actions that take a contract. */
const OWNED = ["Passport", "Badges", "ReputationRegistry"];
const FUNCTION = /functionName:\s*"(\w+)"/g;

/** Every function that changes something, of every contract that is deployed here or elsewhere. */
function functionsOf(): string[] {
  const deployed = readJson<Deployed>("contracts/generated/deployments.json")["31337"]?.contracts ?? {};
  const paths = readdirSync(artifacts, { recursive: true, encoding: "utf8" });
  return [...Object.keys(deployed), "AttestationMinter"].flatMap((name) => {
    const path = paths.find((candidate) => candidate.endsWith(`${name}.sol/${name}.json`));
    // Those of packages have no function that changes anything.
    if (path === undefined) return [];
    const { abi } = JSON.parse(readFileSync(new URL(path, artifacts), "utf8")) as { abi: AbiItem[] };
    const changing = abi.filter(
      ({ type, stateMutability }) =>
        type === "function" && stateMutability !== "view" && stateMutability !== "pure",
    );
    return [...new Set(changing.map((item) => `${name}.${item.name}`))];
  });
}

/** Which functions the actions' sources name; a contract given as a parameter stands for each that has an owner. */
function calledFunctions(): Map<string, string> {
  const called = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => /^\w+\.ts$/.test(name))) {
    const source = readFileSync(new URL(file, folder), "utf8").replaceAll(COMMENT, "");
    const named = CALL.exec(source)?.[1];
    const owned = source.includes("contract: OwnedContract") ? OWNED : [];
    for (const contract of named === undefined ? owned : [named]) {
      for (const [, name] of source.matchAll(FUNCTION)) {
        called.set(`${contract}.${name}`, file.replace(".ts", ""));
      }
    }
  }
  return called;
}

describe("functions of contracts", () => {
  const functions = functionsOf();
  const called = calledFunctions();

  it("behavior: the contracts are read", () => {
    expect(functions.length).toBeGreaterThan(90);
    expect(functions).toContain("Invites.redeemFromBatchFor");
    expect(functions).toContain("AttestationMinter.link");
  });

  it.each(functions)("%s has an action or a reason to have none", (name) => {
    const action = called.get(name);
    if (leftOut[name] !== undefined) {
      expect(action, `${name} is left out, and has an action`).toBeUndefined();
      expect(leftOut[name]).toMatch(/^[A-Z].{20,}\.$/);
      return;
    }
    expect(action, `${name} has no action`).toBeDefined();
    expect(Object.keys(actions)).toContain(action);
  });

  it("behavior: no reason is given for what does not exist", () => {
    for (const name of Object.keys(leftOut)) expect(functions).toContain(name);
  });
});
