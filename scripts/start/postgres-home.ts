/** Where PostgreSQL's programs and data live, and as whom it runs. */
import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { refused } from "./errors.ts";

/** "nobody" on Linux: PostgreSQL refuses to run as root, so root lends it this user. */
export const NOBODY = 65534;

export interface PostgresHome {
  /** Folder with `bin/initdb` and `bin/postgres`. */
  readonly native: string;
  /** Data folder, absent until initdb makes it. */
  readonly dataDir: string;
  /** Set when the caller is root. */
  readonly identity: { readonly uid: number; readonly gid: number } | undefined;
  /** Folder under the system's temporary folder to remove at the end. */
  readonly temporary: string | undefined;
}

/**
 * Chooses folders that PostgreSQL's user can reach.
 *
 * An ordinary user keeps the data in `dataDir`. Root runs PostgreSQL as nobody, whose way in a private folder may be
 * barred, so the data goes to a temporary folder, and the programs too where nobody cannot reach them.
 *
 * @throws StartError when no temporary folder can be reached by nobody.
 */
export function choosePostgresHome(
  dataDir: string,
  native: string,
  uid: number | undefined = process.getuid?.(),
): PostgresHome {
  if (uid !== 0) {
    mkdirSync(dirname(resolve(dataDir)), { recursive: true });
    return { native, dataDir: resolve(dataDir), identity: undefined, temporary: undefined };
  }
  const parent = [tmpdir(), "/tmp", "/var/tmp"].find((folder) => existsSync(folder) && reachable(folder));
  if (parent === undefined)
    throw refused(
      "PostgreSQL cannot run as root and found no temporary folder that another user may enter. " +
        "Set TMPDIR to one, or start as an ordinary user.",
    );
  const temporary = mkdtempSync(join(parent, "aura-postgres-"));
  chmodSync(temporary, 0o700);
  const programs = reachable(join(native, "bin/postgres")) ? native : copyPrograms(native, temporary);
  chownTree(temporary);
  return {
    native: programs,
    dataDir: join(temporary, "data"),
    identity: { uid: NOBODY, gid: NOBODY },
    temporary,
  };
}

/** Removes what {@link choosePostgresHome} made outside the state folder. */
export function leavePostgresHome(home: PostgresHome): void {
  if (home.temporary !== undefined) rmSync(home.temporary, { recursive: true, force: true });
}

function copyPrograms(native: string, temporary: string): string {
  const programs = join(temporary, "native");
  cpSync(native, programs, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    // Static libraries serve no running server.
    filter: (path) => !path.endsWith(".a"),
  });
  return programs;
}

/** Hands a folder and all in it to nobody. */
function chownTree(folder: string): void {
  lchownSync(folder, NOBODY, NOBODY);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    lchownSync(join(folder, name), NOBODY, NOBODY);
}

/** Whether a user who neither owns a path nor shares its group may enter or run it, and all above it. */
function reachable(target: string): boolean {
  for (let path = resolve(target); ; path = dirname(path)) {
    if ((statSync(path).mode & constants.S_IXOTH) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
