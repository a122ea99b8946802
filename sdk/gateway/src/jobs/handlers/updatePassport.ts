import type { Address } from "viem";

import type { PassportView } from "../../services/passports.ts";
import type { ReadCache } from "../../services/readCache.ts";
import type { JobHandler } from "../JobHandler.ts";

/** What `update_passport` is asked for. */
export type UpdatePassportPayload = { readonly account: Address };

/** Reads a wallet anew, whatever is kept of it. */
export function updatePassportHandler({
  passports,
  invalidate,
}: {
  passports: ReadCache<Address, PassportView>;
  invalidate: (wallet: Address) => Promise<void>;
}): JobHandler {
  return async ({ task, report }) => {
    const { account } = task.payload as UpdatePassportPayload;
    await report(10, "dropping");
    await invalidate(account);
    await report(40, "reading");
    const { passport, reputation } = (await passports.read(account)).value;
    const { score, tier, blockNumber } = reputation;
    return { wallet: account, known: passport !== null, score, tier, blockNumber: String(blockNumber) };
  };
}
