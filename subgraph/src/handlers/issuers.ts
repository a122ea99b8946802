import { Address, ethereum } from "@graphprotocol/graph-ts";

import {
  IssuerAccreditationChanged,
  IssuerKeyChanged,
  IssuerPauseChanged,
  IssuerRegistered,
  IssuerRemovalCancelled,
  IssuerRemovalScheduled,
  IssuerRemoved,
  IssuerUpdated,
} from "../../generated/types/Badges/Badges";
import { Issuer } from "../../generated/types/schema";
import { reportMissing, reportRepeated } from "../helpers/report";
import {
  createIssuer,
  loadIssuer,
  saveAccreditation,
  saveDescription,
  saveKey,
  savePause,
  saveRemovableAt,
  saveRemoval,
} from "../store/issuer";
import { createIssuerKey } from "../store/issuerKey";
import { countIssuer } from "../store/protocol";

export function handleIssuerRegistered(event: IssuerRegistered): void {
  if (loadIssuer(event.params.issuer) !== null) {
    reportRepeated("Issuer", event.params.issuer, event);
    return;
  }
  createIssuer(event);
  createIssuerKey(event.params.issuer, event.params.publicKey, event);
  countIssuer(event);
}

export function handleIssuerUpdated(event: IssuerUpdated): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer !== null) saveDescription(issuer, event.params.name, event.params.uri, event);
}

export function handleIssuerKeyChanged(event: IssuerKeyChanged): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer === null) return;
  saveKey(issuer, event.params.publicKey, event);
  createIssuerKey(event.params.issuer, event.params.publicKey, event);
}

export function handleIssuerPauseChanged(event: IssuerPauseChanged): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer !== null) savePause(issuer, event.params.paused, event);
}

export function handleIssuerAccreditationChanged(event: IssuerAccreditationChanged): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer !== null) saveAccreditation(issuer, event.params.accredited, event);
}

export function handleIssuerRemovalScheduled(event: IssuerRemovalScheduled): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer !== null) saveRemovableAt(issuer, event.params.removableAt, event);
}

export function handleIssuerRemovalCancelled(event: IssuerRemovalCancelled): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer !== null) saveRemovableAt(issuer, null, event);
}

export function handleIssuerRemoved(event: IssuerRemoved): void {
  const issuer = knownIssuer(event.params.issuer, event);
  if (issuer !== null) saveRemoval(issuer, event);
}

function knownIssuer(account: Address, event: ethereum.Event): Issuer | null {
  const issuer = loadIssuer(account);
  if (issuer === null) reportMissing("Issuer", account, event);
  return issuer;
}
