/** The same events in every contract that has an owner; any one's binding reads them. */
import { OwnershipTransferred, OwnershipTransferStarted } from "../../generated/types/Passport/Passport";
import { createOwnershipChange } from "../store/ownershipChange";

export function handleOwnershipTransferStarted(event: OwnershipTransferStarted): void {
  createOwnershipChange(true, event.params.previousOwner, event.params.newOwner, event);
}

export function handleOwnershipTransferred(event: OwnershipTransferred): void {
  createOwnershipChange(false, event.params.previousOwner, event.params.newOwner, event);
}
