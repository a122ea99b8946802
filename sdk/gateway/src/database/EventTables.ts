import type { Generated, JSONColumnType } from "kysely";

/** What happened: rows are added, never changed. */
export type EventsTable = {
  /** Counts up from 1 without a gap, in the order in which rows can be seen. */
  readonly sequence: bigint;
  /** Where it comes from; nothing is taken twice. */
  readonly source: string;
  readonly type: string;
  /** Whom it is about, in lower case; null when nobody in particular. */
  readonly wallet: string | null;
  readonly rooms: readonly string[];
  /** The block that it happened in, or the first that shows it; null for what is on no chain. */
  readonly block_number: bigint | null;
  readonly block_hash: string | null;
  readonly log_index: number | null;
  readonly payload: JSONColumnType<Record<string, unknown>>;
  readonly created_at: Generated<Date>;
};

/** Which events a reorganisation took back. */
export type RetractedEventsTable = {
  readonly sequence: bigint;
  /** Sequence of the event that says so. */
  readonly retracted_by: bigint;
};

/** The last sequence given: one row, whose lock lets one writer in at a time. */
export type EventCounterTable = { readonly only: Generated<boolean>; readonly last_sequence: bigint };

/** How far the chain was followed: one row. */
export type FollowerCursorTable = {
  readonly only: Generated<boolean>;
  readonly block_number: bigint;
  /** Empty before the first block. */
  readonly block_hash: string;
  /** Of the block, in seconds since the Unix epoch. */
  readonly block_timestamp: bigint;
  /** Counts reorganisations: a block that comes back is taken anew. */
  readonly generation: number;
};

/** Blocks that were followed, to find where a fork began. */
export type FollowedBlocksTable = {
  readonly block_number: bigint;
  readonly block_hash: string;
  readonly block_timestamp: bigint;
};

/** Each wallet's score as the last `score.updated` told it. */
export type ScoresTable = { readonly wallet: string; readonly score: number; readonly tier: number };

/** The tables of events and of those who follow them. */
export type EventTables = {
  readonly events: EventsTable;
  readonly retracted_events: RetractedEventsTable;
  readonly event_counter: EventCounterTable;
  readonly follower_cursor: FollowerCursorTable;
  readonly followed_blocks: FollowedBlocksTable;
  readonly scores: ScoresTable;
};
