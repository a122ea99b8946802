import type { BadgeCauseKind, ChangeCause, TrustKind } from "@aura-protocol/sdk/reputation";

const badgeVerbs: Readonly<Record<BadgeCauseKind, string>> = {
  "badge-new": "came",
  "badge-restored": "counts again",
  "badge-changed": "changed",
  "badge-expired": "expired",
  "badge-revoked": "was revoked",
  "badge-burned": "was burned",
  "badge-unaccredited": "lost its issuer's accreditation",
  "badge-gone": "is gone",
};

/** What one account says of another, by formulas with the section `trust`. */
export const statementNames: Readonly<Record<TrustKind, string>> = {
  vouch: "vouch",
  invite: "invite",
  badge: "badge",
  attendance: "shared event",
  distrust: "distrust",
};

/** Why something changed, in a few words. */
export function causeText(cause: ChangeCause): string {
  switch (cause.kind) {
    case "passport-registered":
      return "the passport was registered";
    case "passport-given-up":
      return "the passport was given up";
    case "vouch-given":
      return `${cause.voucher} vouches with weight ${cause.to}`;
    case "vouch-withdrawn":
      return `${cause.voucher} took the vouch of weight ${cause.from} back`;
    case "vouch-weight":
      return `${cause.voucher} changed the vouch's weight ${between(cause)}`;
    case "voucher-verification":
      return `poh_score of the voucher ${cause.voucher} went ${between(cause)}`;
    case "voucher-standing":
      return `standing of the voucher ${cause.voucher} went ${between(cause)}`;
    case "voucher-share":
      return `part of the trust of ${cause.voucher} went ${between(cause)} basis points`;
    case "statement":
      return `${statementNames[cause.statement]} by ${cause.by}: its strength went ${between(cause)} basis points`;
    case "network-cap": {
      const found = cause.signals.length === 0 ? "no fraud signal" : cause.signals.join(", ");
      return `the cap by fraud signals went ${between(cause)} (${found} now)`;
    }
    case "distant-network":
      return "the network changed beyond the vouchers";
    case "age":
      return `the passport's age went ${between(cause)} days`;
    case "feature":
      return `${cause.feature} went ${between(cause)}`;
    case "weight":
      return `the formula's weight of ${cause.component} went ${between(cause)} basis points`;
    case "table":
      return `the formula reads ${cause.feature} for ${cause.component} in another way`;
    case "measure":
      return `the formula measures ${cause.feature} in another way: ${cause.to} instead of ${cause.from}`;
    case "rounding":
      return "rounding";
    default: {
      const { badgeType, provider, category, kind, from, to } = cause;
      const values = [from, to].map((value) => (value === null ? "nothing" : String(value)));
      return `badge ${badgeType} (${provider === "" ? category : provider}) ${badgeVerbs[kind]}: from ${values[0]} to ${values[1]}`;
    }
  }
}

function between({ from, to }: { from: number; to: number }): string {
  return `from ${from} to ${to}`;
}
