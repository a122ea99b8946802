/** Last step of the subgraph's build: remembers which sources it was made of, for what must not publish another one. */
import { builds, recordBuild } from "../start/builds.ts";

recordBuild(builds.subgraph);
