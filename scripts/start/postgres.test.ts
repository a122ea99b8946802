import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { freePorts } from "./free-ports.ts";
import { binaryFolder } from "./platform-binaries.ts";
import { choosePostgresHome, leavePostgresHome, NOBODY } from "./postgres-home.ts";
import { startPostgres } from "./postgres.ts";
import { processStart } from "./process-identity.ts";
import { queryPostgres } from "./query-postgres.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aura-postgres-test-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("startPostgres", () => {
  test("behavior: serves an empty UTF-8 database with the C locale to who has the password", async () => {
    const [port] = await freePorts(1);
    const dataDir = join(folder, "state/postgres");
    let temporary: string | undefined;
    const postgres = await startPostgres({
      dataDir,
      port: port as number,
      logFile: join(folder, "postgres.log"),
      onLaunch: (_, made) => (temporary = made),
    });
    const [row] = await queryPostgres(
      postgres.url,
      "SELECT pg_encoding_to_char(encoding) AS encoding, datcollate FROM pg_database WHERE datname = current_database()",
    );
    expect(row).toEqual({ encoding: "UTF8", datcollate: "C" });
    const wrong = postgres.url.replace(/:[0-9a-f]+@/, ":wrong@");
    await expect(queryPostgres(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    await postgres.stop();
    expect(processStart(postgres.process.pid)).toBeUndefined();
    expect(existsSync(dataDir)).toBe(false);
    expect(temporary === undefined || !existsSync(temporary)).toBe(true);
  });

  test("behavior: serves the same data after a restart, in another process", async () => {
    const [port] = await freePorts(1);
    const postgres = await startPostgres({
      dataDir: join(folder, "state/postgres"),
      port: port as number,
      logFile: join(folder, "postgres.log"),
    });
    await queryPostgres(postgres.url, "CREATE TABLE kept AS SELECT 7 AS number");
    const { pid } = postgres.process;
    await postgres.restart();
    expect(processStart(pid)).toBeUndefined();
    expect(await queryPostgres(postgres.url, "SELECT number FROM kept")).toEqual([{ number: 7 }]);
    await postgres.stop();
    expect(processStart(postgres.process.pid)).toBeUndefined();
  });

  test("error: a port that is taken is told from the server's own words", async () => {
    const [port] = await freePorts(1);
    const options = { port: port as number, logFile: join(folder, "postgres.log") };
    const first = await startPostgres({ ...options, dataDir: join(folder, "one") });
    await expect(startPostgres({ ...options, dataDir: join(folder, "two") })).rejects.toThrow(
      /PostgreSQL did not come up.*could not bind/s,
    );
    await first.stop();
  });
});

describe("choosePostgresHome", () => {
  test("behavior: an ordinary user keeps the data in the state folder", () => {
    const home = choosePostgresHome(join(folder, "state/postgres"), "/native", 1000);
    expect(home).toEqual({
      native: "/native",
      dataDir: join(folder, "state/postgres"),
      identity: undefined,
      temporary: undefined,
    });
  });

  // Only root can lend PostgreSQL another user; the suite runs as root on the build machines.
  describe.runIf(process.getuid?.() === 0)("as root", () => {
    test("behavior: data goes where nobody can reach it, programs too when a private folder holds them", () => {
      const native = join(folder, "clone/native");
      mkdirSync(join(folder, "clone"));
      cpSync(binaryFolder("postgres"), native, { recursive: true, verbatimSymlinks: true });
      chmodSync(join(folder, "clone"), 0o700);
      chmodSync(folder, 0o755);
      const home = choosePostgresHome(join(folder, "clone/state"), native);
      try {
        expect(home.identity).toEqual({ uid: NOBODY, gid: NOBODY });
        expect(home.native).not.toBe(native);
        expect(home.native.startsWith(home.temporary ?? "none")).toBe(true);
        expect(statSync(join(home.native, "bin/postgres")).uid).toBe(NOBODY);
      } finally {
        leavePostgresHome(home);
      }
      chmodSync(join(folder, "clone"), 0o755);
      const open = choosePostgresHome(join(folder, "clone/state"), native);
      expect(open.native).toBe(native);
      leavePostgresHome(open);
    });
  });
});
