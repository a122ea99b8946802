/** The file format of snarkjs and circom: four letters, a version, and numbered sections. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Where a section lies in its file. */
export interface Section {
  readonly position: number;
  readonly size: number;
}

const HEADER_BYTES = 12;
const SECTION_HEADER_BYTES = 12;

/**
 * The sections of a file, without reading what is in them.
 *
 * @param magic The first four letters, such as `zkey`.
 * @throws Error where the file is another one, has a section twice, or is cut short.
 */
export function readSections(path: string, magic: string): ReadonlyMap<number, Section> {
  const file = openSync(path, "r");
  try {
    const { size: bytes } = fstatSync(file);
    if (bytes < HEADER_BYTES || at(file, 0, 4).toString("latin1") !== magic) {
      throw new Error(`${path} is not a ${magic} file.`);
    }
    const sections = new Map<number, Section>();
    let position = HEADER_BYTES;
    for (let left = at(file, 8, 4).readUInt32LE(); left > 0; left--) {
      if (position + SECTION_HEADER_BYTES > bytes) throw new Error(`${path} is cut short.`);
      const head = at(file, position, SECTION_HEADER_BYTES);
      const section = { position: position + SECTION_HEADER_BYTES, size: Number(head.readBigUInt64LE(4)) };
      if (sections.has(head.readUInt32LE())) throw new Error(`${path} has a section twice.`);
      sections.set(head.readUInt32LE(), section);
      position = section.position + section.size;
    }
    if (position > bytes) throw new Error(`${path} is cut short.`);
    if (position < bytes) throw new Error(`${path} goes on after its last section.`);
    return sections;
  } finally {
    closeSync(file);
  }
}

/**
 * What is in one section.
 *
 * @throws Error where the file is another one, cut short, or lacks the section.
 */
export function readSection(path: string, magic: string, id: number): Buffer {
  const section = readSections(path, magic).get(id);
  if (section === undefined) throw new Error(`${path} lacks section ${id}.`);
  const file = openSync(path, "r");
  try {
    return at(file, section.position, section.size);
  } finally {
    closeSync(file);
  }
}

function at(file: number, position: number, size: number): Buffer {
  const buffer = Buffer.alloc(size);
  let done = 0;
  while (done < size) {
    const read = readSync(file, buffer, done, size - done, position + done);
    if (read === 0) throw new Error("The file ended while it was read.");
    done += read;
  }
  return buffer;
}
