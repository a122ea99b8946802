import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  decodeAbiParameters,
  decodeFunctionResult,
  encodeFunctionData,
  parseAbiParameters,
  parseSignature,
  zeroAddress,
  type Address,
  type Hex,
} from "viem";

import {
  alice,
  ATTESTER,
  bob,
  DAILY,
  DAY,
  definition,
  fresh,
  ISSUER,
  LASTING,
  nobody,
  STRANGER,
} from "../support/attestations.ts";
import { BADGE_SCHEMA, badgeRequest, delegationTypes, easAbi, easDomain, schemaUid } from "../support/eas.ts";
import { person } from "../support/people.ts";
import { START } from "../support/protocol.ts";

/** Reason given for a badge whose attestation was revoked. */
const REVOKED_IN_EAS = 255;

/** A signature, split as EAS takes it. */
function split(signature: Hex): { v: number; r: Hex; s: Hex } {
  const { r, s, v, yParity } = parseSignature(signature);
  return { r, s, v: Number(v ?? BigInt(yParity) + 27n) };
}

describe("attestations in EAS that become badges", () => {
  it("behavior: attesting mints to the recipient, with the value attested", async () => {
    const { attest, badges, eas } = await fresh();
    const uid = await attest(alice, LASTING, 42n);
    assert.equal(await eas.read.isAttestationValid([uid]), true);
    assert.equal(await badges.read.isValid([alice, LASTING]), true);
    assert.equal((await badges.read.badgeOf([alice, LASTING])).value, 42n);
  });

  it("behavior: a batch mints to each, of whichever type", async () => {
    const { eas, schema, badges, from } = await fresh();
    const data = [
      badgeRequest(alice, LASTING, 1n),
      badgeRequest(bob, LASTING, 2n),
      badgeRequest(bob, DAILY, 3n),
    ];
    await eas.write.multiAttest([[{ schema, data }]], from(ATTESTER));
    assert.equal((await badges.read.badgeOf([alice, LASTING])).value, 1n);
    assert.equal((await badges.read.badgeOf([bob, LASTING])).value, 2n);
    assert.equal((await badges.read.badgeOf([bob, DAILY])).value, 3n);
  });

  it("behavior: one refusal undoes the batch", async () => {
    const { eas, schema, badges, from, assertions } = await fresh();
    const data = [badgeRequest(alice, LASTING, 1n), badgeRequest(nobody, LASTING, 2n)];
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.multiAttest([[{ schema, data }]], from(ATTESTER)),
      badges,
      "Badges_NoPassport",
      [nobody],
    );
    assert.equal(await badges.read.balanceOf([alice, LASTING]), 0n);
  });

  it("behavior: revoking revokes the badge, for good", async () => {
    const { attest, revoke, badges, eas, schema, from, assertions } = await fresh();
    await revoke(await attest(alice, LASTING));
    const badge = await badges.read.badgeOf([alice, LASTING]);
    assert.equal(await badges.read.isValid([alice, LASTING]), false);
    assert.equal(badge.reason, REVOKED_IN_EAS);
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.attest([{ schema, data: badgeRequest(alice, LASTING, 7n) }], from(ATTESTER)),
      badges,
      "Badges_Revoked",
      [alice, LASTING],
    );
  });

  it("behavior: a batch of revocations revokes each", async () => {
    const { attest, badges, eas, schema, from } = await fresh();
    const uids = [await attest(alice, LASTING), await attest(bob, LASTING)];
    const data = uids.map((uid) => ({ uid, value: 0n }));
    await eas.write.multiRevoke([[{ schema, data }]], from(ATTESTER));
    assert.equal(await badges.read.isValid([alice, LASTING]), false);
    assert.equal(await badges.read.isValid([bob, LASTING]), false);
  });

  it("behavior: a holder cannot keep an attestation standing by burning its badge", async () => {
    const { attest, revoke, badges, eas, from } = await fresh();
    const uid = await attest(alice, LASTING);
    await badges.write.burn([LASTING], from(10));
    await revoke(uid);
    assert.notEqual((await eas.read.getAttestation([uid])).revocationTime, 0n);
    assert.equal((await badges.read.badgeOf([alice, LASTING])).reason, 0);
  });

  it("behavior: a revocation follows the badge to the holder's new account", async () => {
    const { attest, revoke, badges, passports } = await fresh();
    const uid = await attest(alice, LASTING);
    await passports.write.move([alice, nobody]);
    await badges.write.migrate([alice, [LASTING]]);
    assert.equal(await badges.read.isValid([nobody, LASTING]), true);
    await revoke(uid);
    assert.equal(await badges.read.isValid([nobody, LASTING]), false);
  });

  it("behavior: a badge left on the way is revoked by whoever points to it", async () => {
    const { attest, revoke, badges, passports, minter, from } = await fresh();
    const middle = person(14).address;
    const uid = await attest(alice, LASTING);
    await passports.write.move([alice, middle]);
    await badges.write.migrate([alice, [LASTING]]);
    await passports.write.move([middle, nobody]);
    await passports.write.move([alice, nobody]);
    await revoke(uid);
    assert.equal((await badges.read.badgeOf([middle, LASTING])).status, 1);
    await minter.write.revokeMoved([uid, middle], from(STRANGER));
    assert.equal((await badges.read.badgeOf([middle, LASTING])).reason, REVOKED_IN_EAS);
  });

  it("behavior: an irrevocable attestation is the badge issuer's to take back", async () => {
    const { eas, schema, badges, from, uidsOf, revoke, assertions } = await fresh();
    const data = { ...badgeRequest(alice, LASTING, 7n), revocable: false };
    const [uid] = await uidsOf(await eas.write.attest([{ schema, data }], from(ATTESTER)));
    assert(uid !== undefined);
    await assertions.revertWithCustomError(revoke(uid), eas, "Irrevocable");
    await badges.write.revoke([LASTING, alice, 1], from(ISSUER));
    assert.equal(await badges.read.isValid([alice, LASTING]), false);
  });

  it("behavior: data may go on after the two words", async () => {
    const { eas, schemaRegistry, minter, badges, from } = await fresh();
    const longer = `${BADGE_SCHEMA},string note`;
    await badges.write.defineBadgeType([definition(minter.address)], from(ISSUER));
    await schemaRegistry.write.register([longer, minter.address, true]);
    const schema = schemaUid(longer, minter.address, true);
    await minter.write.link([250n, schema, [person(ATTESTER).address]], from(ISSUER));
    const request = badgeRequest(alice, 250n, 5n);
    const data = { ...request, data: `${request.data}${"00".repeat(70)}` as const };
    await eas.write.attest([{ schema, data }], from(ATTESTER));
    assert.equal((await badges.read.badgeOf([alice, 250n])).value, 5n);
  });

  it("behavior: an attestation may expire with its badge or later, not before", async () => {
    const { eas, schema, badges, minter, from, networkHelpers, assertions } = await fresh();
    const now = Number(START) + 3600;
    const expiring = (at: number) => ({ ...badgeRequest(alice, DAILY, 7n), expirationTime: BigInt(at) });
    await networkHelpers.time.setNextBlockTimestamp(now);
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.attest([{ schema, data: expiring(now + DAY - 1) }], from(ATTESTER)),
      minter,
      "AttestationMinter_ExpiresTooEarly",
      [BigInt(now + DAY - 1), now + DAY],
    );
    await networkHelpers.time.setNextBlockTimestamp(now + 1);
    await eas.write.attest([{ schema, data: expiring(now + 1 + DAY) }], from(ATTESTER));
    assert.equal((await badges.read.badgeOf([alice, DAILY])).expiresAt, now + 1 + DAY);
  });

  it("behavior: a contract attests as itself", async () => {
    const { viem, eas, schema, badges, minter, from, assertions } = await fresh();
    const account = await viem.deployContract("SmartAccount", [person(ATTESTER).address]);
    const call = encodeFunctionData({
      abi: easAbi,
      functionName: "attest",
      args: [{ schema, data: badgeRequest(alice, LASTING, 7n) }],
    });
    await assertions.revertWithCustomErrorWithArgs(
      account.write.execute([eas.address, 0n, call], from(ATTESTER)),
      minter,
      "AttestationMinter_AttesterNotAccepted",
      [LASTING, account.address],
    );
    await minter.write.setAttester([LASTING, account.address, true], from(ISSUER));
    await account.write.execute([eas.address, 0n, call], from(ATTESTER));
    assert.equal(await badges.read.isValid([alice, LASTING]), true);
  });

  it("error: an attester that the issuer does not accept, the issuer itself included", async () => {
    const { eas, schema, minter, from, assertions } = await fresh();
    for (const index of [STRANGER, ISSUER]) {
      await assertions.revertWithCustomErrorWithArgs(
        eas.write.attest([{ schema, data: badgeRequest(alice, LASTING, 7n) }], from(index)),
        minter,
        "AttestationMinter_AttesterNotAccepted",
        [LASTING, person(index).address],
      );
    }
  });

  it("error: a recipient without a passport", async () => {
    const { eas, schema, badges, from, assertions } = await fresh();
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.attest([{ schema, data: badgeRequest(nobody, LASTING, 7n) }], from(ATTESTER)),
      badges,
      "Badges_NoPassport",
      [nobody],
    );
  });

  it("error: a second attestation while the badge is held", async () => {
    const { attest, eas, schema, badges, from, assertions } = await fresh();
    await attest(alice, LASTING);
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.attest([{ schema, data: badgeRequest(alice, LASTING, 8n) }], from(ATTESTER)),
      badges,
      "Badges_AlreadyHeld",
      [alice, LASTING],
    );
  });

  it("error: another schema with the same resolver, and a schema with another resolver", async () => {
    const { eas, schemaRegistry, minter, from, assertions } = await fresh();
    const other = schemaUid("uint256 badgeType,uint64 value,bool other", minter.address, true);
    await schemaRegistry.write.register(["uint256 badgeType,uint64 value,bool other", minter.address, true]);
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.attest([{ schema: other, data: badgeRequest(alice, LASTING, 7n) }], from(ATTESTER)),
      minter,
      "AttestationMinter_SchemaNotLinked",
      [LASTING, other],
    );
    const free = schemaUid(BADGE_SCHEMA, zeroAddress, true);
    await schemaRegistry.write.register([BADGE_SCHEMA, zeroAddress, true]);
    await eas.write.attest([{ schema: free, data: badgeRequest(alice, LASTING, 7n) }], from(ATTESTER));
    assert.equal(await minter.read.schemaOf([LASTING]), schemaUid(BADGE_SCHEMA, minter.address, true));
  });

  it("error: a link to a schema that is missing or resolves elsewhere", async () => {
    const { schemaRegistry, badges, minter, from, assertions } = await fresh();
    await badges.write.defineBadgeType([definition(minter.address)], from(ISSUER));
    const free = schemaUid(BADGE_SCHEMA, zeroAddress, true);
    for (const registered of [false, true]) {
      if (registered) await schemaRegistry.write.register([BADGE_SCHEMA, zeroAddress, true]);
      await assertions.revertWithCustomErrorWithArgs(
        minter.write.link([250n, free, []], from(ISSUER)),
        minter,
        "AttestationMinter_ForeignSchema",
        [free],
      );
    }
  });

  it("error: a payment, and a revocation by somebody else", async () => {
    const { attest, eas, schema, badges, from, assertions } = await fresh();
    const data = { ...badgeRequest(alice, LASTING, 7n), value: 1n };
    await assertions.revertWithCustomError(
      eas.write.attest([{ schema, data }], { ...from(ATTESTER), value: 1n }),
      eas,
      "NotPayable",
    );
    const uid = await attest(alice, LASTING);
    await assertions.revertWithCustomError(
      eas.write.revoke([{ schema, data: { uid, value: 0n } }], from(STRANGER)),
      eas,
      "AccessDenied",
    );
    assert.equal(await badges.read.isValid([alice, LASTING]), true);
  });

  it("error: an attestation that only says it comes from EAS", async () => {
    const { attest, eas, minter, from, assertions } = await fresh();
    const attestation = await eas.read.getAttestation([await attest(alice, LASTING)]);
    await assertions.revertWithCustomErrorWithArgs(
      minter.write.attest([{ ...attestation, recipient: bob }], from(ATTESTER)),
      minter,
      "AttestationMinter_NotEAS",
      [person(ATTESTER).address],
    );
    await assertions.revertWithCustomErrorWithArgs(
      minter.write.revoke([attestation], from(ATTESTER)),
      minter,
      "AttestationMinter_NotEAS",
      [person(ATTESTER).address],
    );
  });
});

