export {
  addressOf,
  badgeEntity,
  badgeTypeEntity,
  issuerEntity,
  passportEntity,
  ticketEventEntity,
  ticketTierEntity,
  vouchEntity,
} from "../../src/testing/entities.ts";
