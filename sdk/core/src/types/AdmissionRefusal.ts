/** Why a desk does not let a ticket in, in the order of the contract's enum; "None" where it does. */
export const admissionRefusals = [
  "None",
  "NoTicket",
  "Sealed",
  "Used",
  "OtherEvent",
  "NotHolder",
  "Stale",
  "Future",
  "BadSignature",
] as const;

/** `admissionRefusals[args.refusal]` of an `AdmissionRefused` event or an `AdmissionRefusedError`. */
export type AdmissionRefusal = (typeof admissionRefusals)[number];
