import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { humanity, listed, trust, verifiedPeople, was } from "../../test/support/networks.ts";
import { DAY, NOW, address, badge, profile, vouch } from "../../test/support/profiles.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import type { Profile } from "../types/Profile.ts";
import { trustKinds } from "../types/Trust.ts";
import { trustStatements } from "./trustStatements.ts";

const said = (profiles: readonly Profile[]) => listed(trustStatements({ profiles, timestamp: NOW, trust }));

describe("trustStatements", () => {
  it("behavior: a vouch is made when it was last given, and comes once though both parties list it", () => {
    const given = { ...vouch(0, 1, 700, NOW - 9 * DAY), updatedAt: NOW - DAY };
    expect(said([profile(0, { vouches: [given] }), profile(1, { vouches: [given] })])).toEqual([
      [0, 1, "vouch", 700, DAY],
    ]);
  });

  it("behavior: without the time of its last change a vouch is as old as the first", () => {
    const given = { voucher: address(0), account: address(1), weight: 5, createdAt: NOW - DAY };
    expect(said([profile(0, { vouches: [given] }), profile(1)])).toEqual([[0, 1, "vouch", 5, DAY]]);
  });

  it("behavior: inviting says something of the invited, redeeming nothing of the inviter", () => {
    const redeemedAt = NOW - DAY;
    const world = [
      profile(0, { invites: [{ invitee: address(1), redeemedAt }] }),
      profile(1, { invitedBy: { inviter: address(0), redeemedAt } }),
    ];
    expect(said(world)).toEqual([[0, 1, "invite", 10_000, DAY]]);
  });

  it.each([
    ["counts", {}, [[0, 1, "badge", 10_000, DAY]]],
    ["is expired", { expiresAt: NOW }, []],
    ["was burned", { burned: true }, []],
    ["has an issuer without accreditation", { accredited: false }, []],
    ["has an issuer without a passport", { issuer: address(900) }, []],
    ["is the holder's own", { issuer: address(1) }, []],
    ["was revoked by mistake", { revoked: true, revokedReason: 1, revokedAt: NOW }, []],
    ["was revoked without a reason", { revoked: true, revokedReason: 0, revokedAt: NOW }, []],
    ["was revoked, and nobody knows why", { revoked: true, revokedReason: null, revokedAt: null }, []],
    [
      "was revoked for deceit",
      { revoked: true, revokedReason: 3, revokedAt: NOW - 60 },
      [[0, 1, "distrust", 10_000, 60]],
    ],
    [
      "was revoked for deceit by somebody without accreditation",
      { revoked: true, revokedReason: 3, revokedAt: NOW - 60, accredited: false },
      [],
    ],
    [
      "was revoked for deceit by the holder",
      { revoked: true, revokedReason: 3, revokedAt: NOW - 60, issuer: address(1) },
      [],
    ],
  ])("behavior: a badge that %s", (_, changes, expected) => {
    const held = badge({ issuer: address(0), ...changes });
    expect(said([profile(0), profile(1, { badges: [held] })])).toEqual(expected);
  });

  it("behavior: people at one event speak of each other, as a whole once each", () => {
    const [organiser, ...guests] = verifiedPeople(0, 4);
    const times = [NOW - 60, NOW - 90, NOW - 30];
    const world = [
      organiser as Profile,
      ...guests.map((guest, index) => ({ ...guest, attendances: [was(7, 0, times[index])] })),
    ];
    expect(said(world)).toEqual([
      [1, 2, "attendance", 5000, 60],
      [1, 3, "attendance", 5000, 30],
      [2, 1, "attendance", 5000, 60],
      [2, 3, "attendance", 5000, 30],
      [3, 1, "attendance", 5000, 30],
      [3, 2, "attendance", 5000, 30],
    ]);
  });

  it("behavior: a crowd says nothing, and its size is bounded where the formula says", () => {
    const guests = (count: number) =>
      verifiedPeople(0, count).map((guest) => ({ ...guest, attendances: [was(7, 0)] }));
    expect(said(guests(32))).toHaveLength(32 * 31);
    expect(said(guests(33))).toEqual([]);
    expect(said(guests(1))).toEqual([]);
  });

  it("behavior: two accounts of one holder at an event are one guest", () => {
    const [one, other] = verifiedPeople(0, 2);
    const twice = { ...(one as Profile), attendances: [was(7, 0, NOW - 60), was(7, 0, NOW - 30)] };
    const once = { ...(other as Profile), attendances: [was(7, 0, NOW - 40)] };
    expect(said([twice, once])).toEqual([
      [0, 1, "attendance", 10_000, 30],
      [1, 0, "attendance", 10_000, 30],
    ]);
  });

  it("behavior: events of organisers who are not verified say nothing: nobody asks the guests", () => {
    const guests = verifiedPeople(0, 2);
    for (const [organiser, statements] of [
      [50n, 2],
      [49n, 0],
    ] as const) {
      const world = [
        ...guests.map((guest) => ({ ...guest, attendances: [was(7, 2)] })),
        profile(2, { badges: [humanity(organiser)] }),
      ];
      expect(said(world)).toHaveLength(statements);
    }
    expect(said(guests.map((guest) => ({ ...guest, attendances: [was(7, 900)] })))).toEqual([]);
  });

  it("behavior: passports that were given up, strangers and oneself are left out", () => {
    const vouches = [vouch(0, 1, 1, NOW), vouch(1, 0, 1, NOW), vouch(0, 0, 1, NOW), vouch(0, 9, 1, NOW)];
    expect(said([profile(0, { vouches }), profile(1, { left: true, vouches })])).toEqual([]);
  });

  it("behavior: neither the order of profiles and lists nor the case of addresses matters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 10_000 }), fc.nat(90)), {
          maxLength: 30,
        }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 20 }),
        fc.boolean(),
        (vouches, entries, upper) => {
          const people = verifiedPeople(0, 6).map((person, index) => ({
            ...person,
            vouches: vouches
              .filter(([from]) => from === index)
              .map(([from, to, weight, days]) => vouch(from, to, weight, NOW - days * DAY)),
            attendances: entries.filter(([guest]) => guest === index).map(([, event]) => was(event, 0)),
          }));
          const account = (text: string) =>
            (upper ? `0x${text.slice(2).toUpperCase()}` : text) as `0x${string}`;
          const turned = people.map((person) => ({
            ...person,
            account: account(person.account),
            vouches: person.vouches.toReversed(),
            attendances: person.attendances.toReversed(),
          }));
          expect(said(turned)).toEqual(said(people));
          const moved = turned.toReversed();
          const back = listed(trustStatements({ profiles: moved, timestamp: NOW, trust })).map(
            ([from, to, ...rest]) => [5 - from, 5 - to, ...rest].join(),
          );
          expect(back.toSorted()).toEqual(
            said(people)
              .map((row) => row.join())
              .toSorted(),
          );
        },
      ),
    );
  });

  it.each<[string, Partial<Profile>]>([
    ["vouch without a time", { vouches: [vouch(0, 1)] }],
    ["vouch of no weight", { vouches: [vouch(0, 1, 0, NOW)] }],
    ["vouch of too much weight", { vouches: [vouch(0, 1, 10_001, NOW)] }],
    ["invite of a fraction of a second", { invites: [{ invitee: address(1), redeemedAt: 0.5 }] }],
    ["entry before all time", { attendances: [was(7, 0, -1)] }],
    [
      "revocation without a time",
      { badges: [badge({ issuer: address(1), revoked: true, revokedReason: 3 })] },
    ],
  ])("error: refuses a %s", (_, changes) => {
    expect(() => said([profile(0, changes), profile(1)])).toThrow(ValueOutOfRangeError);
  });

  it("behavior: thirty thousand entries at full events stay linear", () => {
    const world = verifiedPeople(0, 3200).map((person, index) => ({
      ...person,
      attendances: Array.from({ length: 10 }, (_, event) => was(Math.floor(index / 32) * 10 + event, 0)),
    }));
    const { kind } = trustStatements({ profiles: world, timestamp: NOW, trust });
    const attendance = trustKinds.indexOf("attendance");
    expect(kind.filter((each) => each === attendance)).toHaveLength(32_000 * 31);
  });
});
