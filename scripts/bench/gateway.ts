/**
 * Measures what the gateway promises on the whole local stack, with requests kept coming at a fixed rate: a slow answer
 * does not slow down the asking. Starts a stack of its own, or takes the gateway that `--url` names.
 *
 *   npm run bench:gateway [-- --url http://127.0.0.1:4180] [--rate N] [--seconds N] [--json]
 *
 * Asks as the operator, whom no limit of requests stops: AURA_GATEWAY_OPERATOR_TOKEN names the token of a gateway of one's own.
 */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";

import autocannon, { type Request, type Result } from "autocannon";

import { startStack } from "../e2e/stack.ts";
import { demoAccount } from "../seed/accounts.ts";
import { figure, printFigures, type Figure } from "./figure.ts";

/** Milliseconds below which 97.5 % of the answers shall be: autocannon has no 95th percentile, and this is stricter. */
const CACHED = 50;
const FEATURES = 10;
const SCORE = 50;
/** Each asks for its part of the rate. */
const CONNECTIONS = 10;
/** People of the demo world who hold passports. */
const WALLETS = [10, 11, 12, 13, 14].map((index) => demoAccount(index).address);

interface Load {
  readonly name: string;
  readonly target: number;
  readonly requests: readonly Request[];
}

const get = (path: (wallet: string) => string): Request[] =>
  WALLETS.map((wallet) => ({ method: "GET", path: `/api/v2${path(wallet)}` }));
const features = get((wallet) => `/features/${wallet}`);
const kept = [...get((wallet) => `/passport/${wallet}`), ...get((wallet) => `/badges/${wallet}`)];
const scores = WALLETS.map((wallet): Request => ({
  method: "POST",
  path: "/api/v2/reputation/calculate",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ wallet }),
}));
const loads: readonly Load[] = [
  { name: "gateway.cached", target: CACHED, requests: kept },
  { name: "gateway.features", target: FEATURES, requests: features },
  { name: "gateway.score", target: SCORE, requests: scores },
  { name: "gateway.mixed", target: CACHED, requests: [...kept, ...features, ...scores] },
];

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    rate: { type: "string", default: "200" },
    seconds: { type: "string", default: "10" },
    json: { type: "boolean", default: false },
  },
});
const [rate, duration] = [Number(values.rate), Number(values.seconds)];
if (![rate, duration].every((value) => Number.isInteger(value) && value >= 1)) {
  console.error("--rate and --seconds must be whole numbers from 1.");
  process.exit(2);
}

const token = (process.env["AURA_GATEWAY_OPERATOR_TOKEN"] ??= randomBytes(32).toString("hex"));
const stack = values.url === undefined ? await startStack() : undefined;
try {
  const url = values.url ?? stack?.gatewayUrl ?? "";
  const figures: Figure[] = [];
  for (const load of loads) figures.push(...figuresOf(load, await run(url, load)));
  printFigures(figures, values.json);
} finally {
  await stack?.stop();
}

async function run(url: string, { requests }: Load): Promise<Result> {
  const headers = { authorization: `Bearer ${token}` };
  const asked = requests.map((request) => ({ ...request, headers: { ...request.headers, ...headers } }));
  const common = { url, connections: CONNECTIONS, requests: asked };
  // What is kept is kept from the first answer on.
  await autocannon({ ...common, amount: requests.length * CONNECTIONS });
  return autocannon({ ...common, duration, overallRate: rate });
}

function figuresOf({ name, target }: Load, { latency, non2xx, errors, timeouts }: Result): Figure[] {
  const alone = { peer: null, peerName: null };
  return [
    figure({ ...alone, name: `${name}.p50`, unit: "ms", ours: latency.p50, target: null }),
    figure({ ...alone, name: `${name}.p97.5`, unit: "ms", ours: latency.p97_5, target }),
    figure({ ...alone, name: `${name}.p99`, unit: "ms", ours: latency.p99, target: null }),
    figure({
      ...alone,
      name: `${name}.failed`,
      unit: "answers",
      ours: non2xx + errors + timeouts,
      target: 0,
    }),
  ];
}
