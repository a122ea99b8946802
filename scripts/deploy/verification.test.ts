import { concat, type Hex } from "viem";
import { describe, expect, test } from "vitest";

import { compile, compilerVersion } from "../contracts/solc.ts";
import { makePlan } from "./plan.ts";
import { governed } from "./test-chain.ts";
import { verificationOf } from "./verification.ts";

interface Output {
  readonly contracts: Record<
    string,
    Record<string, { readonly evm: { readonly bytecode: { readonly object: string } } }>
  >;
}

describe("verificationOf", () => {
  // One of ours, one of a package, one with constructor arguments, one without.
  test.each(["Vouches", "TimelockController", "Tickets"])(
    "behavior: what is recorded of %s compiles to what is deployed",
    async (name) => {
      const step = (await makePlan(governed)).steps.find((candidate) => candidate.name === name);
      if (step === undefined) throw new Error(`There is no ${name}.`);
      const record = await verificationOf(step);
      if (record === undefined) throw new Error(`There is no record of ${name}.`);
      const [file = "", contract = ""] = record.contract.split(":");
      const { contracts } = compile(record.standardJsonInput) as unknown as Output;
      const code: Hex = `0x${contracts[file]?.[contract]?.evm.bytecode.object ?? ""}`;
      expect(concat([code, record.constructorArguments])).toBe(step.creationCode);
      expect(record.compilerVersion).toBe(`v${compilerVersion()}`);
    },
    120_000,
  );

  test("behavior: names only the files that the contract needs", async () => {
    const step = (await makePlan(governed)).steps.find(({ name }) => name === "Vouches");
    const record = step && (await verificationOf(step));
    expect(Object.keys(record?.standardJsonInput.sources ?? {})).not.toContain(
      "project/contracts/Badges.sol",
    );
  });

  test("behavior: says nothing of code that others published", async () => {
    const step = (await makePlan(governed)).steps.find(({ name }) => name === "PoseidonT3");
    expect(step && (await verificationOf(step))).toBeUndefined();
  });
});
