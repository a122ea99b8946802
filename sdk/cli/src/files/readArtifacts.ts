import { readFile } from "node:fs/promises";
import { join } from "node:path";

import {
  loadArtifacts,
  type ArtifactManifest,
  type ArtifactSource,
  type ProofProgress,
  type ReputationArtifacts,
} from "@aura-protocol/sdk/proofs";

import { UsageError } from "../errors.ts";
import type { Progress } from "../output/progress.ts";
import type { Session } from "../session.ts";

/**
 * The proving files of a circuit, from the URL or folder in the settings, checked against the published hashes.
 *
 * @throws UsageError when nobody named a place, ArtifactUnavailableError, ArtifactHashMismatchError.
 */
export async function readArtifacts(
  session: Session,
  manifest: ArtifactManifest,
  progress: Progress,
): Promise<ReputationArtifacts> {
  const { artifacts } = await session.settings();
  return loadArtifacts({
    ...artifactSource(artifacts),
    manifest,
    onProgress: (event) => showProof(progress, event),
    signal: session.signal,
  });
}

/** Where a setting says that proving files are. @throws UsageError without one. */
export function artifactSource(place: string | undefined): ArtifactSource {
  if (place === undefined) {
    throw new UsageError("Name the proving files: --artifacts, AURA_ARTIFACTS or the configuration file.");
  }
  if (/^https?:/.test(place)) return { baseUrl: place.endsWith("/") ? place : `${place}/` };
  return { read: (file) => readFile(join(place, file)) };
}

/** A stage of a proof on the bar. */
export function showProof(progress: Progress, event: ProofProgress): void {
  if (event.stage === "download") progress.update("reading proving files", event.loaded, event.total);
  else progress.update(event.stage === "witness" ? "computing the witness" : "proving");
}
