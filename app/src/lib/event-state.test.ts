import { describe, expect, it } from "vitest";

import { eventState } from "./event-state.ts";

const event = { capacity: 2, sold: 0, salesEnd: 100, cancelled: false };

describe("eventState", () => {
  it("behavior: is open until the last ticket is sold", () => {
    expect(eventState(event, 0)).toBe("open");
    expect(eventState({ ...event, sold: 1 }, 0)).toBe("open");
    expect(eventState({ ...event, sold: 2 }, 0)).toBe("sold-out");
  });

  it("behavior: is over at its end, not one second before", () => {
    expect(eventState(event, 99)).toBe("open");
    expect(eventState(event, 100)).toBe("over");
    expect(eventState({ ...event, sold: 2 }, 100)).toBe("over");
    expect(eventState({ ...event, cancelled: true }, 0)).toBe("over");
  });
});
