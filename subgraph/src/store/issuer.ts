import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import { IssuerRegistered } from "../../generated/types/Badges/Badges";
import { Issuer } from "../../generated/types/schema";
import { askForMetadata } from "./metadata";

export function loadIssuer(issuer: Address): Issuer | null {
  return Issuer.load(issuer);
}

export function createIssuer(event: IssuerRegistered): void {
  const issuer = new Issuer(event.params.issuer);
  issuer.name = event.params.name;
  issuer.uri = event.params.uri;
  issuer.metadata = askForMetadata(event.params.uri);
  issuer.accredited = false;
  issuer.paused = false;
  issuer.removed = false;
  issuer.publicKey = event.params.publicKey;
  issuer.registeredAt = event.block.timestamp;
  issuer.registeredAtBlock = event.block.number;
  save(issuer, event);
}

export function saveDescription(issuer: Issuer, name: string, uri: string, event: ethereum.Event): void {
  issuer.name = name;
  issuer.uri = uri;
  issuer.metadata = askForMetadata(uri);
  save(issuer, event);
}

export function saveKey(issuer: Issuer, publicKey: BigInt[], event: ethereum.Event): void {
  issuer.publicKey = publicKey;
  save(issuer, event);
}

export function savePause(issuer: Issuer, paused: boolean, event: ethereum.Event): void {
  issuer.paused = paused;
  save(issuer, event);
}

export function saveAccreditation(issuer: Issuer, accredited: boolean, event: ethereum.Event): void {
  issuer.accredited = accredited;
  save(issuer, event);
}

/** @param removableAt First second at which it can be removed; null when no removal is announced. */
export function saveRemovableAt(issuer: Issuer, removableAt: BigInt | null, event: ethereum.Event): void {
  issuer.removableAt = removableAt;
  save(issuer, event);
}

export function saveRemoval(issuer: Issuer, event: ethereum.Event): void {
  issuer.removed = true;
  issuer.removableAt = null;
  save(issuer, event);
}

function save(issuer: Issuer, event: ethereum.Event): void {
  issuer.updatedAt = event.block.timestamp;
  issuer.updatedAtBlock = event.block.number;
  issuer.save();
}
