import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** How texts are set off; without colour they stay as they are. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
}

/**
 * Colours for a terminal, none for anything else. `NO_COLOR` that is not empty switches them off, as does a dumb
 * terminal; `FORCE_COLOR` switches them on.
 */
export function createStyle({ isTTY, env }: { isTTY: boolean; env: NodeJS.ProcessEnv }): Style {
  const set = (name: string): boolean => env[name] !== undefined && env[name] !== "";
  const forced = set("FORCE_COLOR") && env["FORCE_COLOR"] !== "0";
  const coloured = !set("NO_COLOR") && (forced || (isTTY && env["TERM"] !== "dumb"));
  const styled =
    (format: Format) =>
    (text: string): string =>
      coloured ? codes(format, text) : text;
  return { heading: styled("bold"), good: styled("green"), bad: styled("red"), dim: styled("dim") };
}

/** Newer versions of Node look at the process's own output unless told not to. */
function codes(format: Format, text: string): string {
  const style = styleText as (format: Format, text: string, options: { validateStream: boolean }) => string;
  return style(format, text, { validateStream: false });
}
