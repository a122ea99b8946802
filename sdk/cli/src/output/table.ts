import Table from "cli-table3";

import type { Style } from "./style.ts";

/** Columns that hold figures are set flush right. */
export type Alignment = "left" | "right";

/** A table without lines, for people; `--json` is for programs. */
export function table(
  { head, align, rows }: { head: readonly string[]; align: readonly Alignment[]; rows: readonly string[][] },
  style: Style,
): string {
  const none = {
    ...{ top: "", "top-mid": "", "top-left": "", "top-right": "" },
    ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "" },
    ...{ left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "  " },
  };
  const built = new Table({
    chars: none,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: [...align],
    head: head.map(style.heading),
  });
  built.push(...rows);
  return built
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Names and values, one a line. */
export function fields(entries: readonly (readonly [string, string])[], style: Style): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `${style.dim(name.padEnd(width))}  ${value}`).join("\n");
}
