import { createServer, type ServerResponse } from "node:http";
import { once } from "node:events";

/** Files by CID, or by CID and path; undefined for one that is not there. */
export type FindFile = (contentPath: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;

export interface IpfsStub {
  /** Base address on the loopback interface. */
  readonly url: string;
  /** Ends it, requests under way included. */
  stop(): Promise<void>;
}

/**
 * Stands in for an IPFS gateway: graph-node probes for one at its start, although it reads the subgraph from disk, and
 * asks it for the files that events name. To the probe it says "precondition failed", as a gateway without the probed
 * file does.
 *
 * @param find What it serves; nothing by default. An answer may take its time.
 */
export async function startIpfsStub(find: FindFile = () => undefined): Promise<IpfsStub> {
  const server = createServer((request, response) => {
    const [, contentPath] = /^\/ipfs\/([^?]+)$/.exec(request.url ?? "") ?? [];
    if (request.method === "HEAD") response.writeHead(412).end();
    else if (request.method !== "GET" || contentPath === undefined) response.writeHead(404).end();
    else void serve(response, find(contentPath));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("A TCP server has an address with a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

async function serve(response: ServerResponse, found: ReturnType<FindFile>): Promise<void> {
  const file = await found;
  if (file === undefined) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "application/octet-stream" }).end(file);
}
