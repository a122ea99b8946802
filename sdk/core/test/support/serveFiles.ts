import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Serves what `answer` says on a free port of this machine until `close` is called. */
export async function serveFiles(
  answer: (file: string, response: ServerResponse) => void,
): Promise<{ baseUrl: string; requests: string[]; close: () => Promise<void> }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const file = (request.url ?? "/").slice(1);
    requests.push(file);
    answer(file, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
