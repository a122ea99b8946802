import { existsSync } from "node:fs";

import { UsageError } from "../errors.ts";
import { readJsonFile } from "../files/readJsonFile.ts";

/** What can be set, by its name in the configuration file. */
export const settingNames = [
  "chain",
  "rpcUrl",
  "subgraphUrl",
  "artifacts",
  "deployment",
  "keystore",
] as const;

export type SettingName = (typeof settingNames)[number];

export type ConfigFile = Partial<Record<SettingName, string>>;

/**
 * Reads a configuration file: a JSON object of texts.
 *
 * @returns Undefined when there is none and none is required.
 * @throws FileError, UsageError when it holds anything else; a secret does not belong there either.
 */
export async function readConfigFile(
  path: string,
  { required }: { required: boolean },
): Promise<ConfigFile | undefined> {
  if (!required && !existsSync(path)) return undefined;
  const parsed = await readJsonFile(path);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new UsageError(`${path} must hold a JSON object.`);
  }
  for (const [name, value] of Object.entries(parsed)) {
    if (!(settingNames as readonly string[]).includes(name)) {
      throw new UsageError(
        `${path} sets "${name}", which is no setting. Settings: ${settingNames.join(", ")}. ` +
          "Secrets belong in the environment or a keystore.",
      );
    }
    if (typeof value !== "string") throw new UsageError(`${path}: "${name}" must be a text.`);
  }
  return parsed;
}
