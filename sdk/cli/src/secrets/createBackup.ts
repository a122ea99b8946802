import { randomBytes } from "node:crypto";

import { InvalidSecretError } from "../errors.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { toJson } from "../output/toJson.ts";
import type { Session } from "../session.ts";
import { sealKeystore } from "./keystore.ts";

const KEY_BYTES = 32;

/**
 * Makes a random key of 32 bytes and keeps it encrypted in a new file, readable by its owner alone.
 *
 * @param options.variable Environment variable with the password; typed twice where it is not set.
 * @returns The key, to compute what is public of it.
 * @throws FileError when the file is there already: a key that is overwritten is lost.
 * @throws InvalidSecretError when the password is empty, or was typed differently the second time.
 */
export async function createBackup(
  session: Session,
  { path, variable }: { path: string; variable: string },
): Promise<Uint8Array> {
  const password = session.env[variable] ?? (await twice(session, path));
  if (password === "") throw new InvalidSecretError("An empty password protects nothing.");
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  const keystore = sealKeystore(key, password);
  await writeDurably(path, `${toJson(keystore, { indent: 1 })}\n`, { secret: true, replace: false });
  return key;
}

async function twice(session: Session, path: string): Promise<string> {
  const password = await session.ask(`New password for ${path}`);
  if ((await session.ask("The same again")) !== password) {
    throw new InvalidSecretError("The two passwords are not the same.");
  }
  return password;
}
