import { expect, it } from "vitest";

import { grain } from "./grain.ts";

it("behavior: the first constant of width 3 is the reference implementation's", () => {
  const draw = grain({ width: 3, fullRounds: 8, partialRounds: 57 });
  expect(draw()).toBe(0x0ee9a592ba9a9518d05986d656f40c2114c4993c11bb29938d21d47304cd8e6en);
});

it("behavior: another width is another stream", () => {
  const first = (width: number) => grain({ width, fullRounds: 8, partialRounds: 57 })();
  expect(first(3)).not.toBe(first(4));
});
