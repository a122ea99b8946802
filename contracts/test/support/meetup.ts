import { zeroAddress, zeroHash, type Address, type Hex } from "viem";

/** What differs between the events of these tests. Times in seconds since the Unix epoch. */
export interface Meetup {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly salesEnd: number;
  /** Of the event and each of its tiers. */
  readonly capacity: number;
  readonly desk?: Address;
  /** Of each tier; one without a gate by default. */
  readonly gates?: readonly { readonly gate: Address; readonly gateParam: Hex }[];
}

/** An event that costs nothing, without refunds and limits, whose tickets anybody may hand on. */
export function meetup({
  startsAt,
  endsAt,
  salesEnd,
  capacity,
  desk = zeroAddress,
  gates = [{ gate: zeroAddress, gateParam: zeroHash }],
}: Meetup) {
  return {
    terms: {
      currency: zeroAddress,
      startsAt,
      endsAt,
      salesStart: 0,
      salesEnd,
      refundDeadline: 0,
      capacity,
      walletLimit: 0,
      transferPolicy: 0,
      resaleMarkupBps: 0,
      royaltyBps: 0,
      desk,
    },
    tiers: gates.map((gate) => ({ price: 0n, capacity, ...gate, name: "" })),
    name: "Meetup",
    uri: "",
  };
}
