import { keccak256, toHex, type Address, type Hex } from "viem";

import { FIELD } from "../field.ts";
import { lower, ZERO, type Act } from "../scene.ts";
import { LONG_TEXT, text, uri } from "../text.ts";
import type { World } from "../world.ts";

const LEAVES = 8 ** 8;
const MOST_ATTESTERS = 8;
const LONG = { gas: 4_000_000 };

const registerFormula: Act = (scene) => {
  const { random, world, now } = scene;
  const id = keccak256(toHex(random.bigint(256)));
  const cuts = Array.from({ length: 5 }, () => random.int(0, 10_000)).sort((one, other) => one - other);
  const weights = [...cuts, 10_000].map((cut, place) => cut - (cuts[place - 1] ?? 0));
  const bounds = random.choose([
    [1, 2, 3, 4],
    [997, 998, 999, 1_000],
    [550, 650, 750, 850],
  ]);
  world.formulas.push({ id, effectiveAt: now + scene.rules.formulaDelay });
  const args = [id, weights, bounds, uri(random, LONG_TEXT)];
  return scene.call("ReputationRegistry", scene.owner, "registerFormula", args, LONG);
};

const addAttester: Act = (scene) => {
  const { random, world } = scene;
  const attester = random.pick(scene.players.filter((each) => !world.attesters.has(each)));
  if (attester === undefined || world.attesters.size >= MOST_ATTESTERS) return undefined;
  world.attesters.add(attester);
  return scene.call("ReputationRegistry", scene.owner, "setAttester", [attester, true]);
};

const removeAttester: Act = (scene) => {
  const { random, world } = scene;
  const attester = random.pick([...world.attesters]);
  if (attester === undefined || world.attesters.size <= world.quorum) return undefined;
  world.attesters.delete(attester);
  return scene.call("ReputationRegistry", scene.owner, "setAttester", [attester, false]);
};

const setQuorum: Act = (scene) => {
  const { random, world } = scene;
  if (world.attesters.size === 0) return undefined;
  world.quorum = random.int(1, world.attesters.size);
  return scene.call("ReputationRegistry", scene.owner, "setQuorum", [world.quorum]);
};

const setGuardian: Act = (scene) => {
  const guardian = scene.random.once(4) ? ZERO : (scene.random.pick(scene.players) ?? ZERO);
  scene.world.guardian = guardian;
  return scene.call("ReputationRegistry", scene.owner, "setGuardian", [guardian]);
};

/** Signed by a quorum or more; computed by nobody. */
const postEpoch: Act = async (scene) => {
  const { random, world, now, rules } = scene;
  const formula = random.pick(world.formulas.filter(({ effectiveAt }) => effectiveAt <= now));
  const last = world.epochs.at(-1);
  const pending = last !== undefined && !last.rejected && now < last.finalAt;
  const previous = world.epochs.filter(({ rejected }) => !rejected).at(-1);
  const { number, hash, timestamp } = world.head;
  if (formula === undefined || pending || world.quorum === 0) return undefined;
  if (previous !== undefined && previous.blockNumber >= number) return undefined;
  const params = {
    epochId: BigInt(world.epochs.length),
    formulaId: formula.id,
    blockNumber: number,
    blockHash: hash,
    blockTimestamp: timestamp,
    root: random.choose([1n, FIELD - 1n, 1n + random.bigint(250)]),
    leafCount: random.choose([1, LEAVES, random.int(1, 500)]),
    dataHash: keccak256(toHex(random.bigint(256))),
    dataUri: uri(random, LONG_TEXT),
  };
  const digest = (await scene.ask("ReputationRegistry", "epochDigest", [params])) as Hex;
  const signers = random.some([...world.attesters], random.int(world.quorum, world.attesters.size)).sort();
  const signatures = await Promise.all(signers.map((signer) => scene.sign(signer, digest)));
  const poster = random.pick(scene.players) ?? scene.owner;
  const finalAt = now + rules.challengeWindow;
  const bondHeld = rules.epochBond !== 0n;
  world.epochs.push({ blockNumber: number, finalAt, rejected: false, poster, bondHeld });
  const options = { gas: 4_500_000, value: rules.epochBond };
  return scene.call("ReputationRegistry", poster, "postEpoch", [params, signatures], options);
};

