/** What one handler did in the course of a history. */
export interface HandlerWrites {
  readonly handler: string;
  /** How often it ran. */
  readonly calls: number;
  /** How often it saved an entity; what is saved twice in a block is counted twice, though stored once. */
  readonly saves: number;
}

/** Begins the line by which a counted subgraph tells a save. */
export const SAVE_MARK = "entity saved:";

const SAVE = new RegExp(`${SAVE_MARK} \\w+`);
const DONE = /Done processing trigger.*? handler: (\w+)/;

/**
 * Counts saves by handler. graph-node runs one handler at a time, and says when it is done.
 *
 * @param log Of graph-node at level `debug`, with a counted subgraph.
 * @returns Who saved most first.
 */
export function readHandlerWrites(log: string): readonly HandlerWrites[] {
  const counted = new Map<string, { calls: number; saves: number }>();
  let saves = 0;
  for (const line of log.split("\n")) {
    if (SAVE.test(line)) saves++;
    const [, handler] = DONE.exec(line) ?? [];
    if (handler === undefined) continue;
    const sum = counted.get(handler) ?? { calls: 0, saves: 0 };
    counted.set(handler, { calls: sum.calls + 1, saves: sum.saves + saves });
    saves = 0;
  }
  return [...counted]
    .map(([handler, sums]) => ({ handler, ...sums }))
    .sort((one, other) => other.saves - one.saves);
}
