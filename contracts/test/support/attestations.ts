import { network } from "hardhat";
import { parseEventLogs, stringToHex, type Address, type Hex } from "viem";

import { BADGE_SCHEMA, badgeRequest, deployEas, easAbi, schemaUid } from "./eas.ts";
import { person } from "./people.ts";
import { START } from "./protocol.ts";

/** People: 0 owns, 4 issues, 5 attests, 9 is nobody in particular; 10 to 12 have passports, 13 has none. */
export const [ISSUER, ATTESTER, STRANGER] = [4, 5, 9];
export const alice = person(10).address;
export const bob = person(11).address;
export const nobody = person(13).address;

/** Types that issuers define without a claim to the mask count up from here. */
export const LASTING = 248n;
export const DAILY = 249n;
export const DAY = 86_400;

/** A badge type that only a minter mints. */
export function definition(minter: Address, validity = 0) {
  return {
    category: 4,
    provider: stringToHex("eas", { size: 32 }),
    validity,
    supplyCap: 2 ** 24 - 1,
    weightHint: 0,
    policies: 4,
    inMask: false,
    minters: [minter],
    name: "Attested",
    uri: "",
  };
}

/** EAS, a schema with the minter as its resolver, and two badge types linked to it that accept person 5. */
async function world() {
  const connection = await network.create({
    network: "node",
    override: { initialDate: new Date(Number(START) * 1000).toISOString() },
  });
  const { viem, networkHelpers } = connection;
  const wallets = await viem.getWalletClients();
  const from = (index: number) => {
    const account = wallets[index]?.account;
    if (account === undefined) throw new RangeError(`There is no account ${index}.`);
    return { account };
  };
  const publicClient = await viem.getPublicClient();
  const { eas, schemaRegistry } = await deployEas(viem);
  const passports = await viem.deployContract("PassportList");
  const badges = await viem.deployContract("Badges", [person(0).address, passports.address, DAY]);
  const minter = await viem.deployContract("AttestationMinter", [
    eas.address,
    badges.address,
    passports.address,
  ]);
  const reader = await viem.deployContract("AttestationView", [badges.address]);

  for (const account of [alice, bob, person(12).address]) await passports.write.set([account, true]);
  await badges.write.registerIssuer(["Issuer", "", [0n, 0n]], from(ISSUER));
  for (const validity of [0, DAY]) {
    await badges.write.defineBadgeType([definition(minter.address, validity)], from(ISSUER));
  }
  await schemaRegistry.write.register([BADGE_SCHEMA, minter.address, true]);
  const schema = schemaUid(BADGE_SCHEMA, minter.address, true);
  for (const badgeType of [LASTING, DAILY]) {
    await minter.write.link([badgeType, schema, [person(ATTESTER).address]], from(ISSUER));
  }

  /** The uids that EAS gave in a transaction. */
  const uidsOf = async (hash: Hex): Promise<Hex[]> => {
    const { logs } = await publicClient.getTransactionReceipt({ hash });
    return parseEventLogs({ abi: easAbi, eventName: "Attested", logs }).map(({ args }) => args.uid);
  };
  /** Attests as person 5, and tells the uid. */
  const attest = async (recipient: Address, badgeType: bigint, value = 7n): Promise<Hex> => {
    const data = badgeRequest(recipient, badgeType, value);
    const [uid] = await uidsOf(await eas.write.attest([{ schema, data }], from(ATTESTER)));
    if (uid === undefined) throw new RangeError("Nothing was attested.");
    return uid;
  };
  /** Revokes as person 5. */
  const revoke = (uid: Hex) => eas.write.revoke([{ schema, data: { uid, value: 0n } }], from(ATTESTER));

  return {
    viem,
    networkHelpers,
    assertions: viem.assertions,
    publicClient,
    from,
    eas,
    schemaRegistry,
    passports,
    badges,
    minter,
    reader,
    schema,
    uidsOf,
    attest,
    revoke,
  };
}

let ready: { world: Awaited<ReturnType<typeof world>>; restore: () => Promise<void> } | undefined;

/** The world, set up once and restored for every test. */
export async function fresh(): Promise<Awaited<ReturnType<typeof world>>> {
  if (ready === undefined) {
    const built = await world();
    const snapshot = await built.networkHelpers.takeSnapshot();
    ready = { world: built, restore: () => snapshot.restore() };
  } else {
    await ready.restore();
  }
  return ready.world;
}
