/** Rooms that an event is told in, by name. */
export const roomOf = {
  wallet: (wallet: string): string => `wallet:${wallet.toLowerCase()}`,
  badgeType: (badgeType: bigint): string => `badgeType:${badgeType}`,
  event: (eventId: bigint): string => `event:${eventId}`,
  epoch: "epoch",
  /** Every event is told here. */
  global: "global",
} as const;

/** What a room may be called; addresses in any case. */
export const ROOM_PATTERN =
  "^(wallet:0x[0-9a-fA-F]{40}|(badgeType|event):(0|[1-9][0-9]{0,77})|epoch|global)$";

/** The same name for the same room. */
export const roomNamed = (name: string): string =>
  name.startsWith("wallet:") ? roomOf.wallet(name.slice("wallet:".length)) : name;

/** Wallets whose rooms are among these, in lower case. */
export const walletsIn = (rooms: readonly string[]): readonly `0x${string}`[] =>
  rooms.filter((room) => room.startsWith("wallet:")).map((room) => room.slice(7) as `0x${string}`);
