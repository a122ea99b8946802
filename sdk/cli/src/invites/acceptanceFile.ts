import type { RedeemInviteForParameters } from "@aura-protocol/sdk/actions";

import { UsageError } from "../errors.ts";
import { address, at, big, bytes, count, entries, expectKind, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";

const KIND = "aura-invite-acceptance";

/** What a guest hands to whoever pays: of no use for anybody else. */
export type InviteAcceptance = Pick<RedeemInviteForParameters, "redemption" | "acceptance">;

/** The file of it. */
export function acceptanceFile(chainId: number, { redemption, acceptance }: InviteAcceptance): object {
  return { kind: KIND, chainId, redemption, acceptance };
}

/** @throws FileError, UsageError naming the field that does not fit, or when it is for another chain. */
export async function readAcceptance(
  path: string,
  { chainId }: { chainId: number },
): Promise<InviteAcceptance> {
  const part: Part = { file: path, path: "", value: await readJsonFile(path) };
  expectKind(part, KIND);
  const said = count(at(part, "chainId"));
  if (said !== chainId) throw new UsageError(`${path} is for chain ${said}, not ${chainId}.`);
  const [redemption, acceptance] = [at(part, "redemption"), at(part, "acceptance")];
  const batch = at(redemption, "batch");
  return {
    redemption: {
      inviterId: big(at(redemption, "inviterId")),
      key: address(at(redemption, "key")),
      signature: bytes(at(redemption, "signature")),
      ...(batch.value !== undefined && {
        batch: {
          batchId: big(at(batch, "batchId")),
          proof: entries(at(batch, "proof")).map((node) => bytes(node, 32)),
        },
      }),
    },
    acceptance: {
      redeemer: address(at(acceptance, "redeemer")),
      deadline: big(at(acceptance, "deadline")),
      signature: bytes(at(acceptance, "signature")),
    },
  };
}
