import type { AuraClient } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import type { Kysely } from "kysely";

import type { ChainWriter, WriteStage } from "../chain/ChainWriter.ts";
import type { JobSettings } from "../config/JobSettings.ts";
import type { Database } from "../database/Database.ts";
import type { Services } from "../services/createServices.ts";
import { createAttempts } from "./attempts.ts";
import { createQueue } from "./createQueue.ts";
import { createRunner, type Observe } from "./createRunner.ts";
import { buildEpochHandler } from "./handlers/buildEpoch.ts";
import { calculateScoreHandler } from "./handlers/calculateScore.ts";
import { generateProofHandler } from "./handlers/generateProof.ts";
import { mintBadgeHandler } from "./handlers/mintBadge.ts";
import { updatePassportHandler } from "./handlers/updatePassport.ts";
import { taskKinds } from "./TaskKind.ts";
import { createTasks, type Tasks } from "./tasks.ts";

/** Work in the background. */
export type Jobs = {
  readonly tasks: Tasks;
  readonly writer: ChainWriter;
  readonly settings: JobSettings;
  /** Opens the queue, and takes tasks if the settings say so. */
  start(): Promise<void>;
  /** Has running tasks reach a safe point, where another worker can go on, and closes the queue. */
  stop(graceMs: number): Promise<void>;
};

/** Whoever the gateway itself is among callers. */
const SELF = "gateway";

export function createJobs({
  client,
  database,
  databaseUrl,
  services,
  settings,
  writer,
  log,
  observe,
  onStage,
}: {
  client: AuraClient;
  database: Kysely<Database>;
  databaseUrl: string;
  services: Pick<Services, "reputations" | "passports" | "invalidate">;
  settings: JobSettings;
  writer: ChainWriter;
  log: FastifyBaseLogger;
  observe: Observe;
  onStage?: ((stage: WriteStage) => void) | undefined;
}): Jobs {
  const queue = createQueue({ url: databaseUrl, log });
  const tasks = createTasks(database, queue);
  const attempts = createAttempts({ database, queue, ...settings });
  const handlers = {
    generate_proof: generateProofHandler({ client, ...settings }),
    mint_badge: mintBadgeHandler({ client, writer, onStage }),
    calculate_score: calculateScoreHandler(services),
    update_passport: updatePassportHandler(services),
    build_epoch: buildEpochHandler({ client }),
  };
  const runner = createRunner({ attempts, handlers, settings, log, observe });
  let sweeper: NodeJS.Timeout | undefined;
  const sweep = (): void => {
    attempts.sweep().catch((err: unknown) => log.warn({ err }, "lost tasks were not looked for"));
  };
  return {
    tasks,
    writer,
    settings,
    start: async () => {
      await queue.start();
      if (settings.workers === 0) return;
      for (const kind of taskKinds) {
        const count = kind === "generate_proof" ? settings.provers : settings.workers;
        await queue.work(kind, count, (id) => runner.run(id));
      }
      await queue.schedule(settings.epochSchedule, async (tick) => {
        const idempotencyKey = `epoch:${tick}`;
        await tasks.start({ kind: "build_epoch", caller: SELF, payload: {}, idempotencyKey });
      });
      sweeper = setInterval(sweep, settings.leaseMs / 2);
    },
    stop: async (graceMs) => {
      clearInterval(sweeper);
      runner.stop();
      await queue.stop(graceMs);
    },
  };
}
