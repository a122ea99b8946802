import type { AuraClient, EpochData, EpochParams, EpochRecord } from "@aura-protocol/sdk";
import {
  buildEpoch,
  defineBadgeType,
  mintBadge,
  postEpoch,
  registerIssuer,
  registerPassport,
  setAccreditation,
  signEpoch,
} from "@aura-protocol/sdk/actions";
import { buildProfileTree, encodeEpochData, profileDataHash } from "@aura-protocol/sdk/reputation";

import { accountOf, argsOf, clientOf, done, testClient } from "../../core/test/chain/chain.ts";
import { mirror } from "../../core/test/chain/mirror.ts";
import { ownRegistry } from "../../core/test/chain/ownRegistry.ts";
import { recordLeaf } from "../../core/src/epochs/recordLeaf.ts";
import type { FakeSubgraph } from "../../core/test/support/fakeSubgraph.ts";

/** Accounts of the test mnemonic: who owns the registry, attests, posts, challenges, issues, holds. */
export const roles = { owner: 20, attesters: [21, 22], poster: 23, challenger: 24, issuer: 25, holder: 26 };

/** A holder with one badge, and a badge type that nobody holds. */
export interface EpochWorld {
  readonly held: bigint;
  readonly notHeld: bigint;
}

/** Fills chain and fake indexer; what is indexed lies in the past. */
export async function fillWorld(subgraph: FakeSubgraph): Promise<EpochWorld> {
  const [person, issuer, owner] = [clientOf(roles.holder), clientOf(roles.issuer), clientOf(0)];
  await done(person, registerPassport(person, { commitment: 26n }));
  await done(issuer, registerIssuer(issuer, { name: "Epochs", uri: "" }));
  await done(owner, setAccreditation(owner, { issuer: accountOf(roles.issuer).address, accredited: true }));
  const types: bigint[] = [];
  for (const name of ["held", "not held"]) {
    const type = { category: "Custom", provider: "", validity: 0, inMask: true, name, uri: "" } as const;
    types.push(argsOf(await done(issuer, defineBadgeType(issuer, type)), "BadgeTypeDefined").badgeType);
  }
  const [held, notHeld] = types as [bigint, bigint];
  const account = accountOf(roles.holder).address;
  await done(issuer, mintBadge(issuer, { badgeType: held, account, value: 1n }));
  await mirror(person, subgraph.world);
  await testClient().mine({ blocks: 1 });
  return { held, notHeld };
}

/** A registry of one's own, and clients of it. */
export async function actorsOf(
  subgraph: FakeSubgraph,
  { challengeWindow }: { challengeWindow: number },
): Promise<(index: number) => AuraClient> {
  const ofRegistry = await ownRegistry(clientOf(roles.owner), {
    attesters: roles.attesters,
    challengeWindow,
  });
  return (index) => ofRegistry(clientOf(index, subgraph.url));
}

/** Posts an epoch in which the holder's record is another than the chain's, signed by attesters who do not look. */
export async function postLie(
  actor: (index: number) => AuraClient,
  change: (record: EpochRecord) => Partial<EpochRecord>,
): Promise<{ readonly params: EpochParams; readonly file: Uint8Array }> {
  const poster = actor(roles.poster);
  const built = await buildEpoch(poster, {});
  const records = built.data.records.map((record) =>
    record.account === accountOf(roles.holder).address ? { ...record, ...change(record) } : record,
  );
  const leaves = records.map((record) => recordLeaf(record));
  const lie = { root: buildProfileTree(leaves).root, dataHash: profileDataHash(leaves) };
  const params = { ...built.params, ...lie };
  const signatures = await Promise.all(roles.attesters.map((index) => signEpoch(actor(index), { params })));
  await done(poster, postEpoch(poster, { params, signatures }));
  const data: EpochData = { ...built.data, ...lie, records };
  return { params, file: encodeEpochData(data) };
}
