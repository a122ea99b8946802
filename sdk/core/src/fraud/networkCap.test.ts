import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { address } from "../../test/support/profiles.ts";
import { fraudKinds, type FraudKind, type FraudSignal } from "../types/FraudSignal.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import { networkCap } from "./networkCap.ts";

function signal(kind: FraudKind, severity: number, account = 0): FraudSignal {
  return { kind, severity, accounts: [address(account)], evidence: {} } as unknown as FraudSignal;
}

const anySignals = fc.array(
  fc
    .tuple(fc.constantFrom(...fraudKinds), fc.nat(1000), fc.nat(2))
    .map(([kind, severity, account]) => signal(kind, severity, account)),
  { maxLength: 8 },
);

describe("networkCap", () => {
  it("behavior: nothing found leaves everything; a ring at its worst leaves nothing", () => {
    expect(networkCap([], address(0))).toBe(1000);
    expect(networkCap([signal("vouch-ring", 1000)], address(0))).toBe(0);
    expect(networkCap([signal("vouch-ring", 1000)], address(1))).toBe(1000);
  });

  it("behavior: of a kind the worst counts, kinds multiply", () => {
    const signals = [signal("burst-mint", 500), signal("burst-mint", 1000), signal("funding-cluster", 500)];
    // 1000 · (1 - 60 %) · (1 - 40 %)
    expect(networkCap(signals, address(0))).toBe(240);
  });

  it("behavior: what is less severe than the parameters ask for does not count", () => {
    expect(networkCap([signal("vouch-ring", 499)], address(0))).toBe(1000);
    expect(networkCap([signal("vouch-ring", 500)], address(0))).toBe(500);
    const cap = { ...fraudParametersV1.cap, minSeverity: 0 };
    expect(networkCap([signal("vouch-ring", 499)], address(0), { cap })).toBe(501);
  });

  it("behavior: one more signal never raises it, a more severe one neither, the order is of no matter", () => {
    fc.assert(
      fc.property(anySignals, fc.constantFrom(...fraudKinds), fc.nat(1000), (signals, kind, severity) => {
        const before = networkCap(signals, address(0));
        const after = networkCap([...signals, signal(kind, severity)], address(0));
        expect(Number.isInteger(before) && before >= 0 && before <= 1000).toBe(true);
        expect(after).toBeLessThanOrEqual(before);
        const worse = networkCap([...signals, signal(kind, Math.min(1000, severity + 50))], address(0));
        expect(worse).toBeLessThanOrEqual(after);
        expect(networkCap(signals.toReversed(), address(0))).toBe(before);
      }),
    );
  });
});
