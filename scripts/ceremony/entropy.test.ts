import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { entropySource, readEntropyFile, readHidden, type HiddenInput } from "./entropy.ts";
import { UsageError } from "./errors.ts";

/** A terminal that remembers whether it would echo. */
class FakeTerminal extends EventEmitter implements HiddenInput {
  readonly modes: boolean[] = [];
  setRawMode(on: boolean): void {
    this.modes.push(on);
  }
  setEncoding(): void {}
  resume(): void {}
  pause(): void {}
}

describe("entropySource", () => {
  it("behavior: gives 512 bits that are new at each call, with or without anything typed", () => {
    const typed = entropySource(Buffer.from("the same"));
    const values = [
      typed(),
      typed(),
      entropySource(Buffer.from("the same"))(),
      entropySource(Buffer.alloc(0))(),
    ];
    expect(new Set(values).size).toBe(4);
    for (const value of values) {
      expect(value).toMatch(/^[0-9a-f]{128}$/);
      expect(value).not.toContain(Buffer.from("the same").toString("hex"));
    }
  });
});

describe("readEntropyFile", () => {
  const folder = mkdtempSync(join(tmpdir(), "aura-entropy-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("behavior: reads the bytes of a file", () => {
    writeFileSync(join(folder, "dice"), "3 1 4 1 5");
    expect(readEntropyFile(join(folder, "dice")).toString()).toBe("3 1 4 1 5");
  });

  it("error: refuses a file that is absent or empty", () => {
    writeFileSync(join(folder, "empty"), "");
    expect(() => readEntropyFile(join(folder, "empty"))).toThrow(UsageError);
    expect(() => readEntropyFile(join(folder, "nowhere"))).toThrow(/there is no file/);
  });
});

describe("readHidden", () => {
  it("behavior: reads a line without echo, and gives the terminal back", async () => {
    const terminal = new FakeTerminal();
    const line = readHidden(terminal);
    for (const text of ["so", "mx", "\u007f", "e\r", "ignored"]) terminal.emit("data", text);
    expect((await line).toString()).toBe("some");
    expect(terminal.modes).toEqual([true, false]);
    expect(terminal.listenerCount("data")).toBe(0);
  });

  it("behavior: takes an empty line", async () => {
    const terminal = new FakeTerminal();
    const line = readHidden(terminal);
    terminal.emit("data", "\n");
    expect((await line).length).toBe(0);
  });

  it("error: stops when interrupted", async () => {
    const terminal = new FakeTerminal();
    const line = readHidden(terminal);
    terminal.emit("data", "secret\u0003");
    await expect(line).rejects.toThrow(UsageError);
    expect(terminal.modes).toEqual([true, false]);
  });
});
