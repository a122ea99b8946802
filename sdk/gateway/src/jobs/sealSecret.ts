import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import type { SecretKey } from "../config/JobSettings.ts";
import type { SealedSecret } from "../database/TasksTable.ts";
import { SecretUnreadableError } from "./errors.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;

/** Encrypts a task's secret. It can be read for that task alone. */
export function sealSecret({ id, bytes }: SecretKey, taskId: string, secret: Uint8Array): SealedSecret {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, bytes, iv).setAAD(Buffer.from(taskId));
  const data = Buffer.concat([cipher.update(secret), cipher.final()]);
  const text = (part: Buffer): string => part.toString("base64");
  return { keyId: id, iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) };
}

/** @throws SecretUnreadableError */
export function openSecret(
  keys: readonly SecretKey[],
  taskId: string,
  { keyId, ...sealed }: SealedSecret,
): Uint8Array {
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) throw new SecretUnreadableError({ keyId });
  const [iv, tag, data] = [sealed.iv, sealed.tag, sealed.data].map((part) => Buffer.from(part, "base64"));
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, iv as Buffer, { authTagLength: 16 })
      .setAAD(Buffer.from(taskId))
      .setAuthTag(tag as Buffer);
    return Buffer.concat([decipher.update(data as Buffer), decipher.final()]);
  } catch {
    throw new SecretUnreadableError({ keyId });
  }
}
