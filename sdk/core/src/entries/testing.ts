// @aura-protocol/sdk/testing: a world of Aura in memory, for the tests of dApps.
export { TestWorldError } from "../errors/testing.ts";
export { createTestWorld, type CreateTestWorldParameters } from "../testing/createTestWorld.ts";
export type {
  PersonParameters,
  TestBadgeParameters,
  TestEventParameters,
  TestFailure,
  TestPerson,
  TestTicketParameters,
  TestVouchParameters,
  TestWorld,
  Whom,
} from "../testing/TestWorld.ts";
