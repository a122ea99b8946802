import { expect, it } from "vitest";

import { secretScalar } from "./secretScalar.ts";

// BLAKE-512 of one zero byte, from the submission to the SHA-3 competition, begins with this half.
const HALF = "97961587f6d970faba6d2478045de6d1fabd09b61ae50932054d52bc29d31be4";

it("behavior: clamps the first half of BLAKE-512, reads it little-endian and divides it by 8", () => {
  const bytes = HALF.match(/../g) ?? [];
  const number = BigInt(`0x${bytes.reverse().join("")}`);
  const clamped = (((number >> 3n) << 3n) & ((1n << 255n) - 1n)) | (1n << 254n);
  const order = 2736030358979909402780800718157159386076813972158567259200215660948447373041n;
  expect(secretScalar(new Uint8Array(1))).toBe((clamped / 8n) % order);
});
