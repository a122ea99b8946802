import etag from "@fastify/etag";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyBaseLogger } from "fastify";

import type { Auth } from "./auth/createAuth.ts";
import { identifyRequests } from "./auth/identifyRequests.ts";
import type { Settings } from "./config/Settings.ts";
import { auditRoute } from "./routes/audit.ts";
import type { GraphqlProxy } from "./graphql/createGraphqlProxy.ts";
import type { Hub } from "./live/createHub.ts";
import { analyticsRoute } from "./routes/analytics.ts";
import { badgesRoute } from "./routes/badges.ts";
import { featuresRoute } from "./routes/features.ts";
import { featuresBatchRoute } from "./routes/featuresBatch.ts";
import { graphqlRoute } from "./routes/graphql.ts";
import type { Jobs } from "./jobs/createJobs.ts";
import { generateProofRoute } from "./routes/generateProof.ts";
import { healthRoutes } from "./routes/health.ts";
import { historyRoute } from "./routes/history.ts";
import { invalidateRoute } from "./routes/invalidate.ts";
import { keysRoutes } from "./routes/keys.ts";
import { leaderboardRoute } from "./routes/leaderboard.ts";
import { meRoutes } from "./routes/me.ts";
import { mintBadgeRoute } from "./routes/mintBadge.ts";
import { passportRoute } from "./routes/passport.ts";
import { recentEventsRoute } from "./routes/recentEvents.ts";
import { reputationRoute } from "./routes/reputation.ts";
import { rolesRoute } from "./routes/roles.ts";
import { secondFactorRoutes } from "./routes/secondFactor.ts";
import { signInRoutes } from "./routes/signIn.ts";
import { similarRoute } from "./routes/similar.ts";
import { socketRoute } from "./routes/socket.ts";
import { startTaskRoutes } from "./routes/startTasks.ts";
import { taskRoutes } from "./routes/tasks.ts";
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
  readonly settings: Pick<Settings, "origins" | "bodyLimit" | "trustedProxies">;
  readonly services: Services;
  readonly auth: Auth;
  readonly graphql: GraphqlProxy;
  readonly hub: Hub;
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  readonly log: FastifyBaseLogger;
};

/** Makes the server with all its routes; it does not listen yet. */
export async function createServer({
  settings,
  services,
  auth,
  graphql,
  hub,
  jobs,
  metrics,
  log,
}: ServerOptions): Promise<App> {
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
  await identifyRequests(app, auth, log);
  const refuseOtherMethods = noteMethods(app);
  serveMetrics(app, metrics);
  healthRoutes(app, services);
  await app.register((api: App) => readRoutes(api, { ...services, auth }), { prefix: "/api/v2" });
  await app.register((api: App) => workRoutes(api, { ...services, auth }), { prefix: "/api/v2" });
  await app.register((api: App) => accountRoutes(api, services, auth), { prefix: "/api/v2" });
  graphqlRoute(app, { graphql });
  await socketRoute(app, { hub, origins: settings.origins });
  await app.register((api: App) => jobRoutes(api, jobs), { prefix: "/api/v2" });
  refuseOtherMethods();
  await app.ready();
  return app;
}

/** Reads that clients may keep: whoever has an answer already is told so. */
async function readRoutes(api: App, services: Services & { auth: Auth }): Promise<void> {
  await api.register(etag);
  passportRoute(api, services);
  badgesRoute(api, services);
  featuresRoute(api, services);
  leaderboardRoute(api, services);
  similarRoute(api, services);
  historyRoute(api, services);
  analyticsRoute(api, services);
  recentEventsRoute(api, services);
}

async function workRoutes(api: App, services: Services & { auth: Auth }): Promise<void> {
  featuresBatchRoute(api, services);
  reputationRoute(api, services);
  trustScoreRoute(api, services);
  invalidateRoute(api, services);
  await api.after();
}

/** Who asks, and what they may. */
async function accountRoutes(api: App, { invalidate }: Services, auth: Auth): Promise<void> {
  signInRoutes(api, auth);
  secondFactorRoutes(api, auth);
  keysRoutes(api, auth);
  rolesRoute(api, auth);
  auditRoute(api, auth);
  meRoutes(api, { ...auth, invalidate });
  await api.after();
}

/** Work in the background. */
async function jobRoutes(api: App, jobs: Jobs): Promise<void> {
  generateProofRoute(api, jobs);
  mintBadgeRoute(api, jobs);
  startTaskRoutes(api, jobs);
  taskRoutes(api, jobs);
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
