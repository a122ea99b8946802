import { zeroAddress, type Hex } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { confirmPassportMove } from "../../src/actions/confirmPassportMove.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { getAttestation } from "../../src/actions/getAttestation.ts";
import { getVoucherNonce } from "../../src/actions/getVoucherNonce.ts";
import { linkAttestationSchema } from "../../src/actions/linkAttestationSchema.ts";
import { migrateBadges } from "../../src/actions/migrateBadges.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { revokeMovedAttestation } from "../../src/actions/revokeMovedAttestation.ts";
import { setBadgeAttester } from "../../src/actions/setBadgeAttester.ts";
import { startPassportMove } from "../../src/actions/startPassportMove.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { readContract } from "../../src/client/readContract.ts";
import { attestationMinterAbi } from "../../src/generated/abi/AttestationMinter.ts";
import { encodeBadgeAttestation } from "../../src/utils/encodeBadgeAttestation.ts";
import { attestationService, type AttestationService } from "./attestationService.ts";
import { accountOf, argsOf, clientOf, done } from "./chain.ts";

// Accounts 15 to 19 are this file's: 15 issues, 16 attests, 17 has a passport, which moves to 18 and on to 19.
const [ISSUER, ATTESTER, FIRST, MIDDLE, LAST] = [15, 16, 17, 18, 19] as const;
/** Data that becomes a badge. */
const SCHEMA = "uint256 badgeType,uint64 value";
const type = { category: "Work", provider: "eas", validity: 0, name: "Attested", uri: "" } as const;

