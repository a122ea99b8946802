/** The few functions of snarkjs that we call; the package brings no types. */
declare module "snarkjs" {
  /** A file in memory: `data` is there once it was written. */
  type MemoryFile = { type: "mem"; data?: Uint8Array };

  export const wtns: {
    calculate(
      input: Readonly<Record<string, unknown>>,
      wasm: Uint8Array,
      output: MemoryFile,
      options?: { logger?: undefined; sanityCheck?: boolean },
    ): Promise<void>;
  };

  export const curves: {
    /** A `Curve`; see snarkjsCurve.ts. */
    getCurveFromName(name: "bn128"): Promise<unknown>;
  };

  export const groth16: {
    prove(
      zkey: Uint8Array,
      witness: MemoryFile,
    ): Promise<{
      proof: { pi_a: string[]; pi_b: string[][]; pi_c: string[]; protocol: string; curve: string };
      publicSignals: string[];
    }>;
    verify(verificationKey: object, publicSignals: readonly string[], proof: object): Promise<boolean>;
  };
}
