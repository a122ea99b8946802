export {
  accountEntity,
  addressOf,
  attendanceEntity,
  badgeEntity,
  badgeTypeEntity,
  inviteEntity,
  issuerEntity,
  passportEntity,
  ticketEventEntity,
  ticketTierEntity,
  vouchEntity,
} from "../../src/testing/entities.ts";