const vetoEpoch: Act = (scene) => {
  const { random, world, now, rules } = scene;
  const last = world.epochs.at(-1);
  const { guardian = ZERO } = world;
  if (last === undefined || last.rejected || now >= last.finalAt || guardian === ZERO) return undefined;
  last.rejected = true;
  if (last.bondHeld) owe(world, last.poster, rules.epochBond);
  last.bondHeld = false;
  const args = [BigInt(world.epochs.length - 1), text(random, { empty: true, most: LONG_TEXT })];
  return scene.call("ReputationRegistry", guardian, "vetoEpoch", args, LONG);
};

const releaseBond: Act = (scene) => {
  const { random, world, now, rules } = scene;
  const held = world.epochs.filter(
    ({ bondHeld, rejected, finalAt }) => bondHeld && !rejected && now >= finalAt,
  );
  const epoch = random.pick(held);
  if (epoch === undefined) return undefined;
  epoch.bondHeld = false;
  owe(world, epoch.poster, rules.epochBond);
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("ReputationRegistry", sender, "releaseBond", [BigInt(world.epochs.indexOf(epoch))]);
};

const announceChallenge: Act = (scene) => {
  const { random, world, now, rules } = scene;
  const last = world.epochs.at(-1);
  if (last === undefined || last.rejected || now >= last.finalAt) return undefined;
  const challenger = random.pick(scene.players) ?? scene.owner;
  const commitment = keccak256(toHex(random.bigint(256)));
  const epoch = world.epochs.length - 1;
  world.challenges.push({ epoch, challenger, commitment });
  const args = [BigInt(epoch), commitment];
  return scene.call("ReputationRegistry", challenger, "announceChallenge", args, {
    value: rules.challengeBond,
  });
};

const settleChallenge: Act = (scene) => {
  const { random, world, now, rules } = scene;
  const over = world.challenges.filter(({ epoch }) => {
    const about = world.epochs[epoch];
    return about !== undefined && (about.rejected || now >= about.finalAt);
  });
  const settled = random.pick(over);
  const about = world.epochs[settled?.epoch ?? -1];
  if (settled === undefined || about === undefined) return undefined;
  const { epoch, challenger, commitment } = settled;
  world.challenges = world.challenges.filter((each) => each !== settled);
  if (rules.challengeBond !== 0n) owe(world, about.rejected ? challenger : about.poster, rules.challengeBond);
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("ReputationRegistry", sender, "settleChallenge", [BigInt(epoch), challenger, commitment]);
};

/** Nobody ever accepts, so that the owner stays. */
const offerOwnership: Act = (scene) => {
  const contract = scene.random.choose(["Passport", "Badges", "ReputationRegistry"]);
  const to = scene.random.pick(scene.players) ?? ZERO;
  return scene.call(contract, scene.owner, "transferOwnership", [to]);
};

const withdraw: Act = (scene) => {
  const account = scene.random.pick([...scene.world.registryCredits.keys()]);
  if (account === undefined) return undefined;
  scene.world.registryCredits.delete(account);
  const recipient = scene.random.pick(scene.players) ?? account;
  return scene.call("ReputationRegistry", account, "withdraw", [recipient]);
};

export const registryActs = {
  registerFormula,
  addAttester,
  removeAttester,
  setQuorum,
  setGuardian,
  postEpoch,
  vetoEpoch,
  releaseBond,
  announceChallenge,
  settleChallenge,
  offerOwnership,
  withdraw,
};

function owe(world: World, account: Address, amount: bigint): void {
  const key = lower(account);
  world.registryCredits.set(key, (world.registryCredits.get(key) ?? 0n) + amount);
}
