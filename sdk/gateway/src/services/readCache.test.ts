import { describe, expect, test } from "vitest";

import { createReadCache } from "./readCache.ts";

type Answer = { readonly text: string };

/** A cache over reads that end when told to. */
function stage(keptMs = 60_000) {
  const pending: { key: string; resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  const counted: string[] = [];
  const cache = createReadCache<string, Answer>({
    name: "test",
    keptMs,
    read: (key) => new Promise((resolve, reject) => pending.push({ key, resolve, reject })),
    count: (_cache, result) => counted.push(result),
  });
  return { cache, pending, counted };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("createReadCache", () => {
  test("behavior: of many that ask at once, one reads; later ones find it", async () => {
    const { cache, pending, counted } = stage();
    const asked = [cache.read("a"), cache.read("a"), cache.read("b")];
    await turn();
    expect(pending.map(({ key }) => key)).toEqual(["a", "b"]);
    for (const { key, resolve } of pending) resolve({ text: key });
    expect((await Promise.all(asked)).map(({ value, hit }) => [value.text, hit])).toEqual([
      ["a", false],
      ["a", false],
      ["b", false],
    ]);
    expect(await cache.read("a")).toEqual({ value: { text: "a" }, hit: true, freshSeconds: 59 });
    expect(counted).toEqual(["miss", "miss", "miss", "hit"]);
  });

  test.each(["drop", "dropAll"] as const)("behavior: %s lets a read under way begin anew", async (drop) => {
    const { cache, pending } = stage();
    const asked = cache.read("a");
    await turn();
    cache[drop]("a");
    await turn();
    expect(pending).toHaveLength(2);
    pending[0]?.resolve({ text: "out of date" });
    await turn();
    pending[1]?.resolve({ text: "present" });
    expect((await asked).value).toEqual({ text: "present" });
    expect((await cache.read("a")).value).toEqual({ text: "present" });
  });

  test("behavior: what is too old is read again", async () => {
    const { cache, pending } = stage(20);
    const first = cache.read("a");
    await turn();
    pending[0]?.resolve({ text: "old" });
    await first;
    await new Promise((resolve) => setTimeout(resolve, 40));
    const second = cache.read("a");
    await turn();
    pending[1]?.resolve({ text: "new" });
    expect(await second).toMatchObject({ value: { text: "new" }, hit: false });
  });

  test("error: a failed read reaches everybody who waits, and is not kept", async () => {
    const { cache, pending } = stage();
    const asked = [cache.read("a"), cache.read("a")];
    await turn();
    pending[0]?.reject(new Error("no answer"));
    for (const each of asked) await expect(each).rejects.toThrow("no answer");
    const again = cache.read("a");
    await turn();
    pending[1]?.resolve({ text: "answer" });
    expect((await again).value).toEqual({ text: "answer" });
  });
});
