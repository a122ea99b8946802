import { createServer, type Server } from "node:http";

/**
 * Stands in for an IPFS node, which graph-node asks for at its start although it reads our files from disk: to the
 * probe it says "precondition failed", as a node without the probed file does, and it has no files.
 *
 * @returns The server and its port on the loopback interface.
 */
export async function startIpfsStub(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    response.writeHead(request.method === "HEAD" ? 412 : 404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("A TCP server has an address with a port");
  return { server, port: address.port };
}
