import type { ColumnType, Generated } from "kysely";

export const taskStates = ["queued", "running", "succeeded", "failed", "cancelled"] as const;

export type TaskState = (typeof taskStates)[number];

/** JSON: text in, anything out. */
type Json<Value> = ColumnType<Value, string, string>;

/** Why a task failed. */
export type TaskError = { readonly name: string; readonly message: string };

/** What AES-256-GCM made of a secret, in base64. */
export type SealedSecret = {
  readonly keyId: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
};

/** Work in the background. */
export type TasksTable = {
  readonly id: string;
  readonly kind: string;
  /** Id of who started it. */
  readonly caller: string;
  readonly idempotency_key: string | null;
  readonly payload: Json<unknown>;
  /** Null as soon as the task has ended. */
  readonly secret: ColumnType<SealedSecret | null, string | null, null>;
  readonly state: Generated<TaskState>;
  /** 0 to 100. */
  readonly progress: Generated<number>;
  readonly stage: Generated<string>;
  readonly result: ColumnType<unknown, string | null | undefined, string | null>;
  readonly error: ColumnType<TaskError | null, string | null | undefined, string | null>;
  /** How often it was begun. */
  readonly attempt: Generated<number>;
  readonly cancel_requested: Generated<boolean>;
  /** Whether it did what cannot be taken back: it is no longer cancelled. */
  readonly committed: Generated<boolean>;
  /** Of the attempt under way: only who holds it may write. */
  readonly claim: string | null;
  readonly lease_until: Date | null;
  /** The queue's job that will begin it. */
  readonly queue_job: string | null;
  readonly due_at: Generated<Date>;
  /** When it was given up. */
  readonly dead_at: Date | null;
  readonly created_at: Generated<Date>;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
};
