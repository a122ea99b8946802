import { keccak256, stringToBytes, type Hex } from "viem";

import { isRetryable } from "../errors/isRetryable.ts";
import type { EpochCheckpoint } from "../types/EpochCheckpoint.ts";
import type { SubgraphRelay } from "./createAuraClient.ts";
import { orCancelled } from "./orCancelled.ts";

export type ResumableRelay = {
  readonly relay: SubgraphRelay;
  /** Throws away what was kept for this work. */
  readonly forget: () => Promise<void>;
};

/**
 * Keeps every answer that is pinned to a block, gives it out instead of asking again, and repeats requests that failed for
 * the moment.
 *
 * @param options.pin What the kept answers depend on besides the request: block hash, formula, chain.
 * @param options.retries How often a request is repeated before its error is thrown.
 * @param options.retryDelayMs Before the first repetition; doubles with each.
 * @param options.onAnswer Sees each answer, kept or new.
 */
export function resumableRelay({
  checkpoint,
  pin,
  signal,
  retries,
  retryDelayMs,
  onAnswer,
}: {
  checkpoint: EpochCheckpoint;
  pin: Hex;
  signal: AbortSignal | undefined;
  retries: number;
  retryDelayMs: number;
  onAnswer: (answer: object) => void;
}): ResumableRelay {
  const keys = new Set<string>();

  const repeated = async (send: () => Promise<object>): Promise<object> => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await orCancelled(send(), signal);
      } catch (error) {
        if (attempt >= retries || !isRetryable(error)) throw error;
        await orCancelled(sleep(retryDelayMs * 2 ** attempt), signal);
      }
    }
  };

  const relay: SubgraphRelay = async (body, send) => {
    if (!isPinned(body)) return repeated(send);
    const key = `aura-epoch-${pin.slice(2)}-${keccak256(stringToBytes(body)).slice(2)}`;
    keys.add(key);
    const kept = parsed(await orCancelled(checkpoint.get(key), signal));
    const answer = kept ?? (await repeated(send));
    // An answer with errors says nothing about the block.
    if (kept === undefined && !("errors" in answer)) await checkpoint.set(key, JSON.stringify(answer));
    onAnswer(answer);
    return answer;
  };

  const forget = async (): Promise<void> => {
    for (const key of keys) await checkpoint.delete(key);
  };
  return { relay, forget };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a request asks for the state at a block, which never changes. */
function isPinned(body: string): boolean {
  const { variables } = JSON.parse(body) as { variables?: { block?: unknown } };
  return variables?.block !== undefined && variables.block !== null;
}

/** A kept answer; undefined where nothing whole was kept. */
function parsed(text: string | undefined): object | undefined {
  if (text === undefined) return undefined;
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && "data" in answer ? answer : undefined;
  } catch {
    return undefined;
  }
}
