import { AuraError } from "./base.ts";

/** Thrown when statements of trust cannot be read. `index` is the place of the first that breaks a rule, from 0. */
export class InvalidTrustEdgeError extends AuraError {
  override readonly name = "InvalidTrustEdgeError";
  readonly index: number;

  constructor({ index, rule }: { index: number; rule: string }) {
    super(`Trust edge ${index}: ${rule}.`, { docsPath: "docs/reputation.md#network-trust" });
    this.index = index;
  }
}
