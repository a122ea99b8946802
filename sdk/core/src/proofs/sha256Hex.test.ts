import { afterEach, describe, expect, it, vi } from "vitest";

import { sha256Hex } from "./sha256Hex.ts";

// FIPS 180-2, appendix B.1.
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const abc = new TextEncoder().encode("abc");

afterEach(() => vi.unstubAllGlobals());

describe("sha256Hex", () => {
  it("behavior: hashes by WebCrypto", async () => {
    expect(await sha256Hex(abc)).toBe(ABC);
  });

  it("behavior: hashes without WebCrypto, as on a page that is not served securely", async () => {
    vi.stubGlobal("crypto", {});
    expect(await sha256Hex(abc)).toBe(ABC);
  });
});
