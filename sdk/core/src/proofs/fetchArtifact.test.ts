import type { ServerResponse } from "node:http";

import { afterEach, describe, expect, it } from "vitest";

import { serveFiles } from "../../test/support/serveFiles.ts";
import { ArtifactUnavailableError } from "../errors/proof.ts";
import { fetchArtifact } from "./fetchArtifact.ts";

let close: (() => Promise<void>) | undefined;

async function served(answer: (file: string, response: ServerResponse) => void) {
  const server = await serveFiles(answer);
  close = server.close;
  return server;
}

afterEach(async () => {
  await close?.();
  close = undefined;
});

const ignore = () => undefined;

describe("fetchArtifact", () => {
  it("behavior: downloads a file and counts its bytes", async () => {
    const { baseUrl } = await served((file, response) => response.end(`content of ${file}`));
    let count = 0;
    const bytes = await fetchArtifact({ file: "a.wasm", baseUrl, onBytes: (more) => (count += more) });
    expect(new TextDecoder().decode(bytes)).toBe("content of a.wasm");
    expect(count).toBe(bytes.length);
  });

  it("args: baseUrl may lack its last slash", async () => {
    const { baseUrl, requests } = await served((_, response) => response.end());
    const bytes = await fetchArtifact({ file: "a", baseUrl: `${baseUrl}keys`, onBytes: ignore });
    expect(bytes).toHaveLength(0);
    expect(requests).toEqual(["keys/a"]);
  });

  it("args: maxBytes; what does not end is not read on", async () => {
    const chunk = new Uint8Array(1000);
    const { baseUrl } = await served((_, response) => {
      const timer = setInterval(() => response.write(chunk), 1);
      response.on("close", () => clearInterval(timer));
    });
    const bytes = await fetchArtifact({ file: "a", baseUrl, maxBytes: 5000, onBytes: ignore });
    expect(bytes.length).toBeGreaterThan(5000);
  });

  it("args: maxBytes; a file of exactly so many is whole", async () => {
    const { baseUrl } = await served((_, response) => response.end(new Uint8Array(5000)));
    expect(await fetchArtifact({ file: "a", baseUrl, maxBytes: 5000, onBytes: ignore })).toHaveLength(5000);
  });

  it("error: the server does not have it", async () => {
    const { baseUrl } = await served((_, response) => response.writeHead(404).end());
    const fetched = fetchArtifact({ file: "a", baseUrl, onBytes: ignore });
    await expect(fetched).rejects.toThrow(ArtifactUnavailableError);
    await expect(fetched).rejects.toThrow("HTTP status 404");
  });

  it("error: nobody listens", async () => {
    const { baseUrl } = await served(ignore);
    await close?.();
    await expect(fetchArtifact({ file: "a", baseUrl, onBytes: ignore })).rejects.toThrow(
      ArtifactUnavailableError,
    );
  });

  it("error: the connection breaks half-way", async () => {
    const { baseUrl } = await served((_, response) => {
      response.writeHead(200, { "content-length": "10" });
      response.write("12345", () => response.destroy());
    });
    await expect(fetchArtifact({ file: "a", baseUrl, onBytes: ignore })).rejects.toThrow(
      ArtifactUnavailableError,
    );
  });

  it("args: signal stops it, and the abort itself is thrown", async () => {
    const { baseUrl } = await served((_, response) => void response.write("1"));
    const controller = new AbortController();
    const fetched = fetchArtifact({
      file: "a",
      baseUrl,
      onBytes: () => controller.abort(),
      signal: controller.signal,
    });
    await expect(fetched).rejects.toThrow(expect.objectContaining({ name: "AbortError" }) as Error);
  });
});
