/** What an organiser signs to let tickets in. */
export type AdmissionList = {
  readonly eventId: bigint;
  readonly ticketIds: readonly bigint[];
  /** Last second at which it is accepted, since the Unix epoch. */
  readonly deadline: number;
};
