import type { Abi } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { checkRevocationRoot } from "../../src/actions/checkRevocationRoot.ts";
import { claimCredentialBadge } from "../../src/actions/claimCredentialBadge.ts";
import { configureCredentialBadge } from "../../src/actions/configureCredentialBadge.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { getCredentialRule } from "../../src/actions/getCredentialRule.ts";
import {
  prepareCredentialProof,
  type PrepareCredentialProofParameters,
} from "../../src/actions/prepareCredentialProof.ts";
import { publishRevocationRoot } from "../../src/actions/publishRevocationRoot.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { buildClaim } from "../../src/credentials/buildClaim.ts";
import { buildRevocationTree } from "../../src/credentials/buildRevocationTree.ts";
import { encodePredicate } from "../../src/credentials/encodePredicate.ts";
import { issueCredential } from "../../src/credentials/issueCredential.ts";
import { issuerKeyHash } from "../../src/credentials/issuerKeyHash.ts";
import { issuerKeyOf } from "../../src/credentials/issuerKeyOf.ts";
import { badgesAbi } from "../../src/generated/abi/Badges.ts";
import { credentialMinterAbi } from "../../src/generated/abi/CredentialMinter.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { credentialCircuit } from "../../src/proofs/circuits/credentialCircuit.ts";
import { credentialMessage } from "../../src/proofs/credentials/credentialMessage.ts";
import { proveCredential } from "../../src/proofs/credentials/proveCredential.ts";
import { verifyCredentialProof } from "../../src/proofs/credentials/verifyCredentialProof.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import type { Claim, Credential } from "../../src/types/Credential.ts";
import { FIELD_ORDER } from "../../src/utils/field.ts";
import { readKey } from "../support/reputationCases.ts";
import { accountOf, clientOf, done, now } from "./chain.ts";

// Accounts 36 to 39 are this file's: 36 issues, 37 and 38 hold passports, 39 pays.
const [issuer, holder, other, payer] = [36, 37, 38, 39].map((index) => clientOf(index)) as [
  ReturnType<typeof clientOf>,
  ReturnType<typeof clientOf>,
  ReturnType<typeof clientOf>,
  ReturnType<typeof clientOf>,
];
const [account, otherAccount] = [accountOf(37).address, accountOf(38).address];
const minter = holder.deployment.contracts.CredentialMinter.address;

const privateKey = new Uint8Array(32).fill(36);
const key = issuerKeyHash(issuerKeyOf(privateKey));
const identity = identityFromPrivateKey(new Uint8Array(32).fill(37));
const otherIdentity = identityFromPrivateKey(new Uint8Array(32).fill(38));
const schema = 180410020913331409885634153623124536270n;
const predicate = { operator: "greater", slot: "valueDataB", bound: 500n } as const;
const rule = { issuerKeyHash: key, schema, predicate, value: 7n };
const nothing = buildRevocationTree([]);
/** Without its types, so that a function's name can be a variable. */
const anyAbi: Abi = credentialMinterAbi;

/** A credential about the holder with a score of 740. */
function credential(change: Partial<Claim> = {}, signer = privateKey): Credential {
  const usual = { schema, subject: identity.commitment, revocationNonce: 4n, valueDataB: 740n };
  return issueCredential({ privateKey: signer, claim: buildClaim({ ...usual, ...change }) });
}

async function defineType(minters: readonly `0x${string}`[], validity = 0): Promise<bigint> {
  const type = {
    category: "Humanity",
    provider: "score",
    validity,
    minters,
    name: "Score",
    uri: "",
  } as const;
  const { events } = await done(issuer, defineBadgeType(issuer, type));
  const defined = events.find(({ eventName }) => eventName === "BadgeTypeDefined");
  if (defined?.eventName !== "BadgeTypeDefined") throw new Error("There is no BadgeTypeDefined event");
  return defined.args.badgeType;
}

