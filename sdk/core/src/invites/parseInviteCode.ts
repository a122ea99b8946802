import type { Hex } from "viem";

import { InvalidInviteCodeError } from "../errors/client.ts";
import type { InviteCode } from "../types/Invite.ts";
import { inviteKeyOf } from "./inviteKeyOf.ts";
import { PREFIX, SEPARATOR, checksumOf } from "./inviteCodeFormat.ts";

const ALONE = 3;
const IN_BATCH = 5;
const NODE_DIGITS = 64;
/** As deep as a tree of 65,535 keys and far beyond. */
const MAX_NODES = 32;
const MAX_ID = 2n ** 160n;
const HEX = /^[0-9a-f]*$/;

/**
 * Reads what `formatInviteCode` wrote; spaces around it do not matter.
 *
 * @throws InvalidInviteCodeError saying what is wrong, without the code.
 * @example
 * const code = parseInviteCode(new URL(location.href).hash.slice(1));
 * await redeemInvite(client, { code });
 */
export function parseInviteCode(text: string): InviteCode {
  const parts = text.trim().split(SEPARATOR);
  const checksum = parts.pop();
  if (parts[0] !== PREFIX) throw invalid(`does not begin with "${PREFIX}"`);
  if (parts.length !== ALONE && parts.length !== IN_BATCH) throw invalid("has another number of parts");
  if (checksum !== checksumOf(parts.join(SEPARATOR))) throw invalid("the checksum does not fit");
  const [, inviter, key, batchId, nodes] = parts as [string, string, string, string?, string?];
  const code = { inviterId: idOf("inviter", inviter), privateKey: privateKeyOf(key) };
  if (batchId === undefined || nodes === undefined) return code;
  return { ...code, batch: { batchId: idOf("batch", batchId), proof: proofOf(nodes) } };
}

function invalid(details: string): InvalidInviteCodeError {
  return new InvalidInviteCodeError({ details });
}

function idOf(name: string, digits: string): bigint {
  const id = HEX.test(digits) && digits !== "" ? BigInt(`0x${digits}`) : 0n;
  if (id === 0n || id >= MAX_ID) throw invalid(`the ${name}'s number is not one`);
  return id;
}

function privateKeyOf(digits: string): Hex {
  const key: Hex = `0x${digits}`;
  if (!HEX.test(digits)) throw invalid("the key is not one");
  inviteKeyOf(key);
  return key;
}

function proofOf(digits: string): readonly Hex[] {
  const count = digits.length / NODE_DIGITS;
  if (!HEX.test(digits) || !Number.isInteger(count) || count > MAX_NODES)
    throw invalid("the proof is not one");
  return Array.from({ length: count }, (_, place): Hex => {
    return `0x${digits.slice(place * NODE_DIGITS, (place + 1) * NODE_DIGITS)}`;
  });
}
