import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { RpcUnavailableError } from "../errors/client.ts";
import { poll } from "./poll.ts";

describe("poll", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("behavior: tells of the first value, and of others only when they differ", async () => {
    const values = [{ a: [1n] }, { a: [1n] }, { a: [2n] }, undefined, { a: [2n] }];
    const onData = vi.fn();
    const stop = poll(
      () => {
        const data = values.shift();
        return Promise.resolve(data === undefined ? undefined : { data });
      },
      { onData, pollingInterval: 10 },
    );
    await vi.advanceTimersByTimeAsync(50);
    stop();
    expect(onData.mock.calls).toEqual([[{ a: [1n] }], [{ a: [2n] }]]);
  });

  it("behavior: null and undefined are values", async () => {
    const onData = vi.fn();
    let data: null | undefined = null;
    const stop = poll(() => Promise.resolve({ data }), { onData, pollingInterval: 10 });
    await vi.advanceTimersByTimeAsync(0);
    data = undefined;
    await vi.advanceTimersByTimeAsync(10);
    stop();
    expect(onData.mock.calls).toEqual([[null], [undefined]]);
  });

  it("behavior: never looks twice at a time, however slow a look is", async () => {
    let running = 0;
    let most = 0;
    const attempt = async (): Promise<undefined> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 95));
      running--;
      return undefined;
    };
    const stop = poll(attempt, { onData: vi.fn(), pollingInterval: 10 });
    await vi.advanceTimersByTimeAsync(105 * 3);
    stop();
    await vi.advanceTimersByTimeAsync(95);
    expect(most).toBe(1);
  });

  it("behavior: goes on after errors, each told by a typed one, more slowly until it works again", async () => {
    const onError = vi.fn();
    const onData = vi.fn();
    const attempt = vi.fn<() => Promise<{ data: number }>>();
    attempt.mockRejectedValueOnce(new RpcUnavailableError());
    attempt.mockRejectedValueOnce(new TypeError("odd"));
    attempt.mockResolvedValue({ data: 1 });
    const stop = poll(attempt, { onData, onError, pollingInterval: 10 });
    await vi.advanceTimersByTimeAsync(19);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempt).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(39);
    expect(attempt).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(onData.mock.calls).toEqual([[1]]);
    await vi.advanceTimersByTimeAsync(10);
    expect(attempt).toHaveBeenCalledTimes(4);
    stop();
    expect(onError.mock.calls.map(([error]) => (error as Error).name)).toEqual([
      "RpcUnavailableError",
      "UnexpectedError",
    ]);
  });

  it("behavior: waits a minute at most", async () => {
    const attempt = vi.fn(() => Promise.reject<undefined>(new RpcUnavailableError()));
    const stop = poll(attempt, { onData: vi.fn(), pollingInterval: 30_000 });
    await vi.advanceTimersByTimeAsync(120_000);
    stop();
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  it("behavior: once ended, what is under way is not told of", async () => {
    const onData = vi.fn();
    const ended = new AbortController();
    const attempt = async (): Promise<{ data: number }> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { data: 1 };
    };
    poll(attempt, { onData, pollingInterval: 10, signal: ended.signal });
    ended.abort();
    const stop = poll(attempt, { onData, pollingInterval: 10 });
    stop();
    stop();
    await vi.advanceTimersByTimeAsync(100);
    expect(onData).not.toHaveBeenCalled();
  });

  it("behavior: a signal that is aborted already lets nothing begin", () => {
    const attempt = vi.fn(() => Promise.resolve(undefined));
    poll(attempt, { onData: vi.fn(), signal: AbortSignal.abort() });
    expect(attempt).not.toHaveBeenCalled();
  });

  it("error: an interval that is none", () => {
    for (const pollingInterval of [0, -1, 1.5, NaN, 2 ** 31]) {
      expect(() => poll(() => Promise.resolve(undefined), { onData: vi.fn(), pollingInterval })).toThrow(
        expect.objectContaining({ name: "ValueOutOfRangeError" }),
      );
    }
  });
});
