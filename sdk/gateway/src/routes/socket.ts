import websocket from "@fastify/websocket";
import type { WebSocket } from "ws";

import { OriginRefusedError, TooManySocketsError, UpgradeRequiredError } from "../errors.ts";
import type { App } from "../http/App.ts";
import type { Hub } from "../live/createHub.ts";

/** Largest message that a client may send, in bytes; ours fit fifty rooms. */
const LARGEST_MESSAGE = 8_192;

/** `/ws`: what happens, as it happens. */
export async function socketRoute(
  app: App,
  { hub, origins }: { hub: Hub; origins: readonly string[] },
): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: LARGEST_MESSAGE, perMessageDeflate: false },
    preClose: async () => {
      await hub.close();
    },
  });
  app.route({
    method: "GET",
    url: "/ws",
    schema: { hide: true },
    preValidation: (request, _reply, done) => {
      const { origin } = request.headers;
      if (!request.ws) throw new UpgradeRequiredError();
      // A browser does not ask before it connects: the pages that may read answers may listen too, and no others.
      if (origin !== undefined && !origins.includes("*") && !origins.includes(origin)) {
        throw new OriginRefusedError();
      }
      if (!hub.hasRoom(request.ip)) throw new TooManySocketsError();
      done();
    },
    handler: () => undefined,
    wsHandler: (socket: WebSocket, request) => hub.accept(socket, request.ip),
  });
}
