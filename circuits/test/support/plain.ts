import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { circuitsFolder, type BuildPaths } from "../../compiler/circuits.ts";
import { compileMain } from "../../compiler/compile.ts";
import { sourceHash } from "../../compiler/sources.ts";

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

/**
 * Compiles a main into its plain form, unless that of the present sources lies there: compiled elsewhere meanwhile, names
 * of components would differ between the two forms.
 *
 * @returns Whether it had to be compiled.
 */
export async function compilePlain(main: string, options: readonly string[] = []): Promise<boolean> {
  const stamp = join(plainFolder, `${basename(main, ".circom")}.json`);
  const hash = JSON.stringify(sourceHash(main));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  await compileMain(main, plainFolder, ["--O0", "--r1cs", "--sym", ...options]);
  // Written last: what was cut short has no stamp.
  writeFileSync(stamp, hash);
  return true;
}

/** Compiles a circuit that is one hash of `count` inputs. */
export async function compilePlainPoseidon(count: number): Promise<void> {
  mkdirSync(plainFolder, { recursive: true });
  const main = join(plainFolder, `slim-poseidon-${count}.circom`);
  writeFileSync(
    main,
    `pragma circom 2.2.0;\ninclude "../../templates/lib/slim-poseidon.circom";\n` +
      `component main = SlimPoseidon(${count});\n`,
  );
  await compilePlain(main, ["--wasm"]);
}