describe("delegated attestations that become badges", () => {
  /** A request by person `index` that anybody may submit once. */
  async function delegated(index: number, recipient: Address) {
    const { eas, schema } = await fresh();
    const attester = person(index);
    const data = badgeRequest(recipient, LASTING, 7n);
    const message = { attester: attester.address, schema, ...data, nonce: 0n, deadline: 0n };
    const signature = await attester.signTypedData({
      domain: easDomain(eas.address),
      types: delegationTypes,
      primaryType: "Attest",
      message,
    });
    return { schema, data, signature: split(signature), attester: attester.address, deadline: 0n };
  }

  it("behavior: the attester is who signed, whoever submits", async () => {
    const request = await delegated(ATTESTER, alice);
    const { eas, badges, from, uidsOf } = await fresh();
    const [uid] = await uidsOf(await eas.write.attestByDelegation([request], from(STRANGER)));
    assert(uid !== undefined);
    assert.equal((await eas.read.getAttestation([uid])).attester, person(ATTESTER).address);
    assert.equal(await badges.read.isValid([alice, LASTING]), true);
  });

  it("behavior: a delegated revocation revokes the badge", async () => {
    const { attest, eas, schema, badges, from } = await fresh();
    const uid = await attest(alice, LASTING);
    const revoker = person(ATTESTER);
    const message = { revoker: revoker.address, schema, uid, value: 0n, nonce: 0n, deadline: 0n };
    const signature = await revoker.signTypedData({
      domain: easDomain(eas.address),
      types: delegationTypes,
      primaryType: "Revoke",
      message,
    });
    const request = {
      schema,
      data: { uid, value: 0n },
      signature: split(signature),
      revoker: revoker.address,
      deadline: 0n,
    };
    await eas.write.revokeByDelegation([request], from(STRANGER));
    assert.equal((await badges.read.badgeOf([alice, LASTING])).reason, REVOKED_IN_EAS);
  });

  it("error: a signer that is not accepted, though its submitter is", async () => {
    const request = await delegated(STRANGER, alice);
    const { eas, minter, from, assertions } = await fresh();
    await assertions.revertWithCustomErrorWithArgs(
      eas.write.attestByDelegation([request], from(ATTESTER)),
      minter,
      "AttestationMinter_AttesterNotAccepted",
      [LASTING, person(STRANGER).address],
    );
  });

  it("error: another recipient than was signed, and a signature that served", async () => {
    const request = await delegated(ATTESTER, alice);
    const { eas, from, assertions } = await fresh();
    const stolen = { ...request, data: { ...request.data, recipient: bob } };
    await assertions.revertWithCustomError(
      eas.write.attestByDelegation([stolen], from(11)),
      eas,
      "InvalidSignature",
    );
    await eas.write.attestByDelegation([request], from(STRANGER));
    await assertions.revertWithCustomError(
      eas.write.attestByDelegation([request], from(STRANGER)),
      eas,
      "InvalidSignature",
    );
  });
});

