import { expect, it, vi } from "vitest";

import { keepThreads, withSnarkjs } from "./withSnarkjs.ts";

let loads = 0;
vi.mock("snarkjs", () => {
  loads += 1;
  return { groth16: {}, wtns: {} };
});

it("behavior: nothing loads the prover before the first proof", async () => {
  await Promise.all([
    import("./createProofWorker.ts"),
    import("./loadArtifacts.ts"),
    import("./proveReputation.ts"),
    import("./verifyReputationProof.ts"),
  ]);
  expect(loads).toBe(0);
  await withSnarkjs(() => Promise.resolve());
  expect(loads).toBe(1);
});

it("behavior: tasks run one after the other, also past one that fails", async () => {
  const order: string[] = [];
  const task = (name: string, wait: number) => () =>
    withSnarkjs(async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, wait));
      order.push(`${name} ends`);
      if (name === "first") throw new Error("first failed");
    });
  const first = task("first", 20)();
  const second = task("second", 0)();
  await expect(first).rejects.toThrow("first failed");
  await second;
  expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

it("behavior: in Node the threads are closed when nobody waits for them", async () => {
  const terminate = vi.fn(() => Promise.resolve());
  vi.stubGlobal("curve_bn128", { terminate });
  const waiting = withSnarkjs(() => Promise.resolve(expect(terminate).not.toHaveBeenCalled()));
  await Promise.all([waiting, withSnarkjs(() => Promise.resolve(expect(terminate).not.toHaveBeenCalled()))]);
  expect(terminate).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

it("behavior: neither a result nor the next task waits until the threads are gone", async () => {
  const terminate = vi.fn(() => new Promise<void>(() => undefined));
  vi.stubGlobal("curve_bn128", { terminate });
  expect(await withSnarkjs(() => Promise.resolve("first"))).toBe("first");
  expect(terminate).toHaveBeenCalledTimes(1);
  expect(await withSnarkjs(() => Promise.resolve("second"))).toBe("second");
  vi.unstubAllGlobals();
});

it("behavior: a thread that others end keeps its threads", async () => {
  const terminate = vi.fn(() => Promise.resolve());
  vi.stubGlobal("curve_bn128", { terminate });
  keepThreads();
  await withSnarkjs(() => Promise.resolve());
  expect(terminate).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
