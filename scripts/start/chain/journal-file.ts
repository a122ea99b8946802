/**
 * The journal of a local chain: a text file whose first line names the genesis block and whose other lines hold one
 * block each, in order. Lines are only appended; a reorganisation cuts the tail off first.
 */
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";

import type { Hash, Hex } from "viem";

export interface Genesis {
  readonly format: 1;
  readonly chainId: number;
  /** Seconds since the Unix epoch. */
  readonly timestamp: number;
  readonly hash: Hash;
}

export interface JournalBlock {
  readonly number: number;
  readonly hash: Hash;
  /** Seconds since the Unix epoch. */
  readonly timestamp: number;
  /** Signed bytes in order; null for one that nobody signed and nobody can repeat. */
  readonly transactions: readonly (Hex | null)[];
}

export interface JournalContent {
  readonly genesis: Genesis;
  readonly blocks: readonly JournalBlock[];
  /** Length in bytes of what was read: a torn last line lies behind it. */
  readonly length: number;
}

/** The journal does not read as one. */
export class JournalDamagedError extends Error {
  override readonly name = "JournalDamagedError";
}

/**
 * Reads a journal. A last line that a crash cut short is left out.
 *
 * @returns undefined when there is no journal, or none that reached its first block.
 * @throws JournalDamagedError when a line other than the last cannot be read, or numbers leave a gap.
 */
export function readJournal(file: string): JournalContent | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  lines.pop();
  const [first, ...rest] = lines;
  if (first === undefined) return undefined;
  const genesis = parse<Genesis>(first, 1);
  if (genesis.format !== 1) throw new JournalDamagedError("line 1 names a format this version does not know");
  const blocks = rest.map((line, index) => {
    const block = parse<JournalBlock>(line, index + 2);
    if (block.number !== index + 1 || !Array.isArray(block.transactions))
      throw new JournalDamagedError(`line ${index + 2} is not block ${index + 1}`);
    return block;
  });
  return { genesis, blocks, length: Buffer.byteLength(lines.map((line) => `${line}\n`).join("")) };
}

function parse<T>(line: string, number: number): T {
  try {
    return JSON.parse(line) as T;
  } catch (cause) {
    throw new JournalDamagedError(`line ${number} is not JSON`, { cause });
  }
}

/** Appends to a journal and cuts its tail. */
export class JournalFile {
  readonly #file: number;
  /** Where the line of block i + 1 ends; index 0 is the first line's end. */
  readonly #ends: number[];
  readonly #hashes: Hash[];

  /** @param content What {@link readJournal} returned, or the genesis of a new journal. */
  constructor(path: string, content: JournalContent | Genesis) {
    this.#file = openSync(path, "a");
    if ("blocks" in content) {
      ftruncateSync(this.#file, content.length);
      this.#hashes = [content.genesis.hash, ...content.blocks.map((block) => block.hash)];
      this.#ends = [];
      let end = 0;
      for (const entry of [content.genesis, ...content.blocks]) {
        end += Buffer.byteLength(line(entry));
        this.#ends.push(end);
      }
    } else {
      ftruncateSync(this.#file, 0);
      this.#hashes = [content.hash];
      this.#ends = [this.#write(content)];
    }
  }

  /** The last block written; block 0 is the genesis block. */
  get tip(): { readonly number: number; readonly hash: Hash } {
    return { number: this.#hashes.length - 1, hash: this.#hashes.at(-1) as Hash };
  }

  /** @throws RangeError when the block does not follow the tip. */
  append(block: JournalBlock): void {
    if (block.number !== this.tip.number + 1)
      throw new RangeError(`Block ${block.number} does not follow block ${this.tip.number}`);
    const end = (this.#ends.at(-1) as number) + this.#write(block);
    this.#ends.push(end);
    this.#hashes.push(block.hash);
  }

  /** Forgets the tip: the chain went another way. The genesis block stays. */
  dropTip(): void {
    if (this.tip.number === 0) throw new RangeError("The genesis block cannot be dropped");
    this.#ends.pop();
    this.#hashes.pop();
    ftruncateSync(this.#file, this.#ends.at(-1));
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(entry: Genesis | JournalBlock): number {
    return writeSync(this.#file, line(entry));
  }
}

const line = (entry: Genesis | JournalBlock): string => `${JSON.stringify(entry)}\n`;
