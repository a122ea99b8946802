import { describe, expect, it } from "vitest";

import { SubgraphResponseError } from "../errors/subgraph.ts";
import {
  address,
  big,
  bytes,
  count,
  flag,
  int,
  list,
  mapped,
  both,
  nullable,
  object,
  oneOf,
  present,
  text,
} from "./decoders.ts";

function refuses(decode: (value: unknown, path: string) => unknown, values: readonly unknown[]): void {
  for (const value of values)
    expect(() => decode(value, "here"), String(value)).toThrow(SubgraphResponseError);
}

describe("decoders", () => {
  it("args: counts are safe whole numbers from 0", () => {
    expect(count(0, "")).toBe(0);
    expect(count("0", "")).toBe(0);
    expect(count("9007199254740991", "")).toBe(Number.MAX_SAFE_INTEGER);
    refuses(count, [
      "9007199254740992",
      -1,
      "-1",
      1.5,
      "1.5",
      "0x1",
      "",
      " 1",
      null,
      undefined,
      true,
      NaN,
      1n,
    ]);
  });

  it("args: an Int is held to the same as a count", () => {
    expect(int(0, "")).toBe(0);
    refuses(int, [-1, 1.5, "", "x", null, undefined, true, NaN]);
  });

  it("args: big numbers are whole and not negative, of any size", () => {
    expect(big("0", "")).toBe(0n);
    expect(big(7, "")).toBe(7n);
    expect(big((2n ** 256n).toString(), "")).toBe(2n ** 256n);
    refuses(big, ["-1", "1e3", "", "0x1", 1.5, null, undefined]);
  });

  it("args: addresses get their checksum", () => {
    expect(address("0x70997970c51812dc3a010c7d01b50e0d17dc79c8", "")).toBe(
      "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    );
    refuses(address, ["0x7099", "0x", "", 5, null]);
  });

  it("args: texts, flags, bytes and names", () => {
    expect(text("", "")).toBe("");
    expect(flag(false, "")).toBe(false);
    expect(bytes("0x", "")).toBe("0x");
    expect(oneOf(["a", "b"])("b", "")).toBe("b");
    refuses(text, [0, null]);
    refuses(flag, ["false", 0, null]);
    refuses(bytes, ["abc", "0xzz", null]);
    refuses(oneOf(["a", "b"]), ["c", null]);
  });

  it("behavior: null and nothing are null where that is allowed; zero is not", () => {
    expect(nullable(count)(null, "")).toBeNull();
    expect(nullable(count)(undefined, "")).toBeNull();
    expect(nullable(count)(0, "")).toBe(0);
    expect(() => nullable(count)("x", "")).toThrow(SubgraphResponseError);
  });

  it("behavior: what has to be there is not null", () => {
    expect(present(count)("0", "")).toBe(0);
    refuses(present(count), [null, undefined]);
  });

  it("behavior: what is read in another form is checked first", () => {
    const doubled = mapped(object({ value: int }), ({ value }) => 2 * value);
    expect(doubled({ value: 4 }, "")).toBe(8);
    expect(() => doubled({ value: "x" }, "here")).toThrow(expect.objectContaining({ path: "here.value" }));
  });

  it("behavior: two readings of an object are checked both", () => {
    const decode = both(object({ name: text }), object({ value: int }));
    expect(decode({ name: "a", value: 0, more: 1 }, "")).toEqual({ name: "a", value: 0 });
    refuses(decode, [{ name: "a" }, { value: 0 }, {}, null]);
  });

  it("error: the place of what is wrong", () => {
    const decode = object({ badges: list(object({ value: big })) });
    expect(() => decode({ badges: [{ value: "1" }, { value: "x" }] }, "")).toThrow(
      expect.objectContaining({ path: "badges[1].value" }),
    );
    refuses(list(text), [{}, "text", null]);
    refuses(object({}), ["text", null, undefined, 0]);
  });
});
