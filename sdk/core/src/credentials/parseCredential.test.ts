import { describe, expect, it } from "vitest";

import { credentialCases, credentialOf } from "../../test/support/credentialCases.ts";
import { InvalidCredentialError } from "../errors/credential.ts";
import { SUBGROUP_ORDER } from "../identity/babyJubJub.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { formatCredential, type CredentialJson } from "./formatCredential.ts";
import { parseCredential } from "./parseCredential.ts";

const [first] = credentialCases as [(typeof credentialCases)[0]];
const good: CredentialJson = formatCredential(credentialOf(first));

/** The path of what is wrong. */
function wrongIn(value: unknown): string | undefined {
  try {
    parseCredential(value);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCredentialError);
    return (error as InvalidCredentialError).field;
  }
}

const withItem = (list: readonly string[], index: number, item: unknown): unknown[] =>
  list.map((content, at) => (at === index ? item : content));

describe("formatCredential and parseCredential", () => {
  it.each(credentialCases)("vector: there and back, as JSON: $name", (given) => {
    const credential = credentialOf(given);
    const json = formatCredential(credential);
    expect(json.claim).toEqual(given.claim);
    expect(parseCredential(JSON.parse(JSON.stringify(json)))).toEqual(credential);
  });

  it.each([undefined, null, "text", 7, [], [good], true])("error: %j is no object", (value) => {
    expect(wrongIn(value)).toBe("credential");
  });

  it.each(["claim", "issuerKey", "signatureR8", "signatureS"])("error: no %s, or garbage there", (field) => {
    const rest = Object.entries(good).filter(([name]) => name !== field);
    expect(wrongIn(Object.fromEntries(rest))).toBe(field);
    for (const garbage of [null, {}, 5, [], ["1"], "", "x", { length: 8 }]) {
      expect(wrongIn({ ...good, [field]: garbage })).toMatch(new RegExp(`^${field}(\\[0\\])?$`));
    }
  });

  it.each([
    "",
    " 1",
    "1 ",
    "01",
    "+1",
    "-1",
    "0x1",
    "1e3",
    "1.0",
    "1n",
    "١",
    "9".repeat(78),
    1,
    null,
    1.5,
    ["1"],
  ])("error: %j is no integer as text, wherever it stands", (item) => {
    expect(wrongIn({ ...good, signatureS: item })).toBe("signatureS");
    expect(wrongIn({ ...good, issuerKey: withItem(good.issuerKey, 1, item) })).toBe("issuerKey[1]");
    expect(wrongIn({ ...good, signatureR8: withItem(good.signatureR8, 0, item) })).toBe("signatureR8[0]");
    expect(wrongIn({ ...good, claim: withItem(good.claim, 7, item) })).toBe("claim[7]");
  });

  it("error: numbers at their limits; one below passes", () => {
    expect(wrongIn({ ...good, signatureS: String(SUBGROUP_ORDER) })).toBe("signatureS");
    expect(wrongIn({ ...good, signatureS: String(SUBGROUP_ORDER - 1n) })).toBeUndefined();
    expect(wrongIn({ ...good, claim: withItem(good.claim, 2, String(FIELD_ORDER)) })).toBe("claim[2]");
    expect(wrongIn({ ...good, claim: withItem(good.claim, 2, String(FIELD_ORDER - 1n)) })).toBeUndefined();
    expect(wrongIn({ ...good, issuerKey: withItem(good.issuerKey, 0, String(FIELD_ORDER)) })).toBe(
      "issuerKey[0]",
    );
  });

  it("error: lists with a hole, too short or too long, and fields that are not known", () => {
    const holed = Array<string>(8);
    good.claim.forEach((slot, index) => {
      if (index !== 3) holed[index] = slot;
    });
    expect(wrongIn({ ...good, claim: holed })).toBe("claim[3]");
    expect(wrongIn({ ...good, claim: good.claim.slice(1) })).toBe("claim");
    expect(wrongIn({ ...good, issuerKey: [...good.issuerKey, "0"] })).toBe("issuerKey");
    expect(wrongIn({ ...good, name: "Ada" })).toBe("name");
  });

  it("error: a slot of a claim that no proof can be made of, with the reason as its cause", () => {
    expect(wrongIn({ ...good, claim: withItem(good.claim, 1, "1") })).toBe("claim[1]");
    expect(() => parseCredential({ ...good, claim: withItem(good.claim, 1, "1") })).toThrow("iden3 identity");
  });
});
