import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { admissionRefusals } from "./AdmissionRefusal.ts";

const source = readFileSync(
  new URL("../../../../contracts/interfaces/ICheckIn.sol", import.meta.url),
  "utf8",
);

describe("admissionRefusals", () => {
  it("behavior: are the contract's own, in its order", () => {
    const [, members = ""] = /enum Refusal \{([^}]*)\}/.exec(source) ?? [];
    expect(members.split(",").map((member) => member.trim())).toEqual(admissionRefusals);
  });
});
