/** `npm run generate`: writes every generated file anew. Needs a build of the contracts. */
import { exportSemaphoreArtifacts } from "../circuits/semaphore-artifacts.ts";
import { recordLocalDeployment } from "../deploy/deployments.ts";
import { syncManifest } from "../subgraph/sync-manifest.ts";
import { exportAbi } from "./abi.ts";
import { exportDeployments } from "./deployments.ts";
import { exportDocuments } from "./documents.ts";
import { exportEmptySubtrees } from "./empty-subtrees.ts";
import { exportOpenApi } from "./openapi.ts";
import { exportPublicSignals } from "./public-signals.ts";
import { exportVerificationKey } from "./verification-key.ts";

await exportAbi();
await recordLocalDeployment();
await exportDeployments();
await exportDocuments();
await exportPublicSignals();
await exportEmptySubtrees();
await exportSemaphoreArtifacts();
await exportVerificationKey();
await exportOpenApi();
syncManifest("local");
