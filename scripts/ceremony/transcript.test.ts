import { describe, expect, it } from "vitest";

import { TranscriptError } from "./errors.ts";
import { keyPath, parseTranscript, type Transcript } from "./transcript.ts";

const key = { sha256: "a".repeat(64), bytes: 1 };
const transcript: Transcript = {
  version: 1,
  development: false,
  compiler: "circom",
  prover: "snarkjs",
  startedAt: "2026-01-01T00:00:00.000Z",
  powersOfTau: { power: 4, sha256: "b".repeat(64), blake2b: "c".repeat(128), bytes: 2 },
  circuits: {
    square: {
      main: "square",
      publicSignals: ["square"],
      constraints: 1,
      sourceSha256: "d".repeat(64),
      r1csSha256: "e".repeat(64),
      initial: key,
      contributions: [{ name: "Ada", hash: "f".repeat(128), at: "2026-01-01T00:00:00Z", key }],
    },
  },
};

/** The transcript's text with one value changed. */
function withChange(path: string, value: unknown): string {
  const copy = JSON.parse(JSON.stringify(transcript)) as Record<string, unknown>;
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  let place = copy;
  for (const step of steps) place = place[step] as Record<string, unknown>;
  place[last] = value;
  return JSON.stringify(copy);
}

describe("parseTranscript", () => {
  it("behavior: gives back what was written", () => {
    expect(parseTranscript(JSON.stringify(transcript))).toEqual(transcript);
  });

  it("behavior: takes nothing over that it does not know", () => {
    expect(parseTranscript(withChange("surprise", 1))).toEqual(transcript);
  });

  it.each([
    ["version", 2, /version: is not 1/],
    ["development", "no", /development/],
    ["compiler", "\u001b[2J", /compiler: is not a line of plain text/],
    ["startedAt", "yesterday", /startedAt: is not a time in UTC/],
    ["powersOfTau.blake2b", "C".repeat(128), /blake2b: is not 128 digits/],
    ["powersOfTau.power", -1, /power: is not a number/],
    ["circuits", {}, /circuits: is empty/],
    ["circuits", [], /circuits: is not an object/],
    ["circuits.square.initial.sha256", "a".repeat(63), /sha256: is not 64 digits/],
    ["circuits.square.contributions", null, /contributions: is not a list/],
    ["circuits.square.contributions.0.name", "A\u001bB", /name: holds a character that cannot be printed/],
    ["circuits.square.contributions.0.name", 7, /name: is not a text/],
    ["circuits.square.contributions.0.key.bytes", 0.5, /bytes: is not a number/],
    ["circuits.square.closing", { hash: "f".repeat(128), key }, /is closed without a beacon/],
    ["beacon", { hash: "ab".repeat(32), iterationsExp: 10, at: "2026-01-01T00:00:00Z" }, /has a beacon/],
    ["beacon", { hash: "ab", iterationsExp: 10, at: "2026-01-01T00:00:00Z" }, /beacon\.hash/],
  ])("error: refuses %s as %j", (path, value, message) => {
    expect(() => parseTranscript(withChange(path, value))).toThrow(TranscriptError);
    expect(() => parseTranscript(withChange(path, value))).toThrow(message);
  });

  it("error: refuses names of circuits that would lead out of the folder", () => {
    for (const name of ["../square", "__proto__", "a/b", ""]) {
      const text = JSON.stringify(transcript).replace('"square":{', `${JSON.stringify(name)}:{`);
      expect(() => parseTranscript(text)).toThrow(/holds a name that is none|circuits: is empty/);
    }
  });

  it("error: refuses what is not JSON", () => {
    expect(() => parseTranscript("{")).toThrow(/is not JSON/);
    expect(() => parseTranscript("null")).toThrow(/is not an object/);
  });
});

describe("keyPath", () => {
  it("behavior: sorts as keys were made", () => {
    expect([keyPath("d", "square", 0), keyPath("d", "square", 12)]).toEqual([
      "d/square.0000.zkey",
      "d/square.0012.zkey",
    ]);
  });
});
