import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";

import { nodeBlockNumber } from "./read-only.ts";

describe("nodeBlockNumber", () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  async function nodeThatSays(body: string) {
    const server = createServer((_, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => server.close());
    const rpcUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { chainId: 31337, chainName: "Test", rpcUrl, subgraphUrl: "", artifactsUrl: "", demo: true };
  }

  it("behavior: block 0 is a block", async () => {
    expect(await nodeBlockNumber(await nodeThatSays('{"jsonrpc":"2.0","id":1,"result":"0x0"}'))).toBe(0n);
  });

  it.each(['{"jsonrpc":"2.0","id":1,"error":{"code":-32603}}', "{}", "<html>"])(
    "error: refuses %s",
    async (body) => {
      await expect(nodeBlockNumber(await nodeThatSays(body))).rejects.toThrow();
    },
  );

  it("error: refuses silence", async () => {
    const config = await nodeThatSays("{}");
    closing.splice(0).forEach((close) => close());
    await expect(nodeBlockNumber(config)).rejects.toThrow();
  });
});
