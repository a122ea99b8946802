import { describe, expect, it } from "vitest";

import { RpcUnavailableError, UserRejectedError } from "./client.ts";
import { BlockNotFinalError } from "./epoch.ts";
import { isRetryable } from "./isRetryable.ts";
import { IndexerBehindError, SubgraphUnavailableError } from "./subgraph.ts";

describe("isRetryable", () => {
  it("behavior: tells what may be answered later from what a person must read", () => {
    expect(isRetryable(new SubgraphUnavailableError())).toBe(true);
    expect(isRetryable(new RpcUnavailableError())).toBe(true);
    expect(isRetryable(new IndexerBehindError({ blockNumber: 0n }))).toBe(true);
    expect(isRetryable(new BlockNotFinalError({ blockNumber: 1n, finalized: 0n }))).toBe(true);
    expect(isRetryable(new UserRejectedError())).toBe(false);
    expect(isRetryable(Object.assign(new Error(), { name: "RpcUnavailableError" }))).toBe(false);
    expect(isRetryable(undefined)).toBe(false);
  });
});
