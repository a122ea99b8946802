import { setTimeout as sleep } from "node:timers/promises";

/** Asks until the answer is there. @throws Error with the last answer after the time. */
export async function eventually<Answer>(
  ask: () => Promise<Answer> | Answer,
  fits: (answer: Answer) => boolean,
  withinMs = 10_000,
): Promise<Answer> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not in time; the last answer: ${JSON.stringify(answer)}`);
    await sleep(10);
  }
}
