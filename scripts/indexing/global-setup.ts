import { buildSubgraph } from "../subgraph/build.ts";

export default buildSubgraph;
