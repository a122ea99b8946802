/** Writes what the gateway says of itself: OpenAPI of the very schemas that it checks requests by. */
import { pino } from "pino";

import { createServer, type ServerOptions } from "../../sdk/gateway/src/createServer.ts";
import { createMetrics } from "../../sdk/gateway/src/http/metrics.ts";
import { writeGenerated } from "./write-generated.ts";

/** Writes `sdk/gateway/generated/openapi.json`. Needs a build of the SDK; starts nothing. */
export async function exportOpenApi(): Promise<void> {
  // Routes only hold on to them: nobody asks anything here.
  const held = {
    services: {},
    auth: {},
    graphql: {},
    hub: { close: () => Promise.resolve() },
    jobs: { settings: { secretKeys: [] } },
  } as unknown as ServerOptions;
  const app = await createServer({
    ...held,
    settings: { origins: [], bodyLimit: 65_536, trustedProxies: 0 },
    metrics: createMetrics(),
    log: pino({ level: "silent" }),
  });
  const document = { ...app.swagger(), "x-generated-by": "scripts/generate/openapi.ts. Do not edit." };
  await app.close();
  await writeGenerated("sdk/gateway/generated/openapi.json", `${JSON.stringify(document, null, 2)}\n`);
}
