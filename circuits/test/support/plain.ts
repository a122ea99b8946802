import { basename, join } from "node:path";

import { circuitsFolder, type BuildPaths } from "../../compiler/circuits.ts";

/** Where circuits lie as written, without any optimization: each signal has a wire there. */
export const plainFolder = `${circuitsFolder}build/plain`;

/** The plain form of a compiled circuit. */
export function plainPaths({ r1cs, sym }: BuildPaths): { readonly r1cs: string; readonly sym: string } {
  return { r1cs: join(plainFolder, basename(r1cs)), sym: join(plainFolder, basename(sym)) };
}
