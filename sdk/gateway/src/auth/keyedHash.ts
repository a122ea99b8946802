import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What only who holds the gateway's secret can work out. */
export type Secrets = {
  /** A name for something that must not stand in the clear: 64 hexadecimal digits. */
  hash(purpose: "subject" | "ip" | "limit", text: string): string;
  /** Encrypts, bound to an owner: for another's row it does not open. */
  seal(plain: Buffer, owner: string): Buffer;
  /** @throws Error when it was changed, moved, or sealed under another secret. */
  open(sealed: Buffer, owner: string): Buffer;
};

/** Derives a key of its own for each purpose. */
export function createSecrets(secret: string): Secrets {
  const keyOf = (purpose: string): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, "", `aura-gateway ${purpose}`, 32));
  const hashing = { subject: keyOf("subject"), ip: keyOf("ip"), limit: keyOf("limit") };
  const sealing = keyOf("seal");
  return {
    hash: (purpose, text) => createHmac("sha256", hashing[purpose]).update(text).digest("hex"),
    seal: (plain, owner) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealing, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open: (sealed, owner) => {
      const decipher = createDecipheriv("aes-256-gcm", sealing, sealed.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    },
  };
}

/** 256 bits that nobody guesses. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** How such a token is kept. It needs no salt: it is as random as its hash. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();
