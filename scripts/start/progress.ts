/** Prints one line per step of a start, with how long it took. */
export interface Progress {
  /** Runs a step; its result may be followed by a remark on the same line. */
  step<T>(name: string, work: () => Promise<T>, remark?: (result: T) => string | undefined): Promise<T>;
  /** A line of its own. */
  note(text: string): void;
}

/** @param print Where lines go. */
export function createProgress(print: (line: string) => void): Progress {
  const begun = performance.now();
  const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  return {
    step: async (name, work, remark) => {
      const from = performance.now();
      const result = await work();
      const said = remark?.(result);
      print(
        `[${seconds(begun).padStart(7)}] ${name}: ${seconds(from)}${said === undefined ? "" : ` (${said})`}`,
      );
      return result;
    },
    note: (text) => print(`[${seconds(begun).padStart(7)}] ${text}`),
  };
}
