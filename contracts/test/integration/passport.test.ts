import assert from "node:assert/strict";
import { after, describe, it } from "node:test";

import { Group, Identity } from "@semaphore-protocol/core";
import { hashTypedData, type Address, type Hex } from "viem";

import { deployPassports, periods } from "../support/passport.ts";
import { person } from "../support/people.ts";
import { START } from "../support/protocol.ts";
import { groupOf, pathBelow, proveMembership, releaseCurve } from "../support/semaphore.ts";
import { readElements } from "../support/xml.ts";

const SCOPE = 77n;
const MESSAGE = 5n;

/** The identity of a person, the same in every run. */
function identityOf(index: number): Identity {
  return new Identity(`person ${index}`);
}

/** What a proof must say to move a passport to an account. */
function messageFor(account: Address): bigint {
  return BigInt(account);
}

/** People 10 to 14 have passports, of which the first four are in the tree. */
async function withMembers() {
  const world = await deployPassports();
  const { passport, from } = world;
  const commitments = [10, 11, 12, 13, 14].map((index) => identityOf(index).commitment);
  for (const [i, commitment] of commitments.entries())
    await passport.write.register([commitment], from(10 + i));
  const ids = [10, 11, 12, 13].map((index) => BigInt(person(index).address));
  await passport.write.flush([ids], from(9));
  return { ...world, ids, group: groupOf(commitments.slice(0, 4)), queued: commitments[4] ?? 0n };
}

after(releaseCurve);

describe("membership proven with Semaphore", () => {
  it("behavior: is shown by members, until their grace after removal ends, and by nobody else", async () => {
    const { passport, checker, group, queued, ids, from, networkHelpers } = await withMembers();
    const isMember = async (proof: Parameters<typeof checker.read.isMember>[0][1], scope = SCOPE) =>
      checker.read.isMember([passport.address, proof, scope]);
    assert.equal(await passport.read.membershipRoot(), group.root);

    const proof = await proveMembership(identityOf(11), group, MESSAGE, SCOPE);
    assert.equal(await isMember(proof), true);
    assert.equal(await isMember(proof, SCOPE + 1n), false, "another scope");
    assert.equal(await isMember({ ...proof, message: MESSAGE + 1n }), false, "another message");
    assert.equal(await isMember({ ...proof, nullifier: proof.nullifier + 1n }), false, "another nullifier");
    assert.equal(await isMember({ ...proof, depth: 3n }), false, "another depth");
    const [a, ...rest] = proof.points;
    assert.equal(
      await isMember({ ...proof, points: [a + 1n, ...rest] as unknown as typeof proof.points }),
      false,
      "another point",
    );

    const other = await proveMembership(identityOf(14), groupOf([...group.leaves, queued]), MESSAGE, SCOPE);
    assert.equal(await checker.read.verify([other, SCOPE]), true, "the proof itself holds");
    assert.equal(await isMember(other), false, "but its root, with a queued passport, is not the group's");

    await passport.write.giveUp(from(11));
    await passport.write.prune([ids[1] ?? 0n, group.generateProof(1).siblings], from(9));
    const removedAt = await networkHelpers.time.latest();
    await networkHelpers.time.increaseTo(removedAt + periods.rootGrace - 1);
    assert.equal(await isMember(proof), true, "the last second of the grace");
    await networkHelpers.time.increaseTo(removedAt + periods.rootGrace);
    assert.equal(await isMember(proof), false, "the first second after");

    group.update(1, 0n);
    assert.equal(await passport.read.membershipRoot(), group.root, "as a plain tree removes members");
    assert.equal(await isMember(await proveMembership(identityOf(13), group, MESSAGE, SCOPE)), true);
  });

  it("behavior: a commitment made of two others makes nobody a member, though Semaphore proves both", async () => {
    const { passport, checker, group, from } = await withMembers();
    const makers = [new Identity("left"), new Identity("right")] as const;
    const parts = [makers[0].commitment, makers[1].commitment] as const;
    const crafted = new Group([...parts]).root;
    await passport.write.register([crafted], from(15));
    await passport.write.flush([[BigInt(person(15).address)]], from(9));

    // The fifth leaf: a plain LeanIMT would move it up, and leave room below it.
    const leaf = groupOf([...group.leaves, crafted]).generateProof(4);
    assert.equal(await passport.read.membershipRoot(), leaf.root);
    for (const side of [0, 1] as const) {
      const proof = await proveMembership(makers[side], pathBelow(leaf, parts, side), MESSAGE, SCOPE);
      assert.equal(await checker.read.verify([proof, SCOPE]), true, "the proof itself holds");
      assert.equal(await checker.read.isMember([passport.address, proof, SCOPE]), false, "but is too deep");
      const shortened = { ...proof, depth: proof.depth - 1n };
      assert.equal(
        await checker.read.isMember([passport.address, shortened, SCOPE]),
        false,
        "as one less deep",
      );
    }
  });
});

