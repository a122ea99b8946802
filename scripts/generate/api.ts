/**
 * `npm run generate:api`: builds the subgraph, asks graph-node for the schema of its API, writes
 * `subgraph/generated/api.graphql`, and generates the SDK's documents anew from it. Run it when `schema.graphql` changed.
 *
 * Needs a build of the contracts; takes a minute, for a chain, a database and graph-node come up for it.
 */
import { startStage } from "../indexing/stage.ts";
import { buildSubgraph } from "../subgraph/build.ts";
import { readApiSchema } from "../subgraph/read-api-schema.ts";
import { exportDocuments } from "./documents.ts";
import { writeGenerated } from "./write-generated.ts";

buildSubgraph();
const stage = await startStage();
try {
  const indexer = await stage.startIndexer();
  await indexer.waitFor(await stage.chain.getBlock());
  await writeGenerated("subgraph/generated/api.graphql", await readApiSchema(indexer.url));
} finally {
  await stage.stop();
}
await exportDocuments();
