import { writeArtifactsModule } from "./artifacts-module.ts";

await writeArtifactsModule();
