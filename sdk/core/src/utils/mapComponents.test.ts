import { expect, it } from "vitest";

import { mapComponents } from "./mapComponents.ts";

it("behavior: visits the components in their order", () => {
  expect(Object.entries(mapComponents((name, index) => `${name}${index}`))).toEqual([
    ["humanity", "humanity0"],
    ["badges", "badges1"],
    ["social", "social2"],
    ["onchain", "onchain3"],
    ["network", "network4"],
    ["temporal", "temporal5"],
  ]);
});
