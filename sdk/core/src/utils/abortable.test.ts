import { describe, expect, it } from "vitest";

import { abortable } from "./abortable.ts";

const never = new Promise<never>(() => undefined);

describe("abortable", () => {
  it("behavior: gives what the promise gives", async () => {
    expect(await abortable(Promise.resolve(1), undefined)).toBe(1);
    expect(await abortable(Promise.resolve(0), new AbortController().signal)).toBe(0);
    await expect(abortable(Promise.reject(new Error("no")), new AbortController().signal)).rejects.toThrow(
      "no",
    );
  });

  it("error: an abort, with its reason, before and while waiting", async () => {
    await expect(abortable(never, AbortSignal.abort("early"))).rejects.toBe("early");
    const controller = new AbortController();
    const waiting = abortable(never, controller.signal);
    controller.abort("late");
    await expect(waiting).rejects.toBe("late");
  });
});
