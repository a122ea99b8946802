import type { AuraClient } from "@aura-protocol/sdk";
import {
  mintBadge,
  mintBadgeWithVoucher,
  simulate,
  type SimulateReturnType,
} from "@aura-protocol/sdk/actions";
import type { Address, Hex } from "viem";

import type { ChainWriter, WriteStage } from "../../chain/ChainWriter.ts";
import type { JobHandler } from "../JobHandler.ts";

/** What `mint_badge` is asked for: by the gateway's own issuer key, or by a voucher that the caller brought. */
export type MintBadgePayload =
  | {
      readonly by: "issuer";
      readonly badgeType: string;
      readonly account: Address;
      readonly value: string;
    }
  | {
      readonly by: "voucher";
      readonly voucher: {
        readonly badgeType: string;
        readonly account: Address;
        readonly value: string;
        readonly nonce: string;
        readonly deadline: number;
      };
      readonly signature: Hex;
    };

const PERCENT: Readonly<Record<WriteStage, number>> = { prepared: 20, signed: 40, broadcast: 60, mined: 80 };

/**
 * Mints, once for a task however often it is begun.
 *
 * @param options.onStage Told of each stage once it is reported.
 */
export function mintBadgeHandler({
  client,
  writer,
  onStage,
}: {
  client: AuraClient;
  writer: ChainWriter;
  onStage?: ((stage: WriteStage) => void) | undefined;
}): JobHandler {
  return async ({ task, signal, report, commit }) => {
    const payload = task.payload as MintBadgePayload;
    const { hash, blockNumber, signer } = await writer.write({
      key: `task:${task.id}`,
      caller: task.caller,
      attempt: (account) => attempt(client, payload, account),
      commit,
      onStage: async (stage) => {
        await report(PERCENT[stage], stage);
        onStage?.(stage);
      },
      signal,
    });
    return { transactionHash: hash, blockNumber: String(blockNumber), signer };
  };
}

async function attempt(
  client: AuraClient,
  payload: MintBadgePayload,
  account: Address,
): Promise<SimulateReturnType> {
  if (payload.by === "issuer") {
    const { badgeType, account: holder, value } = payload;
    const parameters = { badgeType: BigInt(badgeType), account: holder, value: BigInt(value) };
    return simulate(client, mintBadge, parameters, { account });
  }
  const { badgeType, value, nonce, ...rest } = payload.voucher;
  const voucher = { ...rest, badgeType: BigInt(badgeType), value: BigInt(value), nonce: BigInt(nonce) };
  return simulate(client, mintBadgeWithVoucher, { voucher, signature: payload.signature }, { account });
}