describe("credentials", { timeout: 120_000 }, () => {
  let badgeType: bigint;
  const prepare = (change: Partial<PrepareCredentialProofParameters> = {}) => {
    const usual = { badgeType, account, identity, credential: credential(), tree: nothing };
    return prepareCredentialProof(holder, { ...usual, ...change });
  };

  beforeAll(async () => {
    const { commitment } = identity;
    await done(holder, registerPassport(holder, { commitment }));
    await done(other, registerPassport(other, { commitment: otherIdentity.commitment }));
    await done(issuer, registerIssuer(issuer, { name: "Scores", uri: "" }));
    badgeType = await defineType([minter]);
  }, 60_000);

  it("configureCredentialBadge: by the type's issuer, once, a rule that can be met", async () => {
    const configure = (change: object) => configureCredentialBadge(issuer, { badgeType, ...rule, ...change });
    await expect(getCredentialRule(holder, { badgeType })).rejects.toMatchObject({
      name: "MinterRuleMissingError",
      errorName: "Minter_NotConfigured",
    });
    await expect(prepare()).rejects.toMatchObject({ name: "MinterRuleMissingError" });
    await expect(publishRevocationRoot(issuer, { badgeType, root: 0n })).rejects.toMatchObject({
      name: "MinterRuleMissingError",
    });
    await expect(configureCredentialBadge(holder, { badgeType, ...rule })).rejects.toMatchObject({
      name: "NotIssuerError",
    });
    const unnamed = await defineType([]);
    await expect(configure({ badgeType: unnamed })).rejects.toMatchObject({ name: "MinterNotNamedError" });
    await expect(configure({ epochLength: 1 })).rejects.toMatchObject({
      name: "CredentialEpochTooShortError",
      args: { epochLength: 1, validity: 0 },
    });
    for (const bad of [
      { issuerKeyHash: FIELD_ORDER },
      { schema: 1n << 128n },
      { value: 1n << 64n },
      { epochLength: 2 ** 32 },
      { predicate: { ...predicate, bound: 1n << 64n } },
    ]) {
      await expect(configure(bad)).rejects.toMatchObject({ name: "ValueOutOfRangeError" });
    }
    await expect(
      configure({ predicate: { operator: "inSet", slot: "valueDataA", set: [] } }),
    ).rejects.toMatchObject({ name: "InvalidPredicateError" });
    const { events } = await done(issuer, configure({}));
    expect(events.map(({ eventName }) => eventName)).toEqual(["CredentialRuleConfigured"]);
    await expect(configure({})).rejects.toMatchObject({ name: "MinterRuleExistsError" });
  });

  it("publishRevocationRoot: by the type's issuer, another than the current one; none is told from 0", async () => {
    expect((await getCredentialRule(holder, { badgeType })).revocationRoot).toBeNull();
    await expect(prepare()).rejects.toMatchObject({
      name: "RevocationRootError",
      stale: "contract",
      contractRoot: undefined,
    });
    await expect(publishRevocationRoot(holder, { badgeType, root: 0n })).rejects.toMatchObject({
      name: "NotIssuerError",
    });
    for (const root of [-1n, FIELD_ORDER]) {
      await expect(publishRevocationRoot(issuer, { badgeType, root })).rejects.toMatchObject({
        name: "ValueOutOfRangeError",
      });
    }
    const { root } = nothing;
    await done(issuer, publishRevocationRoot(issuer, { badgeType, root }));
    await expect(publishRevocationRoot(issuer, { badgeType, root })).rejects.toMatchObject({
      name: "RevocationRootUnchangedError",
    });
    expect((await getCredentialRule(holder, { badgeType })).revocationRoot).toBe(0n);
  });

  it("getCredentialRule: rule, epoch and scope as the contract has them, with epochs and without", async () => {
    const read = (functionName: "epochOf" | "scopeOf" | "messageOf", args: readonly unknown[]) =>
      holder.public.readContract({ address: minter, abi: anyAbi, functionName, args });
    const { bound, predicate: number } = encodePredicate(predicate);
    const found = await getCredentialRule(holder, { badgeType });
    expect(found.rule).toEqual({ ...rule, predicate: number, bound, epochLength: 0 });
    expect(found.epoch).toBe(0n);
    expect(found.scope).toBe(await read("scopeOf", [badgeType, 0n]));
    expect(credentialMessage(account)).toBe(await read("messageOf", [account]));
    expect(Number(found.time)).toBeGreaterThanOrEqual(await now(holder));

    const yearly = await defineType([minter], 60);
    const epochLength = 31_536_000;
    await done(issuer, configureCredentialBadge(issuer, { badgeType: yearly, ...rule, epochLength }));
    const again = await getCredentialRule(holder, { badgeType: yearly });
    expect(again.epoch).toBe(again.time / BigInt(epochLength));
    expect(again.epoch).toBe(await read("epochOf", [yearly]));
    expect(again.scope).toBe(await read("scopeOf", [yearly, again.epoch]));
  });

  it("prepareCredentialProof: refuses what could not be claimed, each by its name", async () => {
    const time = BigInt(await now(holder));
    const refusals = [
      ["CredentialIssuerError", { credential: credential({}, new Uint8Array(32).fill(1)) }],
      ["CredentialSchemaError", { credential: credential({ schema: schema + 1n }) }],
      ["CredentialSubjectError", { identity: otherIdentity }],
      ["CredentialExpiredError", { credential: credential({ expiration: time }) }],
      ["PredicateNotMetError", { credential: credential({ valueDataB: 500n }) }],
      ["ValueOutOfRangeError", { credential: credential({ valueDataB: 1n << 64n }) }],
      ["CredentialSignatureError", { credential: { ...credential(), signatureS: 1n } }],
      ["RevocationRootError", { tree: buildRevocationTree([4n]) }],
      ["InvalidAddressError", { account: "0x12" as const }],
    ] as const;
    for (const [name, change] of refusals) {
      await expect(prepare(change), name).rejects.toMatchObject({ name });
    }
  });

  it("behavior: what was issued is proven offline, claimed by anybody, held by its account, and claimed once", async () => {
    const artifacts = await loadArtifacts({ manifest: credentialCircuit.manifest, read: readKey });
    const { claim, input } = await prepare();
    const { proof, publicSignals } = await proveCredential({ input, artifacts });
    const { verificationKey } = artifacts;
    const { scope, message, revocationRoot, issuerKeyHash: asked } = input;
    const expected = {
      issuerKeyHash: asked,
      schema,
      scope,
      message,
      revocationRoot,
      nullifier: claim.nullifier,
    };
    expect(await verifyCredentialProof({ proof, publicSignals, expected, verificationKey })).toBe(true);

    const submit = (change: object) => claimCredentialBadge(payer, { claim: { ...claim, ...change }, proof });
    for (const [name, change] of [
      ["InvalidProofError", { account: otherAccount }],
      ["InvalidProofError", { nullifier: claim.nullifier + 1n }],
      ["InvalidProofError", { time: claim.time - 1 }],
      ["SignalOutOfRangeError", { nullifier: FIELD_ORDER }],
      ["CredentialTimeError", { time: claim.time - 4000 }],
      ["CredentialTimeError", { time: claim.time + 4000 }],
      ["UnknownRevocationRootError", { revocationRoot: 5n }],
      ["MinterRuleMissingError", { badgeType: 1n << 200n }],
    ] as const) {
      await expect(submit(change), name).rejects.toMatchObject({ name });
    }

    const { events } = await done(payer, submit({}));
    expect(events.find(({ eventName }) => eventName === "CredentialClaimed")?.args).toMatchObject({
      badgeType,
      account,
      nullifier: claim.nullifier,
      epoch: 0n,
      value: 7n,
    });
    const { address } = holder.deployment.contracts.Badges;
    const badge = { address, abi: badgesAbi, args: [account, badgeType] } as const;
    expect(await holder.public.readContract({ ...badge, functionName: "isValid" })).toBe(true);

    await expect(submit({})).rejects.toMatchObject({
      name: "CredentialSpentError",
      errorName: "CredentialMinter_NullifierSpent",
    });
    await expect(prepare()).rejects.toMatchObject({
      name: "CredentialSpentError",
      args: { nullifier: claim.nullifier },
    });
    // Nor with another credential, or for another account.
    const second = credential({ revocationNonce: 5n, valueDataB: 900n });
    await expect(prepare({ credential: second, account: otherAccount })).rejects.toMatchObject({
      name: "CredentialSpentError",
    });
  });

  it("behavior: a revoked credential, and lists of another day", async () => {
    const own = { identity: otherIdentity, account: otherAccount };
    const revoked = credential({ subject: otherIdentity.commitment, revocationNonce: 9n });
    const tree = buildRevocationTree([9n, 12n]);
    await prepare({ ...own, credential: revoked });
    // Before the issuer publishes it, the list is newer than the contract.
    await expect(prepare({ ...own, credential: revoked, tree })).rejects.toMatchObject({
      name: "RevocationRootError",
      stale: "contract",
      root: tree.root,
      contractRoot: 0n,
    });
    await done(issuer, publishRevocationRoot(issuer, { badgeType, root: tree.root }));
    await expect(prepare({ ...own, credential: revoked, tree })).rejects.toMatchObject({
      name: "CredentialRevokedError",
      nonce: 9n,
      root: tree.root,
    });
    // The list before is accepted for its grace, and another claim by both.
    await checkRevocationRoot(holder, { badgeType, root: nothing.root });
    const good = credential({ subject: otherIdentity.commitment, revocationNonce: 13n });
    const { claim } = await prepare({ ...own, credential: good, tree });
    expect(claim.revocationRoot).toBe(tree.root);
  });
});
