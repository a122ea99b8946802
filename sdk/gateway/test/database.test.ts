import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { describe, expect, test } from "vitest";

import { migrate } from "../src/database/migrate.ts";
import { migrations } from "../src/database/migrations/index.ts";
import { MigrationError } from "../src/errors.ts";
import { freshDatabase, query } from "./support/freshDatabase.ts";

const run = promisify(execFile);
const names = Object.keys(migrations);
const tables = `select table_name from information_schema.tables
  where table_schema = 'aura_gateway' and table_name not like 'kysely%' order by 1`;

describe("migrate", () => {
  test("behavior: the first run makes everything, the second finds it done", async () => {
    const url = await freshDatabase();
    expect(await migrate(url)).toEqual(names);
    const made = await query(url, tables);
    expect(made.length).toBeGreaterThan(1);
    expect(await migrate(url)).toEqual([]);
    expect(await query(url, tables)).toEqual(made);
  });

  test("behavior: of several processes at once, one migrates and none fails", async () => {
    const url = await freshDatabase();
    const script = `
      import { migrate } from ${JSON.stringify(new URL("../src/database/migrate.ts", import.meta.url).href)};
      console.log(JSON.stringify(await migrate(process.argv[1])));`;
    const ran = await Promise.all(
      Array.from({ length: 3 }, () =>
        run(process.execPath, ["--input-type=module", "-e", script, "--", url]),
      ),
    );
    const results = ran.map(({ stdout }) => JSON.parse(stdout) as string[]);
    expect(results.flat().sort()).toEqual(names);
    expect(results.filter(({ length }) => length > 0)).toHaveLength(1);
  });

  test("behavior: names are in the order in which they run", () => {
    expect([...names].sort()).toEqual(names);
  });

  test("error: a database that is not there", async () => {
    const url = new URL(await freshDatabase());
    url.pathname = "/nobody_made_it";
    await expect(migrate(url.href)).rejects.toThrow(MigrationError);
  });
});
