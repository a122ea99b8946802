import etag from "@fastify/etag";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyBaseLogger } from "fastify";

import type { Settings } from "./config/Settings.ts";
import { badgesRoute } from "./routes/badges.ts";
import { featuresRoute } from "./routes/features.ts";
import { featuresBatchRoute } from "./routes/featuresBatch.ts";
import { healthRoutes } from "./routes/health.ts";
import { historyRoute } from "./routes/history.ts";
import { invalidateRoute } from "./routes/invalidate.ts";
import { leaderboardRoute } from "./routes/leaderboard.ts";
import { passportRoute } from "./routes/passport.ts";
import { reputationRoute } from "./routes/reputation.ts";
import { similarRoute } from "./routes/similar.ts";
import { trustScoreRoute } from "./routes/trustScore.ts";
import type { Services } from "./services/createServices.ts";
import type { App } from "./http/App.ts";
import { documentation } from "./http/documentation.ts";
import { drain } from "./http/drain.ts";
import { faultOf } from "./http/faultOf.ts";
import { handleErrors, noteMethods, refuseConnection } from "./http/handleErrors.ts";
import { serveMetrics, type Metrics } from "./http/metrics.ts";
import { Problem } from "./http/Problem.ts";
import { requestIdOf, traceIdOf } from "./http/requestIds.ts";
import { security } from "./http/security.ts";
import { sendProblem } from "./http/sendProblem.ts";

const REQUEST_TIMEOUT_MS = 30_000;

export type ServerOptions = {
  readonly settings: Pick<Settings, "origins" | "bodyLimit" | "trustedProxies" | "operatorToken">;
  readonly services: Services;
  readonly metrics: Metrics;
  readonly log: FastifyBaseLogger;
};

/** Makes the server with all its routes; it does not listen yet. */
export async function createServer({ settings, services, metrics, log }: ServerOptions): Promise<App> {
  const app = bareServer(settings, log);
  app.addSchema(Problem);
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
  drain(app);
  handleErrors(app);
  await security(app, settings);
  await documentation(app);
  const refuseOtherMethods = noteMethods(app);
  serveMetrics(app, metrics);
  healthRoutes(app, services);
  await app.register((api: App) => readRoutes(api, services), { prefix: "/api/v2" });
  await app.register((api: App) => workRoutes(api, services, settings), { prefix: "/api/v2" });
  refuseOtherMethods();
  await app.ready();
  return app;
}

/** Reads that clients may keep: whoever has an answer already is told so. */
async function readRoutes(api: App, services: Services): Promise<void> {
  await api.register(etag);
  passportRoute(api, services);
  badgesRoute(api, services);
  featuresRoute(api, services);
  leaderboardRoute(api, services);
  similarRoute(api, services);
  historyRoute(api, services);
}

async function workRoutes(
  api: App,
  services: Services,
  { operatorToken }: Pick<Settings, "operatorToken">,
): Promise<void> {
  featuresBatchRoute(api, services);
  reputationRoute(api, services);
  trustScoreRoute(api, services);
  invalidateRoute(api, { ...services, operatorToken });
  await api.after();
}

function bareServer(settings: ServerOptions["settings"], log: FastifyBaseLogger): App {
  return fastify({
    loggerInstance: log,
    bodyLimit: settings.bodyLimit,
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: ({ headers }) => requestIdOf(headers),
    childLoggerFactory: (logger, bindings, options, { headers }) =>
      logger.child({ ...bindings, traceId: traceIdOf(headers) }, options),
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => {
      void sendProblem(request, reply, faultOf(error));
    },
    ajv: {
      // What is not in a schema is refused, not silently left out.
      customOptions: { removeAdditional: false, allErrors: false },
    },
    forceCloseConnections: "idle",
    return503OnClosing: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
}
