import { expect, it } from "vitest";

import { address } from "../../test/support/profiles.ts";
import { identityTypedData } from "./identityTypedData.ts";

it("behavior: binds no chain, so that one identity holds everywhere, and warns whoever signs", () => {
  const { domain, message } = identityTypedData(address(0));
  expect(domain).toEqual({ name: "Aura Identity", version: "1" });
  expect(message.account).toBe(address(0));
  expect(message.statement).toContain("sign this only in an app that you trust");
});
