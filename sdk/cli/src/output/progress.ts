import { Presets, SingleBar } from "cli-progress";

/** How far long work is. Shown on a terminal's standard error; nowhere else. */
export interface Progress {
  /** What happens now, and how much of how much where that is known. */
  update(step: string, done?: number, total?: number): void;
  stop(): void;
}

const WITHOUT_TOTAL = "{step} · {duration_formatted}";
const WITH_TOTAL = "{bar} {percentage}% · {step} · {duration_formatted}";

/** A bar that disappears when the work is done. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      stream,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
      format: (options, { progress }, payload: { step: string; measured: boolean; since: number }) => {
        const seconds = Math.round((Date.now() - payload.since) / 1000);
        const text = payload.measured ? WITH_TOTAL : WITHOUT_TOTAL;
        const size = options.barsize ?? 40;
        const filled = Math.round(progress * size);
        return text
          .replace("{bar}", "█".repeat(filled) + "░".repeat(size - filled))
          .replace("{percentage}", String(Math.floor(progress * 100)))
          .replace("{step}", payload.step)
          .replace("{duration_formatted}", `${seconds} s`);
      },
    },
    Presets.shades_classic,
  );
  const since = Date.now();
  let running = false;
  return {
    update(step, done = 0, total = 1) {
      const payload = { step, measured: total > 1, since };
      if (!running) bar.start(total, done, payload);
      running = true;
      bar.setTotal(total);
      bar.update(done, payload);
    },
    stop() {
      if (running) bar.stop();
      running = false;
    },
  };
}
