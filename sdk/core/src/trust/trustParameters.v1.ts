import type { TrustParameters } from "../types/Trust.ts";

const DAY = 86_400;

/** The parameters that METHODOLOGY.md gives reasons for. Never edited: a change is a new version. */
export const trustParametersV1: TrustParameters = {
  version: 1,
  damping: 8000,
  rounds: 8,
  judgements: 2,
  budget: 10_000,
  fullStanding: 8000,
  kinds: {
    vouch: { weight: 10_000, halfLife: 15 * DAY },
    invite: { weight: 5000, halfLife: 90 * DAY },
    badge: { weight: 5000, halfLife: 180 * DAY },
    attendance: { weight: 1000, halfLife: 90 * DAY },
    distrust: { weight: 10_000, halfLife: 0 },
  },
};
