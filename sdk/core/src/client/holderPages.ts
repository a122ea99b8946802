import type { Hex } from "viem";

import { holdersDocument } from "../generated/documents.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { int, mapped, nullable, object } from "./decoders.ts";
import { decodeAttender, decodeHolder, type Attender, type Holder } from "./entities/holder.ts";
import { PAGE_SIZE, pageOf } from "./subgraphPages.ts";
import { blockHeight, subgraphRequest } from "./subgraphRequest.ts";

const decodePages = mapped(
  object({
    passports: pageOf(decodeHolder),
    accounts: pageOf(decodeAttender),
    protocol: nullable(object({ passportCount: int })),
  }),
  // Absent until the first event.
  ({ protocol, ...pages }) => ({ ...pages, total: protocol?.passportCount ?? 0 }),
);

/**
 * Reads all passports and all accounts of theirs that attended events, a thousand of both a request, each list by rising
 * id from where it stands.
 *
 * @throws Like {@link subgraphRequest}.
 */
export async function holderPages(
  client: Pick<AuraClient, "subgraph">,
  blockNumber: bigint,
): Promise<{ holders: Holder[]; attenders: Attender[] }> {
  const [holders, attenders]: [Holder[], Attender[]] = [[], []];
  let [after, accountsAfter]: [Hex, Hex] = ["0x", "0x"];
  for (;;) {
    const { passports, accounts, total } = await subgraphRequest(client, {
      document: holdersDocument,
      variables: { first: PAGE_SIZE, after, accountsAfter, block: blockHeight(blockNumber) },
      decode: decodePages,
    });
    holders.push(...passports.entities);
    attenders.push(...accounts.entities);
    const isLastOfPassports = passports.entities.length < PAGE_SIZE || holders.length >= total;
    if (isLastOfPassports && accounts.entities.length < PAGE_SIZE) return { holders, attenders };
    after = passports.last ?? after;
    accountsAfter = accounts.last ?? accountsAfter;
  }
}
