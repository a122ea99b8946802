// @aura-protocol/sdk/actions: everything that reads or writes, each `(client, parameters)`.
export type { WatchOptions } from "../client/poll.ts";
export type { AccountParameter } from "../client/requireWallet.ts";
export type { WatchLogsOptions } from "../client/watchLogs.ts";
export { auraReads, type AuraReads } from "../decorators/auraReads.ts";
export { auraWrites, type AuraSimulations, type AuraWrites } from "../decorators/auraWrites.ts";
export * from "./actions/badges.ts";
export * from "./actions/chain.ts";
export * from "./actions/epochs.ts";
export * from "./actions/invites.ts";
export * from "./actions/passports.ts";
export * from "./actions/reputation.ts";
export * from "./actions/tickets.ts";
