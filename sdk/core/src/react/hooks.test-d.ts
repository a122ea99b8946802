import { expectTypeOf, test } from "vitest";

import type { GetPassportErrorType } from "../actions/getPassport.ts";
import type { PrepareProofErrorType } from "../actions/prepareProof.ts";
import type { Badge } from "../types/Badge.ts";
import type { Passport } from "../types/Passport.ts";
import type { Reputation } from "../types/Reputation.ts";
import type { TierName } from "../types/Tier.ts";
import { useBadges } from "./useBadges.ts";
import { usePassport } from "./usePassport.ts";
import type { useProveTier } from "./useProveTier.ts";
import { useReputation } from "./useReputation.ts";

test("reading hooks give the action's result or its errors", () => {
  expectTypeOf(usePassport).returns.toHaveProperty("data").toEqualTypeOf<Passport | null | undefined>();
  expectTypeOf(usePassport).returns.toHaveProperty("error").toEqualTypeOf<GetPassportErrorType | null>();
  expectTypeOf(useBadges).returns.toHaveProperty("data").toEqualTypeOf<readonly Badge[] | undefined>();
  expectTypeOf(useReputation).returns.toHaveProperty("data").toEqualTypeOf<Reputation | undefined>();
  expectTypeOf<Reputation["tierName"]>().toEqualTypeOf<TierName>();
});

test("an error's name tells which it is", () => {
  type Name = NonNullable<ReturnType<typeof usePassport>["error"]>["name"];
  expectTypeOf<Name>().toEqualTypeOf<
    | "InvalidAddressError"
    | "SubgraphUnavailableError"
    | "SubgraphQueryError"
    | "SubgraphResponseError"
    | "IndexerBehindError"
    | "IndexerFailedError"
  >();
  expectTypeOf<"ClaimNotMetError">().toExtend<PrepareProofErrorType["name"]>();
});

test("stages of proving come in one union", () => {
  type Stage = NonNullable<ReturnType<typeof useProveTier>["stage"]>["stage"];
  expectTypeOf<Stage>().toEqualTypeOf<
    "prepare" | "download" | "witness" | "prove" | "wallet" | "confirming" | "indexing"
  >();
});
