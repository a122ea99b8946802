import { QueryClient } from "@tanstack/react-query";
import { createWalletClient, custom } from "viem";
import { hardhat } from "viem/chains";

import { getProfiles } from "../../src/actions/getProfiles.ts";
import { getReputation } from "../../src/actions/getReputation.ts";
import { buildClaim } from "../../src/credentials/buildClaim.ts";
import { encodePredicate } from "../../src/credentials/encodePredicate.ts";
import { issueCredential } from "../../src/credentials/issueCredential.ts";
import { issuerKeyHash } from "../../src/credentials/issuerKeyHash.ts";
import { buildProfileTree } from "../../src/reputation/buildProfileTree.ts";
import { formulaV1 } from "../../src/reputation/formula.v1.ts";
import { formulaId } from "../../src/reputation/formulaId.ts";
import { profileLeaves } from "../../src/reputation/profileLeaves.ts";
import { scoreProfiles } from "../../src/reputation/scoreProfiles.ts";
import { createTestWorld } from "../../src/testing/createTestWorld.ts";

/** The values of prelude.d.ts that a test world has. */
export async function runtimePrelude(): Promise<Record<string, unknown>> {
  const world = createTestWorld();
  const [ann, bob] = [world.person({ tier: "Gold" }), world.person({ tier: "Silver" })];
  world.vouch({ voucher: ann, account: bob });
  const { eventId } = world.event();
  world.ticket({ eventId, account: ann });
  await world.proveTier({ account: ann, tier: "Gold" });
  const { account, client, identity, signer } = ann;
  const { profiles, timestamp, blockNumber } = await getProfiles(client);
  const reputation = await getReputation(client, { account });
  const scored = scoreProfiles(profiles, { timestamp });
  const leaves = profileLeaves(scored);
  const privateKey = new Uint8Array(32).fill(7);
  const schema = 5n;
  const { commitment } = identity;
  const claim = buildClaim({ schema, subject: commitment, revocationNonce: 0n, indexDataB: 19_900_615n });
  const credential = issueCredential({ privateKey, claim });
  const asked = encodePredicate({ operator: "less", slot: "indexDataB", bound: 20_081_121n });
  const request = () => Promise.reject(new Error("A local account asks nobody."));
  return {
    client,
    account,
    identity,
    commitment,
    commitments: [commitment, bob.identity.commitment],
    eventId,
    profiles,
    profile: profiles[0],
    timestamp,
    blockNumber,
    reputation,
    features: reputation.features,
    scored,
    profileTree: buildProfileTree(leaves),
    leaf: leaves[0],
    epoch: { formulaId: formulaId(formulaV1) },
    ownFormula: formulaV1,
    privateKey,
    schema,
    subject: commitment,
    credential,
    revoked: [7n, 12n],
    rule: { issuerKeyHash: issuerKeyHash(credential.issuerKey), schema, ...asked, value: 1n, epochLength: 0 },
    queryClient: new QueryClient(),
    walletClient: createWalletClient({ account: signer, chain: hardhat, transport: custom({ request }) }),
  };
}
