/** Files that are whole or absent, whenever the machine stops. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Where a file is written before it takes its place. */
export function partOf(path: string): string {
  return `${path}.part`;
}

/** Puts a file that was written beside its place into it, once the disk has it. */
export function settle(path: string): void {
  sync(partOf(path));
  renameSync(partOf(path), path);
  sync(dirname(path));
}

/** Writes a text file, which is the old one until it is wholly the new one. */
export function writeDurably(path: string, text: string): void {
  writeFileSync(partOf(path), text);
  settle(path);
}

function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
