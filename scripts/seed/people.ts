import type { BadgeName } from "./badge-types.ts";

/** A person of the demo world. Days count from the beginning of its history. */
export interface Person {
  /** Place in the test mnemonic. */
  readonly index: number;
  readonly name: string;
  /** Day on which the passport was registered. */
  readonly joined: number;
  /** What each issuer attests, in its provider's unit; a badge without a measure says 1. */
  readonly badges: Partial<Readonly<Record<BadgeName, number>>>;
  /** What the ready screen says of this account. */
  readonly shown?: string;
}

/** percent, percent, percent, transactions, milliether: what the five measured badges attest; 0 for no such badge. */
type Measures = readonly [humanity: number, github: number, x: number, transactions: number, balance: number];

function person(
  index: number,
  name: string,
  joined: number,
  measures: Measures,
  extras: readonly BadgeName[] = [],
  shown?: string,
): Person {
  const names = ["humanity", "github", "x", "transactions", "balance"] as const;
  const measured = names.flatMap((badge, place) => {
    const value = measures[place] ?? 0;
    return value === 0 ? [] : [[badge, value] as const];
  });
  const badges = Object.fromEntries([...measured, ...extras.map((badge) => [badge, 1] as const)]);
  return { index, name, joined, badges, ...(shown === undefined ? {} : { shown }) };
}

export const people: readonly Person[] = [
  // Founders and maintainers.
  person(
    10,
    "Amara Okafor",
    2,
    [100, 100, 97, 9210, 24_800],
    ["early", "builder", "speaker", "owl"],
    "Diamond",
  ),
  person(11, "Mateus Silva", 3, [100, 98, 100, 6120, 13_400], ["early", "builder", "speaker"]),
  person(12, "Ingrid Solberg", 5, [100, 96, 98, 5480, 18_050], ["early", "builder", "speaker", "owl"]),
  // Regulars of the first months.
  person(13, "Haruto Nakamura", 14, [89, 86, 74, 1980, 4100], ["early", "builder"], "Platinum"),
  person(14, "Leila Haddad", 18, [91, 81, 80, 1745, 3650], ["early", "speaker"]),
  person(15, "Tomasz Wieczorek", 25, [86, 88, 72, 2310, 3200], ["early", "builder"]),
  person(16, "Priya Raman", 33, [90, 85, 77, 1520, 2900], ["builder", "speaker"]),
  person(17, "Olivier Dubois", 41, [92, 74, 83, 1835, 4600], ["early", "owl"]),
  // Active members.
  person(18, "Sofia Marino", 58, [83, 72, 64, 690, 940], ["builder"], "Gold"),
  person(19, "Kwame Mensah", 66, [80, 75, 58, 815, 720], ["speaker"]),
  person(20, "Elena Petrova", 79, [85, 78, 61, 560, 880], ["builder"]),
  person(21, "Diego Fuentes", 87, [79, 66, 71, 905, 650], ["owl"]),
  person(22, "Nour El-Sayed", 101, [86, 63, 69, 480, 1050], ["builder"]),
  person(23, "Jonas Becker", 119, [81, 79, 60, 870, 590], ["builder"]),
  person(24, "Mei-Ling Chen", 132, [87, 70, 72, 620, 990], ["speaker"]),
  // Occasional members.
  person(25, "Aiko Tanaka", 150, [76, 61, 48, 270, 340], ["builder"], "Silver"),
  person(26, "Rafael Costa", 164, [81, 58, 62, 235, 290], []),
  person(27, "Zanele Dube", 177, [77, 63, 55, 330, 410], ["speaker"]),
  person(28, "Finn Gallagher", 190, [83, 66, 50, 215, 260], []),
  person(29, "Anya Volkova", 208, [79, 68, 57, 290, 370], []),
  person(30, "Samuel Osei", 221, [82, 57, 64, 405, 245], []),
  person(31, "Camille Laurent", 236, [78, 60, 66, 340, 310], []),
  // Newcomers. Yusuf's X badge was taken back; Greta's Night owl has run out.
  person(32, "Yusuf Demir", 262, [74, 48, 44, 160, 180], [], "Bronze, one badge revoked"),
  person(33, "Greta Lindqvist", 284, [70, 0, 58, 95, 130], ["owl"], "Bronze, one badge expired"),
  person(34, "Thabo Nkosi", 318, [0, 63, 0, 240, 90], []),
  person(35, "Lucia Romano", 362, [76, 0, 0, 0, 0], []),
  // A ring: fresh wallets that trust one another and nobody else.
  person(36, "driftwood.eth", 379, [0, 0, 12, 14, 0], [], "Bronze, one of a ring of four"),
  person(37, "saltmarsh.eth", 379, [0, 0, 9, 11, 0], []),
  person(38, "tidepool.eth", 380, [0, 0, 15, 9, 0], []),
  person(39, "sandbar.eth", 380, [0, 0, 0, 6, 0], []),
];
