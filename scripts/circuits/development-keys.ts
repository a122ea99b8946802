import { randomBytes } from "node:crypto";
import { join } from "node:path";

import type { Manifest } from "../../circuits/compiler/manifest.ts";
import { closeCeremony } from "../ceremony/beacon.ts";
import { compileOnce } from "../ceremony/ceremony-circuit.ts";
import { withWorkFolder, type CeremonyContext } from "../ceremony/context.ts";
import { addContributions } from "../ceremony/contribute.ts";
import { entropySource } from "../ceremony/entropy.ts";
import { finalizeCeremony } from "../ceremony/finalize.ts";
import { initCeremony } from "../ceremony/init.ts";
import { readTranscriptText } from "../ceremony/transcript.ts";
import type { ArtifactFolders } from "./paths.ts";

/** What development keys are made of. */
export interface DevelopmentKeysOptions extends Pick<CeremonyContext, "circuits" | "known" | "report"> {
  /** Prepared powers of tau. */
  readonly ptau: string;
  /** Names of circuits; all where absent. */
  readonly names?: readonly string[] | undefined;
  /** Where the results go. */
  readonly folders: ArtifactFolders;
}

/**
 * Makes development keys: a whole ceremony on this machine, which knows all secrets. Nobody hands a folder to anybody, so
 * that each circuit is compiled once, and each key verified once, from the beginning, before anything is written.
 *
 * @throws CeremonyError where the powers of tau cannot be used, or anything is wrong with a key; nothing is written then.
 */
export async function makeDevelopmentKeys(options: DevelopmentKeysOptions): Promise<Manifest> {
  const { ptau, names, folders, ...others } = options;
  return withWorkFolder(async (work) => {
    const context = {
      ...others,
      dir: join(work, "ceremony"),
      compile: compileOnce(join(work, "compiled")),
    };
    const { circuits } = await initCeremony({ ...context, ptau, names, development: true });
    const entropy = entropySource(Buffer.alloc(0));
    for (const name of ["contribution 1", "contribution 2"]) {
      await addContributions(
        { ...context, name, entropy },
        Object.keys(circuits),
        readTranscriptText(context.dir),
      );
    }
    const beacon = { hash: randomBytes(32).toString("hex"), iterationsExp: 10 };
    await closeCeremony({ ...context, ...beacon }, readTranscriptText(context.dir));
    return finalizeCeremony({ ...context, folders });
  });
}
