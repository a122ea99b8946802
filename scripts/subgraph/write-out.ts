/** A text too long to be written in a file. */
interface Repeated {
  readonly repeat: string;
  readonly times: number;
}

/**
 * Writes out the long texts of a test, which stand in it as `{ "repeat": "x", "times": 1048576 }`.
 *
 * @param test JSON.
 */
export function writeOut(test: string): string {
  return JSON.stringify(
    JSON.parse(test, (_key, value: unknown) =>
      isRepeated(value) ? value.repeat.repeat(value.times) : value,
    ),
  );
}

function isRepeated(value: unknown): value is Repeated {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 2) return false;
  return (
    "repeat" in value &&
    typeof value.repeat === "string" &&
    "times" in value &&
    typeof value.times === "number"
  );
}
