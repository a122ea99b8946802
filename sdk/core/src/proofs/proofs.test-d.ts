import { expectTypeOf, test } from "vitest";

import type { Circuit } from "./Circuit.ts";
import { membershipCircuit } from "./circuits/membershipCircuit.ts";
import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import type { MembershipInput } from "./membership/MembershipInput.ts";
import type { memberPath } from "./membership/memberPath.ts";
import { proveCircuit } from "./proveCircuit.ts";
import type { ReputationInput } from "./ReputationInput.ts";

declare const artifacts: { wasm: Uint8Array; zkey: Uint8Array };
declare const claim: ReputationInput;
declare const member: MembershipInput;

test("a circuit says what it takes", () => {
  void proveCircuit({ circuit: reputationCircuit, input: claim, artifacts });
  void proveCircuit({ circuit: membershipCircuit(1), input: member, artifacts });
  // @ts-expect-error another circuit's input
  void proveCircuit({ circuit: membershipCircuit(1), input: claim, artifacts });
});

test("public signals are known by name", () => {
  type Name<Of> = Of extends Circuit<never, infer Names> ? Names : never;
  expectTypeOf<Name<ReturnType<typeof membershipCircuit>>>().toEqualTypeOf<
    "root" | "nullifier" | "messageHash" | "scopeHash"
  >();
});

test("an identity finds its own path", () => {
  expectTypeOf<MembershipInput["identity"]>().toExtend<
    Extract<Parameters<typeof memberPath>[1], { commitment: bigint }>
  >();
});
