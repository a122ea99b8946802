declare module "ngraph.pagerank" {
  import type { Graph } from "ngraph.graph";

  /** Ranks by node. */
  export default function pageRank(
    graph: Graph,
    internalJumpProbability?: number,
    precision?: number,
  ): Record<string, number>;
}
