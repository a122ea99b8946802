import { expect, it } from "vitest";

import { InvalidTrustEdgeError } from "./trust.ts";

it("behavior: says which statement breaks which rule", () => {
  expect(String(new InvalidTrustEdgeError({ index: 0, rule: "to must be an address" }))).toBe(
    "InvalidTrustEdgeError: Trust edge 0: to must be an address.\nDocs: docs/reputation.md#network-trust",
  );
});
