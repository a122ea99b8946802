import { expectTypeOf, test } from "vitest";

import type { GetBadgesReturnType } from "../actions/getBadges.ts";
import type { MintBadgeParameters } from "../actions/mintBadge.ts";
import type { AuraClient, createAuraClient } from "../client/createAuraClient.ts";
import type { auraReads } from "./auraReads.ts";
import type { auraWrites } from "./auraWrites.ts";

test("decorated clients have methods without their client", () => {
  type Extended = ReturnType<typeof createAuraClient> &
    ReturnType<typeof auraReads> &
    ReturnType<typeof auraWrites>;
  expectTypeOf<Extended>().toExtend<AuraClient>();
  expectTypeOf<Extended["getBadges"]>().returns.resolves.toEqualTypeOf<GetBadgesReturnType>();
  expectTypeOf<Extended["mintBadge"]>().parameter(0).toEqualTypeOf<MintBadgeParameters>();
  expectTypeOf<Extended["simulate"]["mintBadge"]>().parameter(0).toEqualTypeOf<MintBadgeParameters>();
  expectTypeOf<Extended["simulate"]>().not.toHaveProperty("signVoucher");
});
