import { AuraError } from "./base.ts";

/** Thrown when a test asks a test world for what it cannot play. */
export class TestWorldError extends AuraError {
  override readonly name = "TestWorldError";

  constructor(shortMessage: string, { details }: { details?: string | undefined } = {}) {
    super(shortMessage, { details, docsPath: "docs/sdk/testing.md" });
  }
}
