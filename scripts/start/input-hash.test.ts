import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { hashFiles } from "./input-hash.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "aura-hash-"));
  mkdirSync(join(root, "src/skipped"), { recursive: true });
  writeFileSync(join(root, "src/a.txt"), "one");
  writeFileSync(join(root, "src/skipped/b.txt"), "two");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const hash = () => hashFiles(root, ["src", "gone"], ["skipped"]);

test("behavior: content and names matter, skipped folders do not", () => {
  const before = hash();
  writeFileSync(join(root, "src/skipped/b.txt"), "other");
  expect(hash()).toBe(before);
  renameSync(join(root, "src/a.txt"), join(root, "src/c.txt"));
  const renamed = hash();
  expect(renamed).not.toBe(before);
  writeFileSync(join(root, "src/c.txt"), "three");
  expect(hash()).not.toBe(renamed);
});

test("behavior: moving bytes between files is seen", () => {
  writeFileSync(join(root, "src/d.txt"), "");
  const before = hash();
  writeFileSync(join(root, "src/a.txt"), "");
  writeFileSync(join(root, "src/d.txt"), "one");
  expect(hash()).not.toBe(before);
});

test("behavior: a path that does not exist is empty", () => {
  expect(hashFiles(root, ["gone"])).toBe(hashFiles(root, []));
});
