/** How a code at the door begins, so that a scanner knows what it read. */
export const CODE_PREFIX = "AURA1.";
/** Bytes of the parts, in this order: time, length of the ticket's id, id, holder, signature. */
export const TIME_BYTES = 5;
export const HOLDER_BYTES = 20;
export const SIGNATURE_BYTES = 65;
export const MAX_ID = (1n << 256n) - 1n;
