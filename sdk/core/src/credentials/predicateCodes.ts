import type { ClaimSlotName, Predicate } from "../types/Credential.ts";

/** Numbers of operators and slots, as in iden3's queries. A predicate is operator + 256 · slot. */
export const OPERATOR_CODES: Readonly<Record<Predicate["operator"], bigint>> = {
  equal: 1n,
  notEqual: 6n,
  less: 2n,
  greater: 3n,
  between: 9n,
  inSet: 4n,
  notInSet: 5n,
};

export const SLOT_CODES: Readonly<Record<ClaimSlotName, bigint>> = {
  indexDataB: 3n,
  valueDataA: 6n,
  valueDataB: 7n,
};
/** Elements of a set, as the circuit takes it. */
export const SET_SIZE = 16;
