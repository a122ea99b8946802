import type { App } from "./App.ts";

/** Ends each connection with the answer that was under way on it when the server began to close. */
export function drain(app: App): void {
  let closing = false;
  app.addHook("preClose", (done) => {
    closing = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    // A client that keeps its connection open would hold the server back until that times out.
    if (closing) reply.header("connection", "close");
    done();
  });
}