describe("attestations that become badges", { timeout: 60_000 }, () => {
  let service: AttestationService;
  let schema: Hex;
  let badgeType: bigint;

  const at = (index: number): AuraClient => service.ofService(clientOf(index));
  const address = (index: number): Hex => accountOf(index).address;
  const define = async (minters: readonly Hex[]): Promise<bigint> => {
    const receipt = await done(at(ISSUER), defineBadgeType(at(ISSUER), { ...type, minters }));
    return argsOf(receipt, "BadgeTypeDefined").badgeType;
  };
  const attest = (recipient: number, value: bigint, by: number = ATTESTER): Promise<Hex> =>
    service.attest(at(by), {
      schema,
      recipient: address(recipient),
      data: encodeBadgeAttestation({ badgeType, value }),
    });
  const badgeOf = (index: number) => getAttestation(at(ISSUER), { account: address(index), badgeType });
  const move = async (from: number, to: number): Promise<void> => {
    await done(at(from), startPassportMove(at(from), { to: address(to) }));
    await done(at(to), confirmPassportMove(at(to), { passportId: BigInt(address(FIRST)) }));
  };

  beforeAll(async () => {
    service = await attestationService(clientOf(ISSUER));
    await done(clientOf(FIRST), registerPassport(clientOf(FIRST), { commitment: 17n }));
    await done(clientOf(ISSUER), registerIssuer(clientOf(ISSUER), { name: "Attests", uri: "" }));
    schema = await service.register(SCHEMA, service.minter);
    badgeType = await define([service.minter]);
  }, 60_000);

  it("linkAttestationSchema: by the type's issuer, once, to a schema whose resolver is Aura", async () => {
    const link = (fields: object = {}, index: number = ISSUER) =>
      linkAttestationSchema(at(index), { badgeType, schema, attesters: [address(ATTESTER)], ...fields });
    await expect(link({}, ATTESTER)).rejects.toMatchObject({ name: "NotIssuerError" });
    await expect(link({ badgeType: 2n ** 200n })).rejects.toMatchObject({ name: "BadgeTypeNotFoundError" });
    await expect(link({ badgeType: await define([]) })).rejects.toMatchObject({
      name: "MinterNotNamedError",
    });
    const elsewhere = await service.register(SCHEMA, zeroAddress);
    for (const foreign of [elsewhere, `0x${"1".repeat(64)}`] as const) {
      await expect(link({ schema: foreign })).rejects.toMatchObject({
        name: "AttestationSchemaError",
        args: { schema: foreign },
      });
    }
    await expect(link({ attesters: [address(ATTESTER), address(ATTESTER)] })).rejects.toMatchObject({
      name: "AttesterUnchangedError",
    });

    const linked = await done(at(ISSUER), link());
    expect(argsOf(linked, "SchemaLinked")).toMatchObject({ badgeType, schema });
    expect(argsOf(linked, "BadgeAttesterChanged")).toMatchObject({ badgeType, accepted: true });
    await expect(link()).rejects.toMatchObject({ name: "MinterRuleExistsError" });
  });

  it("setBadgeAttester: whose attestations are taken, and no longer", async () => {
    const set = (fields: object = {}, index: number = ISSUER) =>
      setBadgeAttester(at(index), { badgeType, attester: address(MIDDLE), accepted: true, ...fields });
    const accepted = (): Promise<boolean> =>
      readContract(at(ISSUER), {
        contract: "AttestationMinter",
        abi: attestationMinterAbi,
        functionName: "isAttester",
        args: [badgeType, address(MIDDLE)],
      });
    await expect(set({}, ATTESTER)).rejects.toMatchObject({ name: "NotIssuerError" });
    await expect(set({ badgeType: await define([service.minter]) })).rejects.toMatchObject({
      name: "MinterRuleMissingError",
    });
    await expect(set({ accepted: false })).rejects.toMatchObject({ name: "AttesterUnchangedError" });
    expect(await accepted()).toBe(false);
    await expect(attest(FIRST, 1n, MIDDLE)).rejects.toThrow();
    await done(at(ISSUER), set());
    expect(await accepted()).toBe(true);
    await expect(set()).rejects.toMatchObject({ name: "AttesterUnchangedError" });
    await done(at(ISSUER), set({ accepted: false }));
    expect(await accepted()).toBe(false);
    await expect(attest(FIRST, 1n, MIDDLE)).rejects.toThrow();
    expect(await badgeOf(FIRST)).toBeNull();
  });

  it("getAttestation: an attestation is a badge, which goes with the passport; its revocation finds it", async () => {
    const account = address(FIRST);
    expect(await getVoucherNonce(at(FIRST), { badgeType, account })).toBe(0n);
    const before = await at(FIRST).public.getBlockNumber();
    const uid = await attest(FIRST, 42n);
    expect(await service.get(uid)).toMatchObject({ recipient: account, attester: address(ATTESTER) });
    const badge = await badgeOf(FIRST);
    expect(badge).toMatchObject({
      recipient: account,
      attester: address(ISSUER),
      expirationTime: 0n,
      revocationTime: 0n,
    });
    // The badge's own data begins as the attestation's.
    expect(badge?.data.startsWith(encodeBadgeAttestation({ badgeType, value: 42n }))).toBe(true);
    expect(await getAttestation(at(FIRST), { account, badgeType, blockNumber: before })).toBeNull();
    expect(await getVoucherNonce(at(FIRST), { badgeType, account })).toBe(1n);
    expect(await getVoucherNonce(at(FIRST), { badgeType, account, blockNumber: before })).toBe(0n);

    const revokeMoved = (holder: number) =>
      revokeMovedAttestation(at(ATTESTER), { uid, holder: address(holder) });
    await expect(revokeMoved(FIRST)).rejects.toMatchObject({
      name: "AttestationNotRevokedError",
      args: { uid },
    });
    // Two moves, and the badge only made the first.
    await move(FIRST, MIDDLE);
    await done(at(LAST), migrateBadges(at(LAST), { from: account, badgeTypes: [badgeType] }));
    await move(MIDDLE, LAST);
    await service.revoke(at(ATTESTER), schema, uid);
    expect((await service.get(uid)).revocationTime).toBeGreaterThan(0n);
    expect(await badgeOf(MIDDLE)).toMatchObject({ recipient: address(MIDDLE), revocationTime: 0n });

    for (const index of [FIRST, LAST, ISSUER]) {
      await expect(revokeMoved(index)).rejects.toMatchObject({
        name: "AttestationElsewhereError",
        args: { uid, account: address(index) },
      });
    }
    const revoked = await done(at(ATTESTER), revokeMoved(MIDDLE));
    const { timestamp } = await at(ATTESTER).public.getBlock({ blockNumber: revoked.blockNumber });
    expect(await badgeOf(MIDDLE)).toMatchObject({ revocationTime: timestamp });
    await expect(revokeMoved(MIDDLE)).rejects.toMatchObject({ name: "AttestationElsewhereError" });
  });

  it("getAttestation: an attestation that is revoked where its badge stands ends it at once", async () => {
    badgeType = await define([service.minter]);
    const link = { badgeType, schema, attesters: [address(ATTESTER)] };
    await done(at(ISSUER), linkAttestationSchema(at(ISSUER), link));
    const uid = await attest(LAST, 0n);
    expect(await badgeOf(LAST)).toMatchObject({ recipient: address(LAST), revocationTime: 0n });
    await service.revoke(at(ATTESTER), schema, uid);
    expect((await badgeOf(LAST))?.revocationTime).toBe((await service.get(uid)).revocationTime);
  });
});
