import type { ArtifactManifest } from "./ReputationArtifacts.ts";

/** A circuit's inputs by the names they carry there. */
export type CircuitSignals = Readonly<Record<string, unknown>>;

/** All that a prover has to know of a circuit. Adding one to the SDK is one such description. */
export type Circuit<Input, SignalName extends string = string> = {
  /** For people and logs. */
  readonly name: string;
  /** What its proving files must hash to. */
  readonly manifest: ArtifactManifest;
  /** Names of the public signals, in the order in which the verifier takes them. */
  readonly publicSignals: readonly SignalName[];
  /**
   * Lets pass what can be proven, and says otherwise what is wrong with it, which the circuit cannot. Runs before
   * anything is downloaded.
   *
   * @throws An error of its own for each thing that may be wrong.
   */
  check(input: Input): void;
  /** Turns an input that passed into the circuit's. */
  toSignals(input: Input): CircuitSignals;
};
