import type { LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { bytesToHex, type Hex } from "viem";

import { InvalidSecretError } from "../errors.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { openKeystore } from "./keystore.ts";
import type { Ask } from "./prompt.ts";

const PRIVATE_KEY = /^(0x)?[0-9a-f]{64}$/i;

/** Where the wallet's key may come from. */
export interface AccountSources {
  readonly env: NodeJS.ProcessEnv;
  /** A keystore that was named as a flag, in the environment or in the configuration file. */
  readonly keystore: string | undefined;
  /** Whether a flag named it: then it goes before a key in the environment. */
  readonly keystoreFirst: boolean;
  readonly ask: Ask;
}

/**
 * The account that signs: of the keystore that a flag names, of AURA_PRIVATE_KEY, of the keystore of environment or
 * configuration, or of a key typed in.
 *
 * @throws SecretMissingError when nobody can be asked, InvalidSecretError, UsageError, FileError.
 */
export async function readAccount({
  env,
  keystore,
  keystoreFirst,
  ask,
}: AccountSources): Promise<LocalAccount> {
  const key = env["AURA_PRIVATE_KEY"];
  const hasKey = key !== undefined && key !== "";
  if (keystore !== undefined && (keystoreFirst || !hasKey)) {
    const json = await readJsonFile(keystore);
    const password = await passwordFor(env, ask, `Password of ${keystore}`);
    return accountOf(bytesToHex(openKeystore(json, password)));
  }
  if (hasKey) return accountOf(key, "AURA_PRIVATE_KEY");
  return accountOf(await ask("Private key"), "What was typed");
}

/** The password in AURA_KEYSTORE_PASSWORD, or one typed in. */
export async function passwordFor(env: NodeJS.ProcessEnv, ask: Ask, question: string): Promise<string> {
  return env["AURA_KEYSTORE_PASSWORD"] ?? (await ask(question));
}

function accountOf(key: string, where = "The key"): LocalAccount {
  const trimmed = key.trim();
  if (!PRIVATE_KEY.test(trimmed)) {
    throw new InvalidSecretError(`${where} is not a private key: 32 bytes in hexadecimal.`);
  }
  try {
    return privateKeyToAccount((trimmed.startsWith("0x") ? trimmed : `0x${trimmed}`) as Hex);
  } catch {
    throw new InvalidSecretError(`${where} is not a private key: out of range.`);
  }
}
