import type { FastifyReply } from "fastify";

/** Says where to ask how a task is getting on. */
export function accepted(reply: FastifyReply, taskId: string): void {
  reply.code(202).header("location", `/api/v2/task/${taskId}`).header("cache-control", "no-store");
}
