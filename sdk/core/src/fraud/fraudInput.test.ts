import { describe, expect, it } from "vitest";

import { START, crowd } from "../../test/support/fraudWorlds.ts";
import { address, vouch } from "../../test/support/profiles.ts";
import { InvalidFraudInputError } from "../errors/fraud.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { findFraudSignals } from "./findFraudSignals.ts";
import type { FraudInput } from "./FraudInput.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import { parseFraudParameters } from "./parseFraudParameters.ts";

const holders = crowd(0, 3, { verification: 100 });
const [account, issuer] = [address(0), address(1)];
const [attendance, payment] = [
  { account, event: 1n, attendedAt: START },
  { funder: issuer, account, timestamp: START, amount: 1n },
];

describe("findFraudSignals", () => {
  it("behavior: nothing gives nothing", () => {
    expect(findFraudSignals({ holders: [] })).toEqual([]);
    expect(findFraudSignals({ holders, vouches: [], mints: [], attendances: [], funding: [] })).toEqual([]);
  });

  const broken: [string, Partial<Record<keyof FraudInput, unknown>>][] = [
    ["holders[0].account", { holders: [{ ...holders[0], account: "0x1" }] }],
    ["holders[0].registeredAt", { holders: [{ ...holders[0], registeredAt: -1 }] }],
    ["holders[0].verification", { holders: [{ ...holders[0], verification: 101 }] }],
    ["holders", { holders: [...holders, holders[0]] }],
    ["vouches[0].voucher", { vouches: [{ ...vouch(0, 1), voucher: "nobody" }] }],
    ["vouches[1].account", { vouches: [vouch(0, 1), { ...vouch(0, 1), account: "" }] }],
    ["mints[0].issuer", { mints: [{ issuer: "0x", account, issuedAt: START }] }],
    ["mints[0].issuedAt", { mints: [{ issuer, account, issuedAt: 0.5 }] }],
    ["attendances[0].event", { attendances: [{ ...attendance, event: -1n }] }],
    ["attendances[0].event", { attendances: [{ ...attendance, event: 1 }] }],
    ["attendances[0].attendedAt", { attendances: [{ ...attendance, attendedAt: NaN }] }],
    ["funding[0].funder", { funding: [{ ...payment, funder: "0xg" }] }],
    ["funding[0].amount", { funding: [{ ...payment, amount: 2n ** 256n }] }],
    ["funding[0].timestamp", { funding: [{ ...payment, timestamp: 2 ** 41 }] }],
    ["services[0]", { services: ["exchange"] }],
  ];
  it.each(broken)("error: %s", (field, input) => {
    const act = () => findFraudSignals({ holders, ...input } as FraudInput);
    expect(act).toThrow(InvalidFraudInputError);
    expect(act).toThrow(expect.objectContaining({ field }));
  });

  it("error: a vouch's weight", () => {
    expect(() => findFraudSignals({ holders, vouches: [vouch(0, 1, 0)] })).toThrow(ValueOutOfRangeError);
  });
});

describe("parseFraudParameters", () => {
  it("behavior: reads what was written", () => {
    expect(parseFraudParameters(JSON.parse(JSON.stringify(fraudParametersV1)))).toEqual(fraudParametersV1);
  });

  const { vouchRing, attendanceFarm, cap } = fraudParametersV1;
  it.each([
    ["parameters", null],
    ["parameters.extra", { ...fraudParametersV1, extra: 1 }],
    ["parameters.vouchRing", { ...fraudParametersV1, vouchRing: undefined }],
    ["parameters.vouchRing.anchors", { ...fraudParametersV1, vouchRing: { ...vouchRing, anchors: 0 } }],
    [
      "parameters.vouchRing.minAccounts",
      { ...fraudParametersV1, vouchRing: { ...vouchRing, minAccounts: 1.5 } },
    ],
    [
      "parameters.attendanceFarm.maxEvents",
      { ...fraudParametersV1, attendanceFarm: { ...attendanceFarm, maxEvents: 2 } },
    ],
    ["parameters.cap.minSeverity", { ...fraudParametersV1, cap: { ...cap, minSeverity: 1001 } }],
    [
      "parameters.cap.weights.vouch-ring",
      { ...fraudParametersV1, cap: { ...cap, weights: { ...cap.weights, "vouch-ring": 10_001 } } },
    ],
    ["parameters.cap.weights.theft", { ...fraudParametersV1, cap: { ...cap, weights: { theft: 1 } } }],
  ])("error: %s", (field, value) => {
    const act = () => parseFraudParameters(value);
    expect(act).toThrow(InvalidFraudInputError);
    expect(act).toThrow(expect.objectContaining({ field }));
  });
});