describe("badges as attestations", () => {
  it("behavior: what reads EAS reads them", async () => {
    const { attest, reader, publicClient } = await fresh();
    await attest(alice, DAILY, 42n);
    const call = encodeFunctionData({
      abi: reader.abi,
      functionName: "getAttestation",
      args: [alice, DAILY],
    });
    const { data } = await publicClient.call({ to: reader.address, data: call });
    assert(data !== undefined);
    const attestation = decodeFunctionResult({ abi: easAbi, functionName: "getAttestation", data });
    assert.equal(attestation.recipient, alice);
    assert.equal(attestation.attester, person(ISSUER).address);
    assert.equal(attestation.expirationTime - attestation.time, BigInt(DAY));
    assert.equal(attestation.revocationTime, 0n);
    assert.equal(await reader.read.isAttestationValid([alice, DAILY]), true);
    const words = decodeAbiParameters(parseAbiParameters(await reader.read.SCHEMA()), attestation.data);
    assert.deepEqual(words, [DAILY, 42n, 4, 1, 1, 0]);
  });

  it("behavior: the schema's uid is the one that EAS gives it", async () => {
    const { reader, schemaRegistry, eas, from, uidsOf } = await fresh();
    const schema = await reader.read.SCHEMA();
    await schemaRegistry.write.register([schema, zeroAddress, true]);
    const uid = await reader.read.SCHEMA_UID();
    assert.equal(uid, schemaUid(schema, zeroAddress, true));
    const request = { schema: uid, data: badgeRequest(alice, LASTING, 7n) };
    assert.equal((await uidsOf(await eas.write.attest([request], from(STRANGER)))).length, 1);
  });

  it("behavior: a revocation in EAS shows", async () => {
    const { attest, revoke, reader, eas } = await fresh();
    const uid = await attest(alice, LASTING);
    await revoke(uid);
    const shown = await reader.read.getAttestation([alice, LASTING]);
    assert.equal(shown.revocationTime, (await eas.read.getAttestation([uid])).revocationTime);
    assert.equal(await reader.read.isAttestationValid([alice, LASTING]), false);
  });
});
