import { inspect } from "node:util";

import { describe, expect, it } from "vitest";

import { Identity } from "./Identity.ts";

const secret = 0xdecafbaddecafbadn;
const identity = new Identity({ secret, publicKey: [1n, 2n], commitment: 3n });

describe("Identity", () => {
  it("behavior: gives its secret to whoever asks for it by name", () => {
    expect(identity.secret).toBe(secret);
  });

  it.each<[string, () => string]>([
    ["JSON.stringify", () => JSON.stringify({ identity })],
    ["String", () => String(identity)],
    ["concatenation", () => "" + String(identity)],
    ["console.log", () => inspect(identity, { depth: null })],
    ["console.log of everything", () => inspect(identity, { depth: null, showHidden: true, getters: false })],
    ["spreading", () => inspect({ ...identity }, { showHidden: true })],
    ["its keys", () => Reflect.ownKeys(identity).join()],
    ["a structured clone", () => inspect(structuredClone(identity), { showHidden: true })],
  ])("behavior: %s does not show the secret", (_, text) => {
    expect(text()).not.toContain(secret.toString());
    expect(text()).not.toContain(secret.toString(16));
  });

  it("behavior: shows its commitment in JSON and text", () => {
    expect(JSON.stringify(identity)).toBe('{"commitment":"3"}');
    expect(String(identity)).toBe("Identity(3)");
  });
});
