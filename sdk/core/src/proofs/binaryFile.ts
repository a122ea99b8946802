import { ArtifactCorruptError } from "../errors/proof.ts";

/** Magic, version and count of sections; kind and size of a section. */
const FILE_HEADER = 12;
const SECTION_HEADER = 12;

/**
 * Finds a section of one of snarkjs's binary files, and walks over all of them to do so, so that a file that was cut off
 * is noticed.
 *
 * @param parameters.file What the file is called in errors.
 * @throws ArtifactCorruptError when the file is not of this kind, cut off, or without the section.
 */
export function findSection({
  bytes,
  magic,
  file,
  section,
}: {
  bytes: Uint8Array;
  magic: string;
  file: string;
  section: number;
}): DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (details: string): never => {
    throw new ArtifactCorruptError({ file, details });
  };
  if (bytes.length < FILE_HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== magic) {
    return fail(`it does not begin with "${magic}"`);
  }
  let found: DataView | undefined;
  let offset = FILE_HEADER;
  for (let left = view.getUint32(8, true); left > 0; left--) {
    if (offset + SECTION_HEADER > bytes.length) return fail("it is cut off");
    const kind = view.getUint32(offset, true);
    const size = Number(view.getBigUint64(offset + 4, true));
    offset += SECTION_HEADER;
    if (size > bytes.length - offset) return fail("it is cut off");
    if (kind === section) found ??= new DataView(bytes.buffer, bytes.byteOffset + offset, size);
    offset += size;
  }
  return found ?? fail(`section ${section} is missing`);
}
