import { afterEach, describe, expect, test } from "vitest";

import { startIpfsStub, type FindFile, type IpfsStub } from "./ipfs-stub.ts";

let stub: IpfsStub | undefined;

async function start(find?: FindFile): Promise<string> {
  stub = await startIpfsStub(find);
  return stub.url;
}

afterEach(() => stub?.stop());

const file = Uint8Array.of(0, 0xff, 0x7b);
const find: FindFile = (path) => (path === "bafy/a.json" ? file : undefined);

describe("startIpfsStub", () => {
  test("behavior: the probe for a gateway finds one", async () => {
    const url = await start();
    expect((await fetch(`${url}/ipfs/bafy`, { method: "HEAD" })).status).toBe(412);
  });

  test("behavior: a file is served byte for byte", async () => {
    const response = await fetch(`${await start(find)}/ipfs/bafy/a.json`);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(file);
  });

  test.each(["ipfs/bafy", "ipfs/", "bafy/a.json", "ipfs/bafy/a.json?format=raw", ""])(
    "behavior: there is nothing at /%s",
    async (path) => {
      expect((await fetch(`${await start(find)}/${path}`)).status).toBe(404);
    },
  );

  test("behavior: nothing can be sent to it", async () => {
    expect((await fetch(`${await start(find)}/ipfs/bafy/a.json`, { method: "POST" })).status).toBe(404);
  });

  test("behavior: it ends while an answer takes its time", async () => {
    let answer: Promise<Response> | undefined;
    await new Promise<void>((resolve) => {
      void start(() => {
        resolve();
        return new Promise(() => undefined);
      }).then((url) => {
        answer = fetch(`${url}/ipfs/bafy`);
      });
    });
    const refused = expect(answer).rejects.toThrow();
    await stub?.stop();
    await refused;
  });
});
