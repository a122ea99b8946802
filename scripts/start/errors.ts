/** Exit status of `npm start`, by what ended it. */
export const exitCodes = {
  /** Stopped on purpose: Ctrl-C, SIGTERM or a closed terminal. */
  stopped: 0,
  /** Something nobody foresaw. */
  unexpected: 1,
  /** The command line cannot be read. */
  usage: 2,
  /** The machine or the state folder is not ready: a taken port, a missing binary, another instance. */
  refused: 3,
  /** A part of the stack did not start, or ended while it was needed. */
  partFailed: 4,
} as const;

/** A failure told in one sentence and a way out; it is printed without a stack trace. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The machine or the state folder stands in the way. */
export const refused = (message: string, options?: ErrorOptions): StartError =>
  new StartError(message, exitCodes.refused, options);

/** A part of the stack failed. */
export const partFailed = (message: string, options?: ErrorOptions): StartError =>
  new StartError(message, exitCodes.partFailed, options);
