import { FIELD } from "../field.ts";
import type { Act, Scene } from "../scene.ts";
import type { BadgeTypeState } from "../world.ts";
import { give, holds, minterPlace, receives } from "./badges.ts";
import { acting } from "./passports.ts";
import { eventOf, held } from "./tickets.ts";

type Token = NonNullable<BadgeTypeState["holding"]>["token"];

const kinds = { erc721: 1, erc1155: 2 } as const;

const configureHolding: Act = (scene) => {
  const { random, address } = scene;
  const minter = address("HoldingMinter");
  const type = random.pick(unpausedTypes(scene, minter).filter(({ holding }) => holding === undefined));
  if (type === undefined) return undefined;
  const token = random.choose<Token>(["Passport", "Tickets", "Badges"]);
  const id = token === "Badges" ? (random.pick(scene.world.types)?.id ?? 0) : 0;
  type.holding = { token, id };
  const kind = token === "Badges" ? kinds.erc1155 : kinds.erc721;
  const rule = { kind, token: address(token), id: BigInt(id), minimum: 1n, value: random.amount(64) };
  return scene.call("HoldingMinter", type.issuer, "configure", [BigInt(type.id), rule]);
};

const claimHolding: Act = (scene) => {
  const { random, world, address } = scene;
  const minter = address("HoldingMinter");
  const type = random.pick(unpausedTypes(scene, minter).filter(({ holding }) => holding !== undefined));
  const place = type === undefined ? undefined : minterPlace(world, type, minter);
  const account = random.pick(acting(scene));
  if (type?.holding === undefined || place === undefined || account === undefined) return undefined;
  const { token, id } = type.holding;
  const enough =
    token === "Passport" ||
    (token === "Tickets" &&
      world.tickets.some(({ holder, status }) => holder === account && status !== "gone")) ||
    (token === "Badges" && holds(scene, id, account));
  if (!enough || !receives(scene, type, account)) return undefined;
  give(scene, type, account, place);
  return scene.call("HoldingMinter", account, "claim", [BigInt(type.id)]);
};

const configureAttendance: Act = (scene) => {
  const { random, world, address } = scene;
  const minter = address("AttendanceMinter");
  const pairs = world.events
    .filter(({ reward }) => reward === undefined)
    .flatMap((event) =>
      world.types
        .filter(({ issuer, minters }) => issuer === event.organiser && minters.includes(minter))
        .map((type) => ({ event, type })),
    );
  const pair = random.pick(pairs);
  if (pair === undefined) return undefined;
  pair.event.reward = pair.type.id;
  const args = [BigInt(pair.event.id), BigInt(pair.type.id), random.amount(64)];
  return scene.call("AttendanceMinter", pair.event.organiser, "configure", args);
};

const claimAttendance: Act = (scene) => {
  const { random, world, address } = scene;
  const minter = address("AttendanceMinter");
  const ticket = random.pick(
    held(scene, "used").filter((each) => !each.claimed && eventOf(world, each).reward !== undefined),
  );
  const reward = ticket === undefined ? undefined : eventOf(world, ticket).reward;
  const type = world.types.find(({ id }) => id === reward);
  const place = type === undefined ? undefined : minterPlace(world, type, minter);
  if (ticket === undefined || type === undefined || place === undefined) return undefined;
  if (!receives(scene, type, ticket.holder)) return undefined;
  ticket.claimed = true;
  give(scene, type, ticket.holder, place);
  return scene.call("AttendanceMinter", ticket.holder, "claim", [ticket.id]);
};

const configureCredential: Act = (scene) => {
  const { random, world, address } = scene;
  const minter = address("CredentialMinter");
  const type = random.pick(
    world.types.filter(({ minters, revocation }) => minters.includes(minter) && revocation === undefined),
  );
  if (type === undefined) return undefined;
  type.revocation = -1n;
  const rule = {
    issuerKeyHash: random.bigint(253),
    schema: random.bigint(253),
    predicate: random.choose([0n, FIELD - 1n, random.bigint(64)]),
    bound: random.choose([0n, FIELD - 1n, random.bigint(64)]),
    value: random.amount(64),
    epochLength: type.validity === 0 ? 0 : random.choose([0, type.validity]),
  };
  return scene.call("CredentialMinter", type.issuer, "configure", [BigInt(type.id), rule]);
};

const publishRevocationRoot: Act = (scene) => {
  const { random, world } = scene;
  const type = random.pick(world.types.filter(({ revocation }) => revocation !== undefined));
  const root = random.choose([0n, FIELD - 1n, random.bigint(253)]);
  if (type === undefined || type.revocation === root) return undefined;
  type.revocation = root;
  return scene.call("CredentialMinter", type.issuer, "publishRevocationRoot", [BigInt(type.id), root]);
};

export const minterActs = {
  configureHolding,
  claimHolding,
  configureAttendance,
  claimAttendance,
  configureCredential,
  publishRevocationRoot,
};

function unpausedTypes({ world }: Scene, minter: BadgeTypeState["issuer"]): BadgeTypeState[] {
  return world.types.filter((type) => minterPlace(world, type, minter) !== undefined);
}
