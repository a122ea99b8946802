import { Address, ethereum } from "@graphprotocol/graph-ts";

import { IssuerRegistered } from "../../generated/types/Badges/Badges";
import { Issuer } from "../../generated/types/schema";

export function loadIssuer(issuer: Address): Issuer | null {
  return Issuer.load(issuer);
}

export function createIssuer(event: IssuerRegistered): void {
  const issuer = new Issuer(event.params.issuer);
  issuer.name = event.params.name;
  issuer.uri = event.params.uri;
  issuer.registeredAt = event.block.timestamp;
  issuer.registeredAtBlock = event.block.number;
  saveAccreditation(issuer, false, event);
}

export function saveAccreditation(issuer: Issuer, accredited: boolean, event: ethereum.Event): void {
  issuer.accredited = accredited;
  issuer.updatedAt = event.block.timestamp;
  issuer.updatedAtBlock = event.block.number;
  issuer.save();
}
