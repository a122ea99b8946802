import type { Manifest, PowersOfTau } from "../../circuits/compiler/manifest.ts";
import type { ArtifactFolders } from "../circuits/paths.ts";
import { writeArtifacts, type MadeKey } from "../circuits/write-artifacts.ts";
import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { CeremonyError, PhaseError } from "./errors.ts";
import { latestKey, readTranscript } from "./transcript.ts";
import { requireValid, type Verification } from "./verify.ts";
import { expectedContributions } from "./verify-circuit.ts";

/** Where the results go. */
export interface FinalizeOptions extends CeremonyContext {
  readonly ptau?: string | undefined;
  readonly folders: ArtifactFolders;
}

/**
 * Verifies a closed ceremony from the beginning and writes what is committed: keys, verifiers, manifest, the SDK's list.
 *
 * @throws PhaseError where the ceremony is open. InvalidCeremonyError where it is not valid; nothing is written then.
 */
export async function finalizeCeremony(options: FinalizeOptions): Promise<Manifest> {
  if (readTranscript(options.dir).beacon === undefined) {
    throw new PhaseError(
      "This ceremony is still open. Apply the announced beacon first: npm run ceremony -- beacon",
    );
  }
  return withWorkFolder(async (work) => {
    const verification = await requireValid({ ...options, work }, "Nothing was written.");
    options.report("writing keys, verifiers and manifest");
    const { development, compiler, prover } = verification.transcript;
    return writeArtifacts({
      keys: madeKeys(options.dir, verification),
      development,
      compiler,
      prover,
      circuits: options.circuits.map(({ name }) => name),
      folders: options.folders,
    });
  });
}

function madeKeys(dir: string, { transcript, compiled }: Verification): readonly MadeKey[] {
  const { beacon, powersOfTau } = transcript;
  if (beacon === undefined) throw new PhaseError("This ceremony is still open.");
  return Object.entries(transcript.circuits).map(([name, circuit]) => {
    const made = compiled.get(name);
    if (made === undefined) throw new CeremonyError(`${name} was not compiled.`);
    return {
      name,
      main: made.main,
      publicSignals: made.publicSignals,
      constraints: made.constraints,
      sourceSha256: made.sourceSha256,
      r1csSha256: made.r1csSha256,
      wasm: made.wasm,
      zkey: latestKey(dir, name, circuit).path,
      powersOfTau: published(powersOfTau),
      contributions: expectedContributions(circuit),
      beacon: { hash: beacon.hash, iterationsExp: beacon.iterationsExp },
    };
  });
}

/** What the manifest says of the powers of tau. */
function published({ publicName, sha256, bytes, blake2b }: PowersOfTau): PowersOfTau {
  return { ...(publicName === undefined ? {} : { publicName }), sha256, bytes, blake2b };
}
