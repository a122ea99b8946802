import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";

import type { App } from "./App.ts";
import { PROBLEM_TYPE } from "./Problem.ts";

/** The page's scripts and styles come from this server; it asks nothing of anybody else. */
const PAGE_POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  // Swagger's page sets style attributes; they load nothing.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** OpenAPI of the very schemas that requests are checked by: `/openapi.json`, and a page at `/docs`. */
export async function documentation(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Aura gateway",
        version: "2.0.0",
        description:
          "Portable, private, verifiable trust over HTTP. Integers beyond 53 bits are decimal strings, addresses are " +
          `checksummed, times are seconds since the Unix epoch, and errors are ${PROBLEM_TYPE}.`,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/", description: "This gateway" }],
      tags: [
        { name: "wallets", description: "What is known of a wallet" },
        { name: "scores", description: "Scores and terms worked out on request" },
        { name: "rankings", description: "Wallets among one another" },
        { name: "accounts", description: "Who asks, and what they may" },
        { name: "events", description: "What happened, and questions of one's own" },
        { name: "tasks", description: "Work in the background" },
        { name: "operation", description: "Running the gateway" },
      ],
      components: {
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer", description: "An access token, or an API key." },
          cookie: { type: "apiKey", in: "cookie", name: "__Host-aura-access" },
          operator: { type: "http", scheme: "bearer", description: "The operator's token." },
        },
      },
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === "string" ? json.$id : `def-${index}`,
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/docs",
    staticCSP: PAGE_POLICY,
    uiConfig: { url: "/openapi.json", docExpansion: "list" },
  });
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
