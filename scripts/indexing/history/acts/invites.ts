import { concat, encodeAbiParameters, keccak256, type Address, type Hex } from "viem";
import { sign } from "viem/accounts";

import { newKey, type Act, type Scene } from "../scene.ts";
import type { InviteState, PassportState } from "../world.ts";
import { acting, passportOf } from "./passports.ts";

const DAY = 86_400;

const invite: Act = (scene) => {
  const inviter = withRoom(scene);
  if (inviter === undefined) return undefined;
  const { address, privateKey } = newKey(scene.random);
  const expiresAt = scene.now + scene.random.choose([1, 30 * DAY, 300 * DAY]);
  inviter.invites++;
  scene.world.invites.push({ inviter: inviter.id, key: address, privateKey, expiresAt, status: "open" });
  return scene.call("Invites", inviter.holder, "invite", [address, expiresAt]);
};

/** Two codes, of which one can be redeemed. */
const inviteMany: Act = (scene) => {
  const { random, world, now } = scene;
  const inviter = withRoom(scene);
  if (inviter === undefined) return undefined;
  const keys = [newKey(random), newKey(random)] as const;
  const leaves = keys.map(({ address }) => leafOf(address));
  const root = keccak256(concat([...leaves].sort()));
  const expiresAt = now + 100 * DAY;
  const id = ++world.batches;
  inviter.invites++;
  for (const [place, { address, privateKey }] of keys.entries()) {
    const batch = { id, proof: leaves.slice(1 - place).slice(0, 1) };
    world.invites.push({ inviter: inviter.id, key: address, privateKey, expiresAt, batch, status: "open" });
  }
  return scene.call("Invites", inviter.holder, "inviteMany", [root, 1, expiresAt]);
};

const redeem: Act = async (scene) => {
  const match = findMatch(scene, (holder) => scene.players.includes(holder));
  if (match === undefined) return undefined;
  const { code, invitee } = match;
  const signature = await codeFor(scene, code, invitee.holder);
  link(scene, code, invitee);
  const { batch, inviter, key } = code;
  return batch === undefined
    ? scene.call("Invites", invitee.holder, "redeem", [BigInt(inviter), key, signature])
    : scene.call("Invites", invitee.holder, "redeemFromBatch", [
        BigInt(batch.id),
        key,
        batch.proof,
        signature,
      ]);
};

const redeemFor: Act = async (scene) => {
  const match = findMatch(scene, () => true);
  if (match === undefined) return undefined;
  const { code, invitee } = match;
  const { batch, inviter, key } = code;
  const signature = await codeFor(scene, code, invitee.holder);
  const deadline = BigInt(scene.now);
  const terms = [BigInt(inviter), key, invitee.holder, deadline];
  const digest = (await scene.ask("Invites", "acceptanceDigest", terms)) as Hex;
  const consent = { redeemer: invitee.holder, deadline, signature: await scene.sign(invitee.holder, digest) };
  link(scene, code, invitee);
  const sender = scene.random.pick(scene.players) ?? scene.owner;
  return batch === undefined
    ? scene.call("Invites", sender, "redeemFor", [BigInt(inviter), key, signature, consent])
    : scene.call("Invites", sender, "redeemFromBatchFor", [
        BigInt(batch.id),
        key,
        batch.proof,
        signature,
        consent,
      ]);
};

const revoke: Act = (scene) => {
  const code = scene.random.pick(own(scene).filter(({ batch }) => batch === undefined));
  const inviter = scene.world.passports.get(code?.inviter ?? "0x");
  if (code === undefined || inviter === undefined) return undefined;
  code.status = "over";
  inviter.invites--;
  return scene.call("Invites", inviter.holder, "revoke", [code.key]);
};

const revokeBatch: Act = (scene) => {
  const code = scene.random.pick(own(scene).filter(({ batch }) => batch !== undefined));
  const inviter = scene.world.passports.get(code?.inviter ?? "0x");
  if (code?.batch === undefined || inviter === undefined) return undefined;
  endBatch(scene, code.batch.id);
  inviter.invites--;
  return scene.call("Invites", inviter.holder, "revokeBatch", [BigInt(code.batch.id)]);
};

/** Asks the gate of codes itself, as any account may: it stands for a contract of tickets of its own. */
const spendCode: Act = async (scene) => {
  const { random, players, owner } = scene;
  const tickets = random.pick(players) ?? owner;
  const account = random.pick(players) ?? owner;
  const { address, privateKey } = newKey(random);
  const eventId = random.bigint(256);
  const digest = (await scene.ask("InviteGate", "admissionDigest", [tickets, eventId, account])) as Hex;
  const data = encodeAbiParameters(
    [{ type: "address" }, { type: "bytes32[]" }, { type: "bytes" }],
    [address, [], await sign({ hash: digest, privateKey, to: "hex" })],
  );
  return scene.call("InviteGate", tickets, "admit", [eventId, account, 1n, leafOf(address), data]);
};

export const inviteActs = { invite, inviteMany, redeem, redeemFor, revoke, revokeBatch, spendCode };

function withRoom(scene: Scene): PassportState | undefined {
  const inviters = acting(scene).map((account) => passportOf(scene.world, account));
  return scene.random.pick(inviters.filter(({ invites }) => invites < scene.rules.quota));
}

/** Open invites whose inviter can take them back. */
function own({ world, players }: Scene): InviteState[] {
  return world.invites.filter(({ inviter, status }) => {
    const passport = world.passports.get(inviter);
    return status === "open" && passport?.left === false && players.includes(passport.holder);
  });
}

/** A code and a passport that is younger than its inviter's and was never invited. */
function findMatch(
  { random, world, now }: Scene,
  condition: (holder: Address) => boolean,
): { code: InviteState; invitee: PassportState } | undefined {
  const code = random.pick(
    world.invites.filter(
      ({ inviter, status, expiresAt }) =>
        status === "open" && now < expiresAt && world.passports.get(inviter)?.left === false,
    ),
  );
  const since = world.passports.get(code?.inviter ?? "0x")?.registeredAt ?? now;
  const invitee = random.pick(
    [...world.passports.values()].filter(
      ({ left, inviter, registeredAt, holder }) =>
        !left && inviter === undefined && registeredAt > since && condition(holder),
    ),
  );
  return code === undefined || invitee === undefined ? undefined : { code, invitee };
}

async function codeFor(scene: Scene, code: InviteState, redeemer: Address): Promise<Hex> {
  const digest = await scene.ask("Invites", "redemptionDigest", [BigInt(code.inviter), redeemer]);
  return sign({ hash: digest as Hex, privateKey: code.privateKey, to: "hex" });
}

function link(scene: Scene, code: InviteState, invitee: PassportState): void {
  code.status = "over";
  if (code.batch !== undefined) endBatch(scene, code.batch.id);
  invitee.inviter = code.inviter;
}

/** A batch serves once here, so that its other code goes with the first. */
function endBatch({ world }: Scene, id: number): void {
  for (const code of world.invites) if (code.batch?.id === id) code.status = "over";
}

/** Leaf of a key as OpenZeppelin's StandardMerkleTree makes it. */
const leafOf = (key: Address): Hex => keccak256(keccak256(encodeAbiParameters([{ type: "address" }], [key])));
