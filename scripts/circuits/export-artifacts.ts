/** Writes the SDK's list of artifacts anew from the manifest. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { readManifest } from "../../circuits/compiler/manifest.ts";
import { artifactsModule } from "./artifacts-module.ts";
import { committedFolders } from "./paths.ts";

const { artifactsModule: path } = committedFolders;
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, artifactsModule(readManifest()));
