import { describe, expect, test } from "vitest";

import { createSecrets } from "./keyedHash.ts";

const secrets = createSecrets("a".repeat(32));
const plain = Buffer.from("something to keep");

describe("createSecrets", () => {
  test("behavior: what is sealed opens for its owner, and looks different each time", () => {
    const [one, other] = [secrets.seal(plain, "ann"), secrets.seal(plain, "ann")];
    expect(secrets.open(one, "ann")).toEqual(plain);
    expect(one.equals(other)).toBe(false);
    expect(one.includes(plain)).toBe(false);
  });

  test("error: it opens for nobody else, under no other secret, and not changed", () => {
    const sealed = secrets.seal(plain, "ann");
    expect(() => secrets.open(sealed, "ben")).toThrow();
    expect(() => createSecrets("b".repeat(32)).open(sealed, "ann")).toThrow();
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] as number) ^ 1;
      expect(() => secrets.open(changed, "ann")).toThrow();
    }
  });

  test("behavior: hashes are one to a text, a purpose and a secret", () => {
    const hashes = [
      secrets.hash("subject", "ann"),
      secrets.hash("ip", "ann"),
      secrets.hash("subject", "ben"),
      createSecrets("b".repeat(32)).hash("subject", "ann"),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(createSecrets("a".repeat(32)).hash("subject", "ann")).toBe(hashes[0]);
  });
});
