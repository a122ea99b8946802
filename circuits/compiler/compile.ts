/** Compiles circuits with the WebAssembly build of circom that npm installs: nothing else is needed. */
import fs from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import { bindings, CircomRunner } from "circom2";

import { buildPaths, mainPath, type Circuit } from "./circuits.ts";
import { librariesFolder, sourceHash } from "./sources.ts";

const require = createRequire(import.meta.url);

const packageVersion = (require("circom2/package.json") as { version: string }).version;

/**
 * What every circuit is compiled with. `--O2`: linear constraints are substituted away, which nearly halves the Poseidon
 * hashes.
 */
export const OPTIONS = ["--O2", "--r1cs", "--wasm", "--sym"];

/**
 * Compiles a circuit into `build/`, from a cold start in a few seconds.
 *
 * @throws Error with the compiler's message where the circuit has a mistake.
 */
export async function compileCircuit(circuit: Circuit): Promise<void> {
  const paths = buildPaths(circuit);
  fs.rmSync(paths.stamp, { force: true });
  await compileMain(mainPath(circuit), dirname(paths.r1cs), OPTIONS);
  // Written last: a build that was cut short has no stamp.
  fs.writeFileSync(paths.stamp, stampOf(circuit));
}

/**
 * Compiles any file that holds a main component, leaving results beside each other under the file's name.
 *
 * @param main Absolute path of the `.circom` file.
 * @param folder Absolute path of the folder for results; created where it is missing.
 * @param options The compiler's options: optimization and what to write.
 * @throws Error with the compiler's message where the circuit has a mistake.
 */
export async function compileMain(main: string, folder: string, options: readonly string[]): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  await runCompiler([main, ...options, "-l", librariesFolder, "-o", folder]);

  const base = join(folder, basename(main, ".circom"));
  const generator = `${base}_js`;
  if (!fs.existsSync(generator)) return;
  fs.renameSync(join(generator, `${basename(base)}.wasm`), `${base}.wasm`);
  fs.renameSync(join(generator, "witness_calculator.js"), `${base}.cjs`);
  fs.rmSync(generator, { recursive: true });
}

/** Whether `build/` holds what the present sources compile to. */
export function isCompiled(circuit: Circuit): boolean {
  const paths = buildPaths(circuit);
  if (!Object.values<string>({ ...paths }).every((path) => fs.existsSync(path))) return false;
  return fs.readFileSync(paths.stamp, "utf8") === stampOf(circuit);
}

function stampOf(circuit: Circuit): string {
  const stamp = {
    sourceHash: sourceHash(mainPath(circuit)),
    compiler: packageVersion,
    options: OPTIONS,
  };
  return `${JSON.stringify(stamp, null, 2)}\n`;
}

/** Versions of the npm package and of the compiler in it. */
export async function compilerVersion(): Promise<string> {
  const version = (await runCompiler(["--version"])).trim();
  return `${version} (circom2 ${packageVersion})`;
}

async function runCompiler(args: readonly string[]): Promise<string> {
  let output = "";
  const writeSync = (descriptor: number, data: Uint8Array, ...range: (number | null)[]): number => {
    const [offset, length, position] = range;
    if (descriptor !== 1 && descriptor !== 2) return fs.writeSync(descriptor, data, offset, length, position);
    const bytes = data.subarray(offset ?? 0, (offset ?? 0) + (length ?? data.length));
    output += Buffer.from(bytes).toString("utf8");
    return bytes.length;
  };
  const runner = new CircomRunner({
    args,
    env: {},
    preopens: { "/": "/" },
    bindings: {
      ...bindings,
      fs: { ...fs, writeSync: writeSync as typeof fs.writeSync },
    },
  });
  try {
    await runner.execute(fs.readFileSync(require.resolve("circom2/circom.wasm")));
  } catch (error) {
    throw new Error(`circom ${args.join(" ")}\n${output}`, { cause: error });
  }
  return output;
}
