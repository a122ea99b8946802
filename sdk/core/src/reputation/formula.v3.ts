import { fraudParametersV1 } from "../fraud/fraudParameters.v1.ts";
import { trustParametersV1 } from "../trust/trustParameters.v1.ts";
import type { Formula } from "../types/Formula.ts";
import { formulaV2 } from "./formula.v2.ts";

const DAY = 86_400;

/**
 * The third formula: the second one, with standing lent by the network of trust (vouches, invites, badges, shared
 * attendance and distrust, all fading) and capped by fraud signals. Never edited: a change is a new file with a new
 * version and so a new id. The reasons behind the figures are in METHODOLOGY.md.
 */
export const formulaV3 = {
  name: formulaV2.name,
  version: 3,
  weights: formulaV2.weights,
  tierBounds: formulaV2.tierBounds,
  components: formulaV2.components,
  temporal: formulaV2.temporal,
  lending: formulaV2.lending,
  trust: {
    ...trustParametersV1,
    kinds: {
      vouch: { weight: 10_000, halfLife: 180 * DAY },
      invite: { weight: 5000, halfLife: 365 * DAY },
      badge: { weight: 5000, halfLife: 365 * DAY },
      attendance: { weight: 1000, halfLife: 90 * DAY },
      distrust: { weight: 10_000, halfLife: 0 },
    },
    statements: { maxAttendees: 32, organiserVerification: 50, distrustReasons: [3] },
    fraud: fraudParametersV1,
  },
} as const satisfies Formula;
