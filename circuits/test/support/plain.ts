import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { circuitsFolder, type BuildPaths } from "../../compiler/circuits.ts";
import { compileMain } from "../../compiler/compile.ts";

/** Where circuits lie as written, without any optimization: each signal has a wire there. */
export const plainFolder = `${circuitsFolder}build/plain`;

/** The plain form of a compiled circuit. */
export function plainPaths({ r1cs, sym }: BuildPaths): { readonly r1cs: string; readonly sym: string } {
  return { r1cs: join(plainFolder, basename(r1cs)), sym: join(plainFolder, basename(sym)) };
}

/** The plain form of a circuit that is one hash of `count` inputs. */
export function plainPoseidonPaths(count: number): Record<"r1cs" | "sym" | "wasm" | "calculator", string> {
  const base = join(plainFolder, `slim-poseidon-${count}`);
  return { r1cs: `${base}.r1cs`, sym: `${base}.sym`, wasm: `${base}.wasm`, calculator: `${base}.cjs` };
}

/** Compiles that. */
export async function compilePlainPoseidon(count: number): Promise<void> {
  const main = join(plainFolder, `slim-poseidon-${count}.circom`);
  writeFileSync(
    main,
    `pragma circom 2.2.0;\ninclude "../../templates/lib/slim-poseidon.circom";\n` +
      `component main = SlimPoseidon(${count});\n`,
  );
  await compileMain(main, plainFolder, ["--O0", "--r1cs", "--sym", "--wasm"]);
}
