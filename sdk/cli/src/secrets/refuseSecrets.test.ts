import { describe, expect, it } from "vitest";

import { SecretInArgumentsError } from "../errors.ts";
import { refuseSecrets } from "./refuseSecrets.ts";

const KEY = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
const PHRASE = "test test test test test test test test test test test junk";

describe("refuseSecrets", () => {
  it.each([
    ["a key", [KEY]],
    ["a key with 0x", ["score", `0x${KEY}`]],
    ["a key in capitals", ["score", KEY.toUpperCase()]],
    ["a key as an option's value", ["--private-key", `0x${KEY}`]],
    ["a key behind an equals sign", [`--private-key=${KEY}`]],
    ["a recovery phrase", ["score", PHRASE]],
    ["a recovery phrase behind an equals sign", [`--mnemonic=${PHRASE}`]],
    ["an invite code", ["invite", "redeem", `aura1.1f.${KEY}.01234567`]],
    ["an invite code in a link", ["invite", "redeem", `https://aura.example/#aura1.1f.${KEY}.01234567`]],
    ["an invite code behind an equals sign", [`--code=aura1.1f.${KEY}.01234567`]],
    ["an invite code that was cut off", ["invite", "redeem", `aura1.1f.${KEY.slice(0, 40)}`]],
    ["a recovery phrase without quotes", ["score", ...PHRASE.split(" ")]],
  ])("error: %s", (_, args) => {
    const refuse = (): void => refuseSecrets(args);
    expect(refuse).toThrow(SecretInArgumentsError);
    try {
      refuse();
    } catch (error) {
      expect(String((error as Error).message)).not.toContain(KEY.slice(2, 20));
      expect(String((error as Error).message)).not.toContain("junk");
    }
  });

  it("behavior: lets addresses, numbers, codes and sentences pass", () => {
    const args = ["score", "0xBcd4042DE499D14e55001CcbB24a551F3b954096", "--block", "12"];
    expect(() =>
      refuseSecrets([...args, "--name", "a name of a few words", "--subject", "9".repeat(77)]),
    ).not.toThrow();
  });
});
