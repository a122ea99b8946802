import * as circuits from "../../../sdk/core/src/generated/artifacts.ts";
import { semaphoreArtifacts } from "../../../sdk/core/src/generated/semaphoreArtifacts.ts";
import { keysFolder } from "../../../circuits/compiler/manifest.ts";
import { semaphoreFolder } from "../../circuits/semaphore-artifacts.ts";

/** The files that the SDK asks for, of one circuit. */
type Files = Readonly<Record<"wasm" | "zkey" | "verificationKey", { readonly file: string }>>;

/**
 * Where each proving file lies that the SDK may ask for: those of our circuits where the ceremony put them, Semaphore's in
 * their package.
 *
 * @returns Absolute folders by file name.
 */
export function provingFiles(): ReadonlyMap<string, string> {
  const places: readonly (readonly [string, readonly Files[]])[] = [
    [keysFolder, Object.values(circuits)],
    [semaphoreFolder, semaphoreArtifacts],
  ];
  return new Map(
    places.flatMap(([folder, all]) =>
      all.flatMap(({ wasm, zkey, verificationKey }) =>
        [wasm, zkey, verificationKey].map(({ file }) => [file, folder] as const),
      ),
    ),
  );
}
