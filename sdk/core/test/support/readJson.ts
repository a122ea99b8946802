import { readFileSync } from "node:fs";

/** Reads a JSON file, by its path from the repository's root. */
export function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")) as Content;
}

/** Reads one of the shared vectors. */
export function readVectors<Content>(name: string): Content {
  return readJson(`sdk/core/test/vectors/${name}.json`);
}
