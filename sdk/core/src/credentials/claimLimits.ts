import { FIELD_ORDER } from "../utils/field.ts";

/** The greatest values that the parts of a claim and the bounds of a predicate may have. */
export const MAX_ELEMENT = FIELD_ORDER - 1n;
export const MAX_UINT64 = (1n << 64n) - 1n;
export const MAX_UINT128 = (1n << 128n) - 1n;
