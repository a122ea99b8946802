import {
  buildTrustGraph,
  spreadTrust,
  trackTrust,
  trustParametersV1,
  type TrustEdges,
} from "@aura-protocol/sdk/reputation";
import { DirectedGraph } from "graphology";
import { pagerank as graphologyPageRank } from "graphology-metrics/centrality/index.js";
import createGraph from "ngraph.graph";
import ngraphPageRank from "ngraph.pagerank";

import { figure, median, type Figure } from "../figure.ts";
import { edgesBy, edgesWhere, joinEdges, randomEdges } from "./graphs.ts";
import { buildPlain, rankPlain } from "./plain-pagerank.ts";

const DAMPING = 0.85;
const PRECISION = 1e-8;
const FACTOR = 2;
/** One account in so many is verified. */
const VERIFIED = 10;

type Timed = { readonly build: number; readonly run: number };

/** Building and running on random graphs beside plain typed arrays, turn by turn, and beside two libraries. */
export function measureSpeed(accounts: number, edges: number, runs: number): Figure[] {
  const { now, ...columns } = randomEdges(accounts, edges, 1);
  const { from, to, weight } = columns;
  const seeds = seedsOf(accounts);
  const ours: Timed[] = [];
  const plain: Timed[] = [];
  for (let run = 0; run <= runs; run++) {
    const turns = [
      () => {
        const timed = time(
          () => buildTrustGraph({ size: accounts, edges: columns, now, parameters: trustParametersV1 }),
          (graph) => spreadTrust({ graph, seeds, parameters: trustParametersV1 }),
        );
        if (run > 0) ours.push(timed);
      },
      () => {
        const timed = time(
          () => buildPlain(accounts, from, to, weight),
          (graph) => rankPlain(graph, DAMPING, PRECISION),
        );
        if (run > 0) plain.push(timed);
      },
    ];
    for (const turn of run % 2 === 0 ? turns : turns.reverse()) turn();
  }
  const peers = { graphology: timeGraphology(accounts, columns), ngraph: timeNgraph(accounts, columns) };
  const size = `${accounts / 1000}k-${edges / 1e6}M`;
  const ourTotal = median(ours.map(({ build, run }) => build + run));
  const plainTotal = median(plain.map(({ build, run }) => build + run));
  const ourRun = median(ours.map(({ run }) => run));
  const plainRun = median(plain.map(({ run }) => run));
  const row = (what: string, mine: number, peer: number, peerName: string, target: number | null) =>
    figure({ name: `trust.${size}.${what}`, unit: "ms", ours: mine, peer, peerName, target });
  return [
    row("build+run", ourTotal, plainTotal, "plain typed arrays", FACTOR * plainTotal),
    row("run", ourRun, plainRun, "plain typed arrays", FACTOR * plainRun),
    ...Object.entries(peers).flatMap(([name, { build, run }]) => [
      row("build+run", ourTotal, build + run, name, null),
      row("run", ourRun, run, name, null),
    ]),
  ];
}

/** Following one account's new statements beside a run from the start, with the same result. */
export function measureUpdate(accounts: number, edges: number, runs: number): Figure[] {
  const { now, ...columns } = randomEdges(accounts, edges, 1);
  const seeds = seedsOf(accounts);
  const parameters = trustParametersV1;
  const tracker = trackTrust({ size: accounts, edges: columns, now, seeds, parameters });
  const updates: number[] = [];
  const whole: number[] = [];
  let current: TrustEdges = columns;
  // The first turn only warms up.
  for (let run = 0; run <= runs; run++) {
    const account = Math.floor(((run + 1) * accounts) / (runs + 2));
    const said = edgesBy(account, randomEdges(accounts, 10, run + 2));
    current = joinEdges(
      edgesWhere(current, (giver) => giver !== account),
      said,
    );
    collectGarbage();
    const start = performance.now();
    const updated = tracker.update({ accounts: [account], edges: said });
    const taken = performance.now() - start;
    collectGarbage();
    const begun = performance.now();
    const graph = buildTrustGraph({ size: accounts, edges: current, now, parameters });
    const { balances } = spreadTrust({ graph, seeds, parameters });
    const fromStart = performance.now() - begun;
    if (balances.some((balance, index) => balance !== updated.balances[index])) {
      throw new Error("The update differs from the run from the start: nothing was measured.");
    }
    if (run === 0) continue;
    updates.push(taken);
    whole.push(fromStart);
  }
  const result = figure({
    name: `trust.${accounts / 1000}k-${edges / 1e6}M.update`,
    unit: "ms",
    ours: median(updates),
    peer: median(whole),
    peerName: "run from the start",
    target: median(whole),
  });
  return [result];
}

/** Time, and the memory of graph and result that stays: bytes an edge are the same where memory is linear. */
export function measureGrowth(accounts: number, edges: number): Figure[] {
  const { now, ...columns } = randomEdges(accounts, edges, 1);
  const seeds = seedsOf(accounts);
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  const graph = buildTrustGraph({ size: accounts, edges: columns, now, parameters: trustParametersV1 });
  const { standings } = spreadTrust({ graph, seeds, parameters: trustParametersV1 });
  const milliseconds = performance.now() - start;
  collectGarbage();
  const bytes = process.memoryUsage().arrayBuffers - before;
  // Both are held until here, and so are the columns.
  if (standings.length !== accounts || graph.size !== accounts || columns.from.length !== edges) {
    throw new Error("Accounts are missing: nothing was measured.");
  }
  const name = `trust.${accounts / 1000}k-${edges / 1e6}M`;
  const alone = { peer: null, peerName: null, target: null };
  return [
    figure({ name: `${name}.time`, unit: "ms", ours: milliseconds, ...alone }),
    figure({ name: `${name}.memory`, unit: "bytes/edge", ours: bytes / edges, ...alone }),
  ];
}

/** Now, so that it is not collected in what is measured next. */
function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("Run this with --expose-gc.");
  globalThis.gc();
  // Buffers are given back beside the program; the second waits until the first is through.
  globalThis.gc();
}

function seedsOf(accounts: number): Uint8Array {
  return Uint8Array.from({ length: accounts }, (_, account) => (account % VERIFIED === 0 ? 100 : 0));
}

function time<Graph>(build: () => Graph, run: (graph: Graph) => unknown): Timed {
  const start = performance.now();
  const graph = build();
  const built = performance.now();
  run(graph);
  return { build: built - start, run: performance.now() - built };
}

type Columns = { readonly from: Uint32Array; readonly to: Uint32Array; readonly weight: Uint16Array };

function timeGraphology(accounts: number, { from, to, weight }: Columns): Timed {
  return time(
    () => {
      const graph = new DirectedGraph();
      for (let account = 0; account < accounts; account++) graph.addNode(account);
      from.forEach((giver, edge) => graph.mergeEdge(giver, to[edge], { weight: weight[edge] as number }));
      return graph;
    },
    (graph) => graphologyPageRank(graph, { getEdgeWeight: "weight", alpha: DAMPING, tolerance: PRECISION }),
  );
}

function timeNgraph(accounts: number, { from, to }: Columns): Timed {
  return time(
    () => {
      const graph = createGraph();
      for (let account = 0; account < accounts; account++) graph.addNode(account);
      from.forEach((giver, edge) => graph.addLink(giver, to[edge] as number));
      return graph;
    },
    (graph) => ngraphPageRank(graph, DAMPING, PRECISION),
  );
}
