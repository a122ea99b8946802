/** Reads variables, and takes note of what is wrong with them. */
export type SettingReader = {
  readonly text: (variable: string) => string | undefined;
  /** @param parse Throws a Rule when the value does not fit. */
  readonly parsed: <Value>(variable: string, parse: (value: string) => Value) => Value | undefined;
  readonly integer: (variable: string, range: { min: number; max: number; otherwise: number }) => number;
};
