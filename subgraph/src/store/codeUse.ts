import { CodeSpent } from "../../generated/types/InviteGate/InviteGate";
import { CodeUse } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

export function createCodeUse(event: CodeSpent): void {
  const use = new CodeUse(logId(event));
  use.tickets = event.params.tickets;
  use.eventId = event.params.eventId;
  use.key = event.params.key;
  use.account = event.params.account;
  use.usedAt = event.block.timestamp;
  use.usedAtBlock = event.block.number;
  use.transactionHash = event.transaction.hash;
  use.save();
}
