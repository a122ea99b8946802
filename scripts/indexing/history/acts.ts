import { badgeTypeActs } from "./acts/badge-types.ts";
import { badgeActs } from "./acts/badges.ts";
import { creditActs } from "./acts/credits.ts";
import { doorActs } from "./acts/doors.ts";
import { eventActs } from "./acts/events.ts";
import { inviteActs } from "./acts/invites.ts";
import { issuerActs } from "./acts/issuers.ts";
import { minterActs } from "./acts/minters.ts";
import { passportActs } from "./acts/passports.ts";
import { registryActs } from "./acts/registry.ts";
import { signalKeyActs } from "./acts/signal-keys.ts";
import { ticketActs } from "./acts/tickets.ts";
import { vouchActs } from "./acts/vouches.ts";
import type { Act } from "./scene.ts";

/** Every act by its name. */
export const acts = {
  passport: passportActs,
  vouches: vouchActs,
  issuers: issuerActs,
  badgeTypes: badgeTypeActs,
  badges: badgeActs,
  events: eventActs,
  tickets: ticketActs,
  credits: creditActs,
  doors: doorActs,
  minters: minterActs,
  registry: registryActs,
  invites: inviteActs,
  signalKeys: signalKeyActs,
} as const satisfies Record<string, Record<string, Act>>;

type Acts = typeof acts;
/** `group.act`, such as `badges.mintBatch`. */
export type ActName = { [Group in keyof Acts]: `${Group}.${keyof Acts[Group] & string}` }[keyof Acts];
/** How often an act is tried, in proportion to the others; 0 for never. */
export type Weights = Partial<Record<ActName, number>>;

/** Once unless said otherwise. What others depend on comes often, what ends things seldom. */
const usual: Weights = {
  "passport.register": 6,
  "passport.registerFor": 8,
  "passport.flush": 2,
  "passport.giveUp": 0.5,
  "passport.startRebind": 2,
  "passport.completeRebind": 2,
  "passport.setRenderer": 0.2,
  "vouches.vouch": 8,
  "vouches.revokeVouch": 2,
  "issuers.registerIssuer": 3,
  "issuers.setAccreditation": 2,
  "issuers.scheduleIssuerRemoval": 0.3,
  "issuers.removeIssuer": 0.3,
  "badgeTypes.defineBadgeType": 4,
  "badges.mint": 6,
  "badges.mintBatch": 4,
  "badges.mintBundle": 2,
  "badges.mintWithVoucher": 3,
  "badges.revoke": 2,
  "badges.migrate": 4,
  "events.createEvent": 4,
  "events.cancelEvent": 0.5,
  "tickets.buy": 12,
  "tickets.grant": 2,
  "tickets.transferFrom": 3,
  "tickets.list": 3,
  "tickets.buyListed": 4,
  "tickets.migrate": 3,
  "tickets.setApprovalForAll": 0.5,
  "registry.offerOwnership": 0.3,
  "registry.removeAttester": 0.3,
  "registry.setQuorum": 0.5,
  "registry.postEpoch": 2,
  "registry.setGuardian": 0.5,
  "doors.enrol": 4,
  "doors.checkInMany": 3,
  "minters.configureAttendance": 12,
  "minters.claimAttendance": 8,
  "invites.invite": 2,
  "invites.spendCode": 0.5,
};

/** How a history of many events in few transactions is made: people join, and are given what there is, in long lists. */
export const batches: Weights = {
  "passport.registerFor": 40,
  "passport.flush": 6,
  "badges.mintBatch": 150,
  "badges.mintBundle": 20,
  "tickets.buy": 60,
  "tickets.grant": 60,
  "doors.checkInMany": 20,
};

/** Acts with the weights they have. */
export function weighActs(weights: Weights): readonly { name: ActName; act: Act; weight: number }[] {
  return Object.entries(acts).flatMap(([group, members]) =>
    Object.entries(members as Record<string, Act>).map(([own, act]) => {
      const name = `${group}.${own}` as ActName;
      return { name, act, weight: weights[name] ?? usual[name] ?? 1 };
    }),
  );
}
