import { expect, it } from "vitest";

import { hashChildren } from "./hashChildren.ts";

it("behavior: hashes eight children in their order, and leaves the list as it is", () => {
  const children = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n];
  expect(hashChildren(children)).not.toBe(hashChildren(children.toReversed()));
  expect(children).toEqual([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]);
});
