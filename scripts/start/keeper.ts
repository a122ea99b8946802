import { exitCodes, StartError } from "./errors.ts";
import { lastLines, signal, type ManagedProcess } from "./managed-process.ts";

export interface AdoptOptions {
  /** Ends by itself when its work is done, which is no failure. */
  readonly transient?: boolean;
}

interface Entry {
  readonly name: string;
  readonly stop: () => Promise<void>;
  readonly process: ManagedProcess | undefined;
}

/**
 * Holds everything that was started, stops it in reverse order, and notices when a process ends by itself.
 *
 * A step that waits for something runs under {@link Keeper.guard}, so that a death ends the wait.
 */
export class Keeper {
  /** Rejects with the first process that ended unasked. */
  readonly failure: Promise<never>;
  readonly #entries: Entry[] = [];
  readonly #onProcess: (processes: readonly ManagedProcess[]) => void;
  #fail: (error: StartError) => void = () => undefined;
  #stopping: Promise<void> | undefined;

  /** @param onProcess Told of all processes held whenever one more is. */
  constructor(onProcess: (processes: readonly ManagedProcess[]) => void = () => undefined) {
    this.#onProcess = onProcess;
    this.failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // Unhandled only means that nothing waits at this moment.
    this.failure.catch(() => undefined);
  }

  get processes(): readonly ManagedProcess[] {
    return this.#entries.flatMap((entry) => entry.process ?? []);
  }

  /** Takes charge of a process. */
  adopt(process: ManagedProcess, { transient = false }: AdoptOptions = {}): void {
    const entry: Entry = { name: process.name, stop: () => process.stop(), process };
    this.#entries.push(entry);
    this.#onProcess(this.processes);
    void process.exited.then(({ code, signal }) => {
      if (this.#stopping !== undefined) return;
      if (transient) {
        this.#entries.splice(this.#entries.indexOf(entry), 1);
        return;
      }
      const how = signal === null ? `ended with status ${code}` : `was ended by ${signal}`;
      this.#fail(
        new StartError(
          `${process.name} ${how}. Its last lines (${process.logFile}):\n${lastLines(process.logFile)}`,
          exitCodes.partFailed,
        ),
      );
    });
  }

  /** Takes charge of something that is no process: a server, a folder. */
  defer(name: string, stop: () => Promise<void>): void {
    this.#entries.push({ name, stop, process: undefined });
  }

  /** Waits for `work`, or throws when a process ends meanwhile. */
  guard<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.failure]);
  }

  /** Stops all, the youngest first. One that cannot be stopped does not keep the others. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** Ends every process at once. */
  kill(): void {
    for (const { pid } of this.processes) signal(-pid, "SIGKILL");
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
    if (errors.length > 0) throw new AggregateError(errors, "Some parts could not be stopped");
  }
}
