import { Bytes, dataSource, json, JSONValueKind, log } from "@graphprotocol/graph-ts";

import { traitsOf } from "../helpers/traits";
import { createMetadataAttribute, createMetadataFile } from "../store/metadata";

/** Most bytes of a file that is read. Parsed, a file takes many times its size, and too much memory stops indexing. */
const LARGEST = 262_144;

/** A file that was found. Anything may be in it: what is no JSON object, or too large, is left out on every node alike. */
export function handleIpfsFile(content: Bytes): void {
  const id = dataSource.stringParam();
  if (content.length > LARGEST) {
    refuse(id, "it is larger than " + LARGEST.toString() + " bytes");
    return;
  }
  const parsed = json.try_fromBytes(content);
  if (parsed.isError || parsed.value.kind != JSONValueKind.OBJECT) {
    refuse(id, "it is no JSON object");
    return;
  }
  const file = parsed.value.toObject();
  createMetadataFile(id, file);
  const traits = traitsOf(file);
  for (let i = 0; i < traits.length; i++) createMetadataAttribute(id, i, traits[i]);
}

function refuse(id: string, reason: string): void {
  log.warning("file {} is left out: {}", [id, reason]);
}
