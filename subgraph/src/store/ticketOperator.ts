import { TicketOperator } from "../../generated/types/schema";
import { ApprovalForAll } from "../../generated/types/Tickets/Tickets";
import { ticketOperatorId } from "../helpers/ids";

/** The latest word stands, whatever was said before. */
export function saveTicketOperator(event: ApprovalForAll): void {
  const operator = new TicketOperator(ticketOperatorId(event.params.owner, event.params.operator));
  operator.owner = event.params.owner;
  operator.operator = event.params.operator;
  operator.approved = event.params.isApproved;
  operator.updatedAt = event.block.timestamp;
  operator.updatedAtBlock = event.block.number;
  operator.save();
}
