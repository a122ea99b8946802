import { expect, it } from "vitest";

import { NOW, badge } from "../../test/support/profiles.ts";
import { exclusionOf } from "./exclusionOf.ts";

it.each([
  ["counts", {}, null],
  ["counts without end", { expiresAt: 0 }, null],
  ["counts one second before its end", { expiresAt: NOW + 1 }, null],
  ["is expired at its end", { expiresAt: NOW }, "expired"],
  ["is expired after its end", { expiresAt: NOW - 1 }, "expired"],
  ["is revoked", { revoked: true }, "revoked"],
  ["is of an issuer without accreditation", { accredited: false }, "unaccredited"],
  ["is revoked rather than expired", { revoked: true, expiresAt: NOW, accredited: false }, "revoked"],
  ["is expired rather than unaccredited", { expiresAt: NOW, accredited: false }, "expired"],
])("behavior: %s", (_, changes, reason) => {
  expect(exclusionOf(badge(changes), NOW)).toBe(reason);
});
