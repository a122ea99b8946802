import type { AuraClient } from "@aura-protocol/sdk";
import { verifyEpoch, type VerifyEpochReturnType } from "@aura-protocol/sdk/actions";

import { readFormula } from "../files/readFormula.ts";
import type { Session } from "../session.ts";

/**
 * Recomputes a published epoch while a bar shows that it does.
 *
 * @param options.formula As named on the command line; needed only where Aura did not publish it.
 */
export async function verifyWithProgress(
  session: Session,
  client: AuraClient,
  {
    epochId,
    dataFile,
    formula: named,
  }: { epochId: bigint; dataFile: Uint8Array | undefined; formula: string | undefined },
): Promise<VerifyEpochReturnType> {
  const formula = named === undefined ? undefined : await readFormula(named);
  const progress = session.progress();
  try {
    progress.update("recomputing the epoch");
    return await verifyEpoch(client, { epochId, dataFile, formula });
  } finally {
    progress.stop();
  }
}
