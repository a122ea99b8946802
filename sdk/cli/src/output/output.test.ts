import { RpcUnavailableError, ValueOutOfRangeError } from "@aura-protocol/sdk";
import { describe, expect, it } from "vitest";

import { UsageError } from "../errors.ts";
import { errorJson, errorText } from "./describeError.ts";
import { createStyle } from "./style.ts";
import { fields, table } from "./table.ts";
import { toJson } from "./toJson.ts";

const plain = createStyle({ isTTY: false, env: {} });
const same = (text: string): string => text;

describe("createStyle", () => {
  const coloured = (isTTY: boolean, env: NodeJS.ProcessEnv): boolean =>
    createStyle({ isTTY, env }).good("x") !== "x";

  it("behavior: colours on a terminal alone", () => {
    expect(coloured(true, {})).toBe(true);
    expect(coloured(false, {})).toBe(false);
    expect(coloured(true, { TERM: "dumb" })).toBe(false);
  });

  it("behavior: NO_COLOR wins unless it is empty, FORCE_COLOR colours anywhere", () => {
    expect(coloured(true, { NO_COLOR: "1" })).toBe(false);
    expect(coloured(true, { NO_COLOR: "" })).toBe(true);
    expect(coloured(false, { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured(false, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(coloured(false, { FORCE_COLOR: "0" })).toBe(false);
  });
});

describe("toJson", () => {
  it("behavior: integers as decimal text, zero too", () => {
    expect(toJson({ a: 0n, b: [2n ** 200n], c: 1 })).toBe(`{"a":"0","b":["${2n ** 200n}"],"c":1}`);
  });
});

describe("table", () => {
  it("behavior: columns in line, no trailing space, zero shown", () => {
    const shown = table(
      {
        head: ["name", "value"],
        align: ["left", "right"],
        rows: [
          ["a", "0"],
          ["longer", "1000"],
        ],
      },
      plain,
    );
    expect(shown.split("\n")).toEqual(["name    value", "a           0", "longer   1000"]);
  });

  it("behavior: fields in line", () => {
    expect(
      fields(
        [
          ["a", "1"],
          ["long", "2"],
        ],
        plain,
      ),
    ).toBe("a     1\nlong  2");
  });
});

describe("errors", () => {
  it("behavior: what a program needs to know", () => {
    expect(errorJson(new RpcUnavailableError({ cause: new Error("refused") }), same)).toEqual({
      error: {
        name: "RpcUnavailableError",
        message: new RpcUnavailableError({}).shortMessage,
        details: "refused",
        retryable: true,
        exitCode: 3,
      },
    });
  });

  it("behavior: what nobody foresaw is told as such", () => {
    const { error } = errorJson(new TypeError("boom"), same);
    expect(error).toMatchObject({ name: "UnexpectedError", details: "TypeError: boom", exitCode: 70 });
  });

  it("behavior: secrets are taken out", () => {
    const json = errorJson(new UsageError("No.", { details: "at https://node/KEY" }), (text) =>
      text.replace("KEY", "…"),
    );
    expect(json.error.details).toBe("at https://node/…");
    expect(errorText(json, plain)).toContain("at https://node/…");
  });

  it("behavior: a person reads sentence, figures and where to read on", () => {
    const error = new ValueOutOfRangeError({ field: "tier", value: 9, min: 0, max: 4 });
    expect(errorText(errorJson(error, same), plain)).toBe(
      "ValueOutOfRangeError: tier is 9; it must be an integer from 0 to 4.",
    );
    expect(errorText(errorJson(new UsageError("No."), same), plain)).toContain("See docs/cli.md");
  });
});
