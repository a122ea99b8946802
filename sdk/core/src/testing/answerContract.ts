import { pad, type Address } from "viem";

import { epochStates } from "../types/Epoch.ts";
import type { WorldBlock } from "./WorldState.ts";

/** What a view function says at a block; undefined when the world does not play it. */
export function answerContract(
  name: string,
  args: readonly unknown[],
  { state, timestamp }: WorldBlock,
): unknown {
  switch (name) {
    case "ReputationRegistry.epochCount":
      return BigInt(state.epochs.length);
    case "ReputationRegistry.epochOf":
      return epochOf(state.epochs[Number(args[0])]);
    case "ReputationRegistry.isNullifierSpent":
      return false;
    case "ReputationRegistry.tierRecordOf":
      return state.records.get(args[0] as Address) ?? { tier: 0, expiresAt: 0, epochId: 0n };
    case "ReputationRegistry.meetsTier": {
      const record = state.records.get(args[0] as Address);
      return record !== undefined && record.tier >= Number(args[1]) && timestamp < record.expiresAt;
    }
    case "Badges.badgeOf": {
      const held = state.badges.find(
        ({ account, badgeType }) => account === args[0] && BigInt(badgeType) === args[1],
      );
      return {
        value: held?.value ?? 0n,
        issuedAt: held?.issuedAt ?? 0,
        expiresAt: held?.expiresAt ?? 0,
        endedAt: held?.revokedAt ?? 0,
        mints: held === undefined ? 0 : 1,
        minter: 0,
        status: held === undefined ? 0 : held.revokedAt === null ? 1 : 2,
        reason: 0,
      };
    }
    default:
      return undefined;
  }
}

function epochOf(epoch: WorldBlock["state"]["epochs"][number] | undefined): object | undefined {
  if (epoch === undefined) return undefined;
  const { state, ...stored } = epoch;
  return {
    ...stored,
    supersededAt: 0,
    state: epochStates.indexOf(state),
    bondHeld: false,
    poster: pad("0x", { size: 20 }),
  };
}
