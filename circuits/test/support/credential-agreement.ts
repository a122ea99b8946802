import { expect } from "vitest";

import { nullifierOf, refusal, type CredentialInput } from "../credential-model.ts";
import { toSignals } from "./credential.ts";
import type { WitnessGenerator } from "./witness-generator.ts";

/** An input of the whole circuit, and what to call it where circuit and model differ. */
export type NamedInput = readonly [name: string, input: CredentialInput];

/** How often both said what. */
export interface Agreement {
  readonly accepted: number;
  readonly refused: number;
  /** How often the model gave each reason. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** Asks circuit and model about each input; one on which they differ fails the test that asks. */
export async function expectAgreement(
  circuit: WitnessGenerator,
  inputs: Iterable<NamedInput>,
): Promise<Agreement> {
  let accepted = 0;
  const reasons = new Map<string, number>();
  for (const [name, input] of inputs) {
    const reason = refusal(input);
    if (reason === undefined) {
      accepted++;
      expect([name, await nullifierIn(circuit, input)]).toEqual([
        name,
        nullifierOf(input.secret, input.scope),
      ]);
    } else {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      const template = (await circuit.refusedIn(toSignals(input)))?.[0];
      expect([name, reason, template]).toEqual([name, reason, expect.any(String)]);
    }
  }
  return { accepted, refused: [...reasons.values()].reduce((sum, count) => sum + count, 0), reasons };
}

/** The nullifier that the circuit gives, or why it gives none. */
async function nullifierIn(circuit: WitnessGenerator, input: CredentialInput): Promise<bigint | string> {
  try {
    return (await circuit.witness(toSignals(input)))[1] ?? "no nullifier";
  } catch (error) {
    return String(error);
  }
}
