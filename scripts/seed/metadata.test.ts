import { describe, expect, test } from "vitest";

import { contentId } from "../start/content-id.ts";
import { badgeTypes } from "./badge-types.ts";
import { events } from "./events.ts";
import { badgeTypeUri, demoFiles, eventUri } from "./metadata.ts";

/** What the subgraph reads of a file. */
const LARGEST = 262_144;

describe("demoFiles", () => {
  const files = demoFiles();
  const described = [
    ...badgeTypes.map((type) => ({
      name: type.name,
      description: type.description,
      uri: badgeTypeUri(type),
    })),
    ...events.map((event) => ({ name: event.name, description: event.description, uri: eventUri(event) })),
  ];

  test("behavior: each file lies where its hash says", () => {
    for (const [cid, file] of files) expect(contentId(file)).toBe(cid);
  });

  test.each(described)("behavior: the file of $name says what it is", ({ name, description, uri }) => {
    const file = files.get(uri.replace("ipfs://", ""));
    expect(file?.length).toBeLessThan(LARGEST);
    const content = JSON.parse(new TextDecoder().decode(file)) as Record<string, string>;
    expect(content).toMatchObject({ name, description });
    expect(content["image"]).toMatch(/^data:image\/svg\+xml,/);
  });

  test("behavior: nothing else is published", () => {
    expect(files.size).toBe(described.length);
  });
});
