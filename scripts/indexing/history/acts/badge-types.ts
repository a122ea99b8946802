import { stringToHex, type Address, type Hex } from "viem";

import type { Random } from "../random.ts";
import type { Act, Scene } from "../scene.ts";
import { LONG_TEXT, text, uri } from "../text.ts";
import { presentIssuer } from "./issuers.ts";

export const NO_CAP = 0xff_ff_ff;
export const policies = { issuer: 1, voucher: 2, minters: 4 } as const;

const MASK_SIZE = 248;
const HOUR = 3_600;
/** More types would have too few badges each. */
const MOST_TYPES = 60;

const defineBadgeType: Act = (scene) => {
  const { random, world } = scene;
  const issuer = presentIssuer(scene);
  const living = world.types.filter((each) => world.issuers.get(each.issuer)?.removed === false).length;
  if (issuer === undefined || living >= MOST_TYPES) return undefined;
  const named = world.types.filter(({ id }) => id < MASK_SIZE).length;
  const inMask = world.issuers.get(issuer)?.accredited === true && named < MASK_SIZE && !random.once(4);
  const counted = inMask ? named : world.types.length - named;
  const id = inMask ? counted : MASK_SIZE + counted;
  const allowed = random.choose([7, 7, 7, random.int(1, 7)]);
  const minters = (allowed & policies.minters) === 0 ? [] : mintersFor(scene);
  const validity = random.choose([0, 1, HOUR, 48 * HOUR, 2 ** 32 - 1]);
  const supplyCap = random.choose([NO_CAP, NO_CAP, 1, random.int(2, 40), NO_CAP - 1]);
  world.types.push({ id, issuer, validity, supplyCap, policies: allowed, minters, supply: 0 });
  const params = {
    category: random.int(0, 5),
    provider: provider(random),
    validity,
    supplyCap,
    weightHint: random.choose([0, 1_000, random.int(1, 999)]),
    policies: allowed,
    inMask,
    minters,
    name: text(random, { most: LONG_TEXT }),
    uri: uri(random),
  };
  return scene.call("Badges", issuer, "defineBadgeType", [params], { gas: 4_500_000 });
};

const setBadgeUri: Act = (scene) => {
  const { random, world } = scene;
  const type = random.pick(world.types.filter(({ issuer }) => world.issuers.get(issuer)?.removed === false));
  if (type === undefined) return undefined;
  return scene.call("Badges", type.issuer, "setBadgeUri", [BigInt(type.id), uri(random)], { gas: 1_000_000 });
};

export const badgeTypeActs = { defineBadgeType, setBadgeUri };

/** The contracts that mint, mostly, and accounts that need not be contracts. */
function mintersFor({ random, address, players }: Scene): Address[] {
  const contracts = random.once(5)
    ? []
    : ["HoldingMinter", "AttendanceMinter", "CredentialMinter"].map(address);
  const most = random.once(4) ? 8 - contracts.length : 1;
  return random.some([...contracts, ...random.some(players, most)], 8);
}

/** Mostly a label; sometimes none, one as long as there is room, or bytes that are no label. */
function provider(random: Random): Hex {
  const kind = random.int(0, 7);
  if (kind === 0) return `0x${"0".repeat(64)}`;
  if (kind === 1) return stringToHex("thirty-two-characters-to-the-end");
  if (kind === 2) return `0x00${"61".repeat(3)}00${"62".repeat(27)}`;
  if (kind === 3) return `0x${"ff".repeat(3)}80${"00".repeat(28)}`;
  return stringToHex(random.choose(["github", "world-id", "evm-balance"]), { size: 32 });
}