describe("a passport moved by proof", () => {
  const to = person(20).address;

  it("behavior: is moved by whoever knows its identity, once per proof", async () => {
    const { passport, from, assertions, networkHelpers } = await withMembers();
    const id = BigInt(person(10).address);
    const prove = async (index = 10, account: Address = to, scope?: bigint) =>
      proveMembership(
        identityOf(index),
        new Group([identityOf(index).commitment]),
        messageFor(account),
        scope ?? (await passport.read.rebindScope([id])),
      );
    const start = (proof: Awaited<ReturnType<typeof prove>>, account: Address = to, of = id) =>
      passport.write.startRebindWithProof([of, account, proof], from(9));
    const refused = (attempt: Promise<Hex>) =>
      assertions.revertWithCustomError(attempt, passport, "Passport_InvalidRebindProof");

    await refused(start(await prove(11)));
    await refused(start(await prove(10, to, SCOPE)));
    const proof = await prove();
    await refused(start(proof, person(21).address));
    await refused(start(proof, to, BigInt(person(11).address)));
    await refused(start({ ...proof, nullifier: proof.nullifier + 1n }));

    await start(proof);
    await refused(start(proof));
    await passport.write.cancelRebind(from(10));
    await refused(start(proof));

    await start(await prove());
    const { readyAt } = await passport.read.rebindOf([id]);
    await networkHelpers.time.setNextBlockTimestamp(readyAt - 1);
    await assertions.revertWithCustomErrorWithArgs(
      passport.write.completeRebind([id], from(20)),
      passport,
      "Passport_RebindNotReady",
      [id, readyAt],
    );
    await networkHelpers.time.setNextBlockTimestamp(readyAt);
    await passport.write.completeRebind([id], from(20));
    assert.equal(await passport.read.ownerOf([id]), to);
    assert.equal((await passport.read.recordOf([id])).commitment, identityOf(10).commitment);
  });

  it("error: a proof made for another chain or another contract", async () => {
    const { passport, deployPassport, from, assertions } = await withMembers();
    const id = BigInt(person(10).address);
    const { commitment } = identityOf(10);
    const elsewhere = await deployPassports(31338);
    assert.equal(elsewhere.passport.address, passport.address, "the chains differ in nothing else");

    for (const other of [await deployPassport(), elsewhere.passport]) {
      await other.write.register([commitment], from(10));
      const scope = await other.read.rebindScope([id]);
      const proof = await proveMembership(identityOf(10), new Group([commitment]), messageFor(to), scope);
      await assertions.revertWithCustomError(
        passport.write.startRebindWithProof([id, to, proof], from(9)),
        passport,
        "Passport_InvalidRebindProof",
      );
      await other.write.startRebindWithProof([id, to, proof], from(9));
    }
  });
});

describe("a passport registered by another", () => {
  it("behavior: by what a wallet signs", async () => {
    const { passport, from } = await deployPassports();
    const message = { account: person(10).address, commitment: 7n, deadline: START + 3600n };
    const typed = {
      domain: { name: "Aura Passport", version: "1", chainId: 31337, verifyingContract: passport.address },
      types: {
        Registration: [
          { name: "account", type: "address" },
          { name: "commitment", type: "uint256" },
          { name: "deadline", type: "uint256" },
        ],
      },
      primaryType: "Registration",
      message,
    } as const;
    const { account, commitment, deadline } = message;
    assert.equal(
      await passport.read.registrationDigest([account, commitment, deadline]),
      hashTypedData(typed),
    );
    const signature = await person(10).signTypedData(typed);
    await passport.write.registerFor([account, commitment, deadline, signature], from(9));
    assert.equal(await passport.read.ownerOf([BigInt(account)]), account);
  });
});

describe("what a passport shows", () => {
  it("behavior: is JSON and SVG that need no other host and run nothing, for every tier", async () => {
    const { viem, passport, from } = await deployPassports();
    const standing = await viem.deployContract("StandingStub");
    const renderer = await viem.deployContract("PassportRenderer", [
      passport.address,
      standing.address,
      standing.address,
    ]);
    await passport.write.setRenderer([renderer.address]);
    await passport.write.register([7n], from(10));
    const holder = person(10).address;
    await standing.write.setBadge([holder, 3n, true]);

    const shown = async () => readJson(await passport.read.tokenURI([BigInt(holder)]));
    assert.equal(attributes(await shown())["Tier"], "None");
    for (const [tier, name] of ["Bronze", "Silver", "Gold", "Platinum", "Diamond"].entries()) {
      await standing.write.setTier([holder, tier, Number(START) + 86_400]);
      const metadata = await shown();
      assert.equal(metadata.name, "Aura Passport");
      const { registeredAt } = await passport.read.recordOf([BigInt(holder)]);
      assert.deepEqual(attributes(metadata), { Tier: name, Badges: 1, "Member since": registeredAt });
      const svg = readSvg(metadata.image);
      assert.equal(readElements(svg)[0], "svg");
      for (const text of [name, "1 badge<", holder])
        assert.ok(svg.includes(text), `the picture shows ${text}`);
      assert.doesNotMatch(
        svg.replace('xmlns="http://www.w3.org/2000/svg"', ""),
        /script|href|http|url\((?!#)| on\w+=/,
      );
    }
  });

  it("behavior: the contract describes itself in JSON", async () => {
    const { passport } = await deployPassports();
    const { name, symbol, description } = readJson(await passport.read.contractURI());
    assert.deepEqual([name, symbol], ["Aura Passport", "AURA"]);
    assert.ok(description);
  });
});

interface Metadata {
  readonly name: string;
  readonly symbol?: string;
  readonly description: string;
  readonly image: string;
  readonly attributes: readonly { readonly trait_type: string; readonly value: string | number }[];
}

function readJson(uri: string): Metadata {
  const prefix = "data:application/json;base64,";
  assert.ok(uri.startsWith(prefix));
  return JSON.parse(Buffer.from(uri.slice(prefix.length), "base64").toString("utf8")) as Metadata;
}

function readSvg(uri: string): string {
  const prefix = "data:image/svg+xml;base64,";
  assert.ok(uri.startsWith(prefix));
  return Buffer.from(uri.slice(prefix.length), "base64").toString("utf8");
}

function attributes(metadata: Metadata): Record<string, string | number> {
  return Object.fromEntries(metadata.attributes.map(({ trait_type, value }) => [trait_type, value]));
}
