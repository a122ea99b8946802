/** Where a contributor's secret comes from. */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { UsageError } from "./errors.ts";

const SYSTEM_BYTES = 64;

/**
 * Makes fresh randomness at each call: the operating system's, stirred with whatever else the contributor gave. It is as
 * good as the better of both.
 *
 * @param extra Typed text or a file's content; may be empty.
 */
export function entropySource(extra: Uint8Array): () => string {
  return () => {
    const system = randomBytes(SYSTEM_BYTES);
    const mixed = createHash("sha512").update(system).update(extra).digest("hex");
    system.fill(0);
    return mixed;
  };
}

/**
 * Reads what a contributor put into a file, such as dice or noise.
 *
 * @throws UsageError where it is absent or empty.
 */
export function readEntropyFile(path: string): Buffer {
  if (!existsSync(path)) throw new UsageError(`--entropy-file: there is no file ${path}.`);
  const content = readFileSync(path);
  if (content.length === 0) throw new UsageError(`--entropy-file: ${path} is empty.`);
  return content;
}

/** A terminal, as far as it is used here. */
export interface HiddenInput {
  setRawMode(on: boolean): unknown;
  setEncoding(encoding: "utf8"): unknown;
  resume(): unknown;
  pause(): unknown;
  on(event: "data", listener: (text: string) => void): unknown;
  off(event: "data", listener: (text: string) => void): unknown;
}

const CONTROL = { interrupt: "\u0003", endOfText: "\u0004", backspace: "\b", erase: "\u007f" } as const;

/**
 * Reads a line from the terminal without showing it.
 *
 * @throws UsageError when interrupted.
 */
export function readHidden(input: HiddenInput): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    const finish = (settle: () => void): void => {
      input.off("data", listen);
      input.setRawMode(false);
      input.pause();
      settle();
    };
    const listen = (text: string): void => {
      for (const character of text) {
        if (character === CONTROL.interrupt) {
          finish(() => reject(new UsageError("Interrupted: nothing was contributed.")));
          return;
        }
        if (character === "\r" || character === "\n" || character === CONTROL.endOfText) {
          finish(() => resolve(Buffer.from(typed.join(""), "utf8")));
          return;
        }
        if (character === CONTROL.backspace || character === CONTROL.erase) typed.pop();
        else typed.push(character);
      }
    };
    input.setRawMode(true);
    input.setEncoding("utf8");
    input.on("data", listen);
    input.resume();
  });
}
