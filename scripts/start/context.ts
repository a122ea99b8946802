import { fileURLToPath } from "node:url";

import type { Keeper } from "./keeper.ts";
import type { StartOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import type { StateFolder } from "./state-folder.ts";

/** The repository's root. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What every step of a start needs. */
export interface Context {
  readonly options: StartOptions;
  readonly state: StateFolder;
  readonly keeper: Keeper;
  readonly progress: Progress;
  /** Notes a folder outside the state folder that must not survive a crash. */
  readonly noteTemporary: (folder: string) => void;
}
