import { readManifest } from "../../circuits/compiler/manifest.ts";
import { isLocal } from "./clients.ts";
import { DeployError } from "./errors.ts";

/** Thrown when development keys would be deployed where forged proofs do harm. */
export class DevelopmentKeysError extends DeployError {
  override readonly name = "DevelopmentKeysError";
  readonly chainId: number;

  constructor(chainId: number) {
    super(
      `The proving keys in circuits/keys are for development; chain ${chainId} is not local. ` +
        "Run a ceremony and commit its keys first (docs/ceremony.md).",
    );
    this.chainId = chainId;
  }
}

/**
 * Lets development keys through on local chains only: whoever made them may know how to forge proofs.
 *
 * @throws DevelopmentKeysError on any other chain unless the manifest says that the keys come from a ceremony.
 */
export function refuseDevelopmentKeys(
  chainId: number,
  { development }: { readonly development?: unknown } = readManifest(),
): void {
  if (!isLocal(chainId) && development !== false) throw new DevelopmentKeysError(chainId);
}
