import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Signals by name: numbers, or lists of them. */
export interface Signals {
  readonly [name: string]: bigint | readonly bigint[] | readonly (readonly bigint[])[];
}

/** The honest witness generator of a compiled circuit. */
export interface WitnessGenerator {
  /** Every wire's value; throws where the inputs satisfy no witness. */
  witness(signals: Signals): Promise<bigint[]>;
  /** Names of the templates, innermost first, in which inputs are refused; `undefined` where they are accepted. */
  refusedIn(signals: Signals): Promise<readonly string[] | undefined>;
}

interface Calculator {
  calculateWitness(signals: Signals): Promise<bigint[]>;
}

const require = createRequire(import.meta.url);

/** Loads a witness generator; takes a moment, so share it between tests. */
export async function loadWitnessGenerator(paths: {
  readonly calculator: string;
  readonly wasm: string;
}): Promise<WitnessGenerator> {
  const build = require(paths.calculator) as (code: Uint8Array) => Promise<Calculator>;
  const calculator = await build(readFileSync(paths.wasm));
  // The calculator never clears its message: what came before is not this refusal's.
  let said = 0;

  return {
    witness: (signals) => calculator.calculateWitness(signals),
    refusedIn: async (signals) => {
      try {
        await calculator.calculateWitness(signals);
        return undefined;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (!message.includes("Assert Failed.")) throw error;
        const fresh = message.slice(said);
        said = message.length;
        return [...fresh.matchAll(/Error in template (\w+?)_\d+ line/g)].map(([, name]) => name ?? "");
      }
    },
  };
}
