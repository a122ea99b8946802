import { exitCodes, partFailed, StartError } from "./errors.ts";
import { lastLines, sendSignal, type ManagedProcess } from "./managed-process.ts";

export interface AdoptOptions {
  /** Ends by itself when its work is done, which is no failure. */
  readonly transient?: boolean;
  /** What to say of its end, where that says more than its last lines. */
  readonly explain?: () => StartError | undefined;
}

interface Entry {
  readonly stop: () => Promise<void>;
  readonly process: ManagedProcess | undefined;
}

/** Somebody asked for the end while a start was under way. */
export class InterruptedError extends StartError {
  constructor() {
    super("Stopped before it was ready.", exitCodes.stopped);
  }
}

/**
 * Holds everything that was started, stops it in reverse order, and notices when a process ends by itself.
 *
 * A step that waits for something runs under {@link Keeper.guard}, so that a death ends the wait.
 */
export class Keeper {
  readonly #failure: Promise<never>;
  readonly #entries: Entry[] = [];
  readonly #onChange: () => void;
  #fail: (error: StartError) => void = () => undefined;
  #stopping: Promise<void> | undefined;

  /** @param onChange Told whenever a process comes or goes. */
  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
    this.#failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // Nobody may be waiting when it happens.
    this.#failure.catch(() => undefined);
  }

  /** In the order in which they were adopted. */
  get processes(): readonly ManagedProcess[] {
    return this.#entries.flatMap((entry) => entry.process ?? []);
  }

  /** Rejects with the first process that ended unasked, or with {@link InterruptedError}. */
  get failure(): Promise<never> {
    return this.#failure;
  }

  /** Takes charge of a process. One that comes too late, after the stop began, is ended at once. */
  adopt(process: ManagedProcess, { transient = false, explain }: AdoptOptions = {}): void {
    if (this.#stopping !== undefined) {
      sendSignal(-process.pid, "SIGKILL");
      return;
    }
    const entry: Entry = { stop: () => process.stop(), process };
    this.#entries.push(entry);
    this.#onChange();
    void process.exited.then(({ code, signal }) => {
      if (this.#stopping !== undefined) return;
      this.#entries.splice(this.#entries.indexOf(entry), 1);
      this.#onChange();
      if (transient) return;
      const how = signal === null ? `ended with status ${code}` : `was ended by ${signal}`;
      this.#fail(
        explain?.() ??
          partFailed(
            `${process.name} ${how}. Its last lines (${process.logFile}):\n${lastLines(process.logFile)}`,
          ),
      );
    });
  }

  /** Takes charge of something that is no process: a server, a folder. */
  async defer(stop: () => Promise<void>): Promise<void> {
    if (this.#stopping === undefined) this.#entries.push({ stop, process: undefined });
    else await stop();
  }

  /** Waits for `work`, or throws when a process ends meanwhile. */
  guard<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#failure]);
  }

  /** Ends every wait with {@link InterruptedError}. */
  interrupt(): void {
    this.#fail(new InterruptedError());
  }

  /**
   * Stops all, the youngest first.
   *
   * @throws AggregateError when some could not be stopped; the others were.
   */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** Ends every process at once. */
  kill(): void {
    for (const { pid } of this.processes) sendSignal(-pid, "SIGKILL");
  }

  async #stopAll(): Promise<void> {
    const errors: unknown[] = [];
    while (this.#entries.length > 0) {
      // It stays listed until it is gone, so that kill() reaches it.
      await this.#entries
        .at(-1)
        ?.stop()
        .catch((error: unknown) => errors.push(error));
      this.#entries.pop();
    }
    if (errors.length > 0) throw new AggregateError(errors, "Some parts could not be stopped.");
  }
}
