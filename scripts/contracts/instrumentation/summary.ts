import type { Mark } from "./instrument.ts";

/** What tests reached of a file, or of all files. */
export interface Coverage {
  readonly file: string;
  readonly functions: Share;
  readonly branches: Share;
  /** What no test reached, in the order of the source. */
  readonly missed: readonly Mark[];
}

/** So many of so many. */
export interface Share {
  readonly hit: number;
  readonly of: number;
}

/** Hundredths that were reached; all of nothing. */
export const percent = ({ hit, of }: Share): number => (of === 0 ? 100 : (100 * hit) / of);

/** Whether at least so many hundredths of the functions were reached, and as many of the outcomes. */
export const reaches = ({ functions, branches }: Coverage, least: number): boolean =>
  percent(functions) >= least && percent(branches) >= least;

/** Counts marks by file, files in the order of their names. */
export function summarize(marks: readonly Mark[], hits: ReadonlySet<number>): readonly Coverage[] {
  const files = [...new Set(marks.map(({ file }) => file))].toSorted();
  return files.map((name) =>
    coverageOf(
      name,
      marks.filter(({ file }) => file === name),
      hits,
    ),
  );
}

/** Counts marks together. */
export function coverageOf(file: string, marks: readonly Mark[], hits: ReadonlySet<number>): Coverage {
  const share = (counted: readonly Mark[]): Share => ({
    hit: counted.filter(({ id }) => hits.has(id)).length,
    of: counted.length,
  });
  return {
    file,
    functions: share(marks.filter(({ kind }) => kind === "function")),
    branches: share(marks.filter(({ kind }) => kind !== "function")),
    missed: marks.filter(({ id }) => !hits.has(id)),
  };
}
