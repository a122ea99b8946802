import { writeArtifactsModule } from "./artifacts-module.ts";

writeArtifactsModule();
