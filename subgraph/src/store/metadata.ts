import { Bytes, JSONValue, TypedMap } from "@graphprotocol/graph-ts";

import { MetadataAttribute, MetadataFile } from "../../generated/types/schema";
import { IpfsFile } from "../../generated/types/templates";
import { contentPathOf } from "../helpers/contentPath";
import { metadataAttributeId } from "../helpers/ids";
import { textAt } from "../helpers/json";
import { Trait } from "../helpers/traits";

/** What a location has in place of a type's number, in ERC-1155. */
const NUMBER = "{id}";
/** Most characters of a location that the number is filled into: a longer one names no file, filled or not. */
const LONGEST = 1024;

/**
 * Has graph-node look for the file at a location, without waiting for it: its handler runs when it was found.
 *
 * However many ask for a file, graph-node looks once, so it is saved once.
 *
 * @returns Id of the metadata to come; null when the location names no file by its content.
 */
export function askForMetadata(uri: string): string | null {
  const contentPath = contentPathOf(uri);
  if (contentPath == "") return null;
  IpfsFile.create(contentPath);
  return contentPath;
}

/** The location of a badge type's own metadata, where one stands for those of several types. */
export function uriOfType(badgeTypeId: Bytes, uri: string): string {
  return uri.length > LONGEST ? uri : uri.replaceAll(NUMBER, badgeTypeId.toHexString().substring(2));
}

export function createMetadataFile(id: string, content: TypedMap<string, JSONValue>): void {
  const file = new MetadataFile(id);
  file.name = textAt(content, "name");
  file.description = textAt(content, "description");
  file.image = textAt(content, "image");
  file.externalUrl = textAt(content, "external_url");
  file.save();
}

export function createMetadataAttribute(file: string, position: i32, trait: Trait): void {
  const attribute = new MetadataAttribute(metadataAttributeId(file, position));
  attribute.file = file;
  attribute.position = position;
  attribute.trait = trait.name;
  attribute.displayType = trait.displayType;
  attribute.value = trait.value;
  attribute.save();
}
