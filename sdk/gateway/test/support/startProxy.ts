import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export type Proxy = {
  readonly url: string;
  /** Whether whoever comes is cut off. */
  readonly refuse: (refusing: boolean) => void;
  readonly close: () => Promise<void>;
};

/** Stands before a server, which seems to be away when the proxy refuses. */
export async function startProxy(target: string): Promise<Proxy> {
  let refusing = false;
  const server = createServer((incoming, answer) => {
    if (refusing) return void incoming.socket.destroy();
    const { method, headers } = incoming;
    const onward = request(target, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on("error", () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refuse: (value) => (refusing = value),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
