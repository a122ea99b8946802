import { describe, expect, test } from "vitest";

import { readArtifact } from "../deploy/artifact.ts";
import { protocol } from "../deploy/protocol.ts";
import { eventGaps } from "./event-coverage.ts";
import { readManifest } from "./manifest.ts";
import { mirroredEvents } from "./mirrored-events.ts";

const { dataSources } = await readManifest();
const handled = new Map(dataSources.map(({ name, events }) => [name, events]));
const contracts = await Promise.all(
  protocol.flatMap(({ name, source }) =>
    typeof source === "string" && !source.startsWith("npm:")
      ? [readArtifact(source).then(({ abi }) => ({ name, abi }))]
      : [],
  ),
);

describe("mirroredEvents", () => {
  test.each(contracts)(
    "behavior: every event of $name is indexed or mirrored, never both",
    ({ name, abi }) => {
      expect(eventGaps(name, handled.get(name) ?? [], abi)).toEqual({
        unknown: [],
        unhandled: [],
        twice: [],
      });
    },
  );

  test("behavior: what stands for an event is an event of the same contract that is indexed", () => {
    for (const [name, mirrored] of Object.entries(mirroredEvents)) {
      const indexed = (handled.get(name) ?? []).map((event) => event.slice(0, event.indexOf("(")));
      for (const reason of Object.values(mirrored).filter((text) => !text.startsWith("never emitted: ")))
        expect(indexed).toEqual(expect.arrayContaining(reason.split(/, | and /)));
    }
  });
});

describe("eventGaps", () => {
  const event = (name: string, indexed: boolean) =>
    ({ type: "event", name, inputs: [{ name: "a", type: "uint256", indexed }] }) as const;

  test("behavior: an event that nobody handles, one that is not there, and one that is told twice", () => {
    const abi = [event("Kept", true), event("Left", false), event("Told", false)];
    const mirrored = { Some: { Told: "Kept" } };
    const events = ["Kept(indexed uint256)", "Gone(uint256)", "Told(uint256)"];
    expect(eventGaps("Some", events, abi, mirrored)).toEqual({
      unknown: ["Gone(uint256)"],
      unhandled: ["Left(uint256)"],
      twice: ["Told(uint256)"],
    });
  });

  test("behavior: an argument that is no longer indexed is another event", () => {
    expect(eventGaps("Some", ["Kept(uint256)"], [event("Kept", true)], {})).toMatchObject({
      unknown: ["Kept(uint256)"],
      unhandled: ["Kept(indexed uint256)"],
    });
  });
});
