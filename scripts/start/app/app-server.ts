import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname } from "node:path";

import { readStaticFile, type StaticFile } from "./static-file.ts";

/** What the web app reads at boot from `/aura.json`. */
export interface AppConfig {
  readonly chainId: number;
  readonly chainName: string;
  readonly rpcUrl: string;
  readonly subgraphUrl: string;
  readonly artifactsUrl: string;
  /** Offers the demo accounts, whose keys everybody knows. */
  readonly demo: boolean;
}

export interface AppServerOptions {
  readonly port: number;
  /** The built app. */
  readonly dist: string;
  /** Folders of the proving files served under `/artifacts/`, by file name. */
  readonly artifacts: ReadonlyMap<string, string>;
  readonly config: AppConfig;
}

export interface AppServer {
  readonly url: string;
  close(): Promise<void>;
}

const ARTIFACTS = "/artifacts/";

/** Serves the built web app on the loopback interface. */
export async function startAppServer(options: AppServerOptions): Promise<AppServer> {
  const headers = securityHeaders(options.config);
  const server = createServer((request, response) => {
    respond(options, headers, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, headers);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${options.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  options: AppServerOptions,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, allow: "GET, HEAD" }).end();
    return;
  }
  const path = decodePath(request.url ?? "/");
  const file = path === undefined ? undefined : await findFile(options, path);
  if (path === undefined || file === undefined) {
    response.writeHead(404, { ...headers, "content-type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  const sent = { ...headers, ...sharing(path), etag: file.etag, "cache-control": cachingOf(path) };
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304, sent).end();
    return;
  }
  response.writeHead(200, { ...sent, "content-type": file.type, "content-length": file.content.length });
  response.end(request.method === "HEAD" ? undefined : file.content);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return undefined;
  }
}

async function findFile(options: AppServerOptions, path: string): Promise<StaticFile | undefined> {
  if (path === "/aura.json") return configFile(options.config);
  if (path.startsWith(ARTIFACTS)) {
    const name = path.slice(ARTIFACTS.length);
    const folder = options.artifacts.get(name);
    return folder === undefined ? undefined : readStaticFile(folder, name);
  }
  const file = await readStaticFile(options.dist, path);
  // A path without an extension is a page of the app, which finds its way by itself.
  return file ?? (extname(path) === "" ? readStaticFile(options.dist, "index.html") : undefined);
}

function configFile(config: AppConfig): StaticFile {
  const content = Buffer.from(`${JSON.stringify(config, null, 2)}\n`);
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  return { content, type: "application/json; charset=utf-8", etag };
}

/** Proving files are public and checked by hash: a dApp under development, on another origin, may read them here. */
function sharing(path: string): Readonly<Record<string, string>> {
  if (!path.startsWith(ARTIFACTS)) return {};
  return { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };
}

/** Names under /assets/ change with their content; all else is asked for again each time. */
const cachingOf = (path: string): string =>
  path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";

function securityHeaders({ rpcUrl, subgraphUrl }: AppConfig): Record<string, string> {
  const policy = {
    "default-src": "'self'",
    // Proving compiles WebAssembly, in workers that the prover makes from blobs.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self' blob: data:",
    "connect-src": `'self' blob: data: ${new URL(rpcUrl).origin} ${new URL(subgraphUrl).origin}`,
    "img-src": "'self' data: blob:",
    "style-src": "'self' 'unsafe-inline'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  };
}
