/** The part of circom2 (the circom compiler as WebAssembly) that the build uses; the package ships no types. */
declare module "circom2" {
  import type fs from "node:fs";

  /** What the compiler sees of the system. */
  export interface Bindings {
    fs: typeof fs;
  }

  /** Everything but `fs`; a status other than 0 is thrown. */
  export const bindings: Omit<Bindings, "fs">;

  export class CircomRunner {
    constructor(options: {
      args: readonly string[];
      env: Record<string, string>;
      preopens: Record<string, string>;
      bindings: Bindings;
    });
    execute(wasm: Uint8Array): Promise<void>;
  }
}
