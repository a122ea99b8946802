import { readFile } from "node:fs/promises";

import { isLocal } from "./clients.ts";
import { DeployError } from "./errors.ts";

const manifestUrl = new URL("../../circuits/keys/manifest.json", import.meta.url);

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
export async function refuseDevelopmentKeys(chainId: number): Promise<void> {
  if (isLocal(chainId)) return;
  const { development } = JSON.parse(await readFile(manifestUrl, "utf8")) as { development?: unknown };
  if (development !== false) throw new DevelopmentKeysError(chainId);
}
