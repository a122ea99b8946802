import { read } from "read";

import { InterruptedError, SecretMissingError } from "../errors.ts";

/** Asks a person for a secret. */
export type Ask = (question: string) => Promise<string>;

/**
 * Asks on the terminal without showing what is typed. The question goes to standard error, so that results stay alone on
 * standard output.
 *
 * @param otherwise What to say when there is no terminal.
 * @throws SecretMissingError without a terminal, InterruptedError after Ctrl-C.
 */
export async function askSecret(
  question: string,
  { stdin, stderr, otherwise }: { stdin: NodeJS.ReadStream; stderr: NodeJS.WriteStream; otherwise: string },
): Promise<string> {
  if (!stdin.isTTY) throw new SecretMissingError(otherwise);
  try {
    return await read({ prompt: `${question}: `, input: stdin, output: stderr, silent: true });
  } catch {
    throw new InterruptedError();
  } finally {
    stderr.write("\n");
  }
}
