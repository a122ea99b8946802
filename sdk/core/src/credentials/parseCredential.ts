import { InvalidClaimError, InvalidCredentialError } from "../errors/credential.ts";
import { SUBGROUP_ORDER } from "../identity/babyJubJub.ts";
import type { Claim, Credential } from "../types/Credential.ts";
import type { CurvePoint } from "../types/CurvePoint.ts";
import { MAX_ELEMENT } from "./claimLimits.ts";
import { decodeClaim } from "./decodeClaim.ts";

const FIELDS = ["claim", "issuerKey", "signatureR8", "signatureS"];
/** Decimal, in the one way to write it; no field element has more digits. */
const INTEGER = /^(0|[1-9]\d{0,76})$/;

/**
 * Reads a credential from parsed JSON, as `formatCredential` writes it. Whether it is signed, `verifyCredential` says.
 *
 * @throws InvalidCredentialError with the path of the first field that is wrong: missing, unknown, no decimal text, too
 * large, or a slot of a claim that no proof can be made of.
 * @example
 * const text = JSON.stringify(formatCredential(credential));
 * const same = parseCredential(JSON.parse(text));
 */
export function parseCredential(value: unknown): Credential {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw broken("credential", "must be an object");
  }
  const unknown = Object.keys(value).find((key) => !FIELDS.includes(key));
  if (unknown !== undefined) throw broken(unknown, "is not known");
  const fields = value as Record<string, unknown>;
  return {
    claim: claim(integers("claim", fields["claim"], 8)),
    issuerKey: point("issuerKey", fields["issuerKey"]),
    signatureR8: point("signatureR8", fields["signatureR8"]),
    signatureS: integer("signatureS", fields["signatureS"], SUBGROUP_ORDER - 1n),
  };
}

function claim(slots: readonly bigint[]): Claim {
  try {
    return decodeClaim(slots);
  } catch (cause) {
    if (!(cause instanceof InvalidClaimError)) throw cause;
    throw broken(`claim[${cause.slot}]`, "is one that no proof can be made of", cause);
  }
}

function point(field: string, value: unknown): CurvePoint {
  return integers(field, value, 2) as unknown as CurvePoint;
}

function integers(field: string, value: unknown, length: number): readonly bigint[] {
  if (!Array.isArray(value) || value.length !== length) throw broken(field, `must be a list of ${length}`);
  return Array.from(value as unknown[], (item, index) => integer(`${field}[${index}]`, item, MAX_ELEMENT));
}

function integer(field: string, value: unknown, max: bigint): bigint {
  if (typeof value !== "string" || !INTEGER.test(value))
    throw broken(field, "must be an integer as decimal text");
  const parsed = BigInt(value);
  if (parsed > max) throw broken(field, "is too large");
  return parsed;
}

function broken(field: string, rule: string, cause?: unknown): InvalidCredentialError {
  return new InvalidCredentialError({ field, rule, cause });
}
