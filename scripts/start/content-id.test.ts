import { CID } from "multiformats/cid";
import { describe, expect, test } from "vitest";

import { contentId } from "./content-id.ts";

describe("contentId", () => {
  test("behavior: an empty file has the CID that everybody's has", () => {
    // The multihash of no bytes: 12 20, then SHA-256 of the empty string.
    expect(Buffer.from(CID.parse(contentId(new Uint8Array())).bytes).toString("hex")).toBe(
      "01551220e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  test("behavior: one changed bit is another file", () => {
    expect(contentId(Uint8Array.of(0))).not.toBe(contentId(Uint8Array.of(1)));
  });
});
