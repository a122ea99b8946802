import { checkChain, type ChainLink } from "./contribution-chain.ts";

/** What a key's contributions should be, by a manifest or a transcript. */
export interface ExpectedContributions {
  /** Oldest first; a closed key's last one is the beacon's. */
  readonly contributions: readonly { readonly name: string; readonly hash: string }[];
  /** Absent where the key is still open. */
  readonly beacon?: { readonly hash: string; readonly iterationsExp: number } | undefined;
}

/** How many contributions a key needs before the beacon. */
export const LEAST_CONTRIBUTIONS = 2;

/** How the beacon's own contribution is called. */
export const BEACON_NAME = "beacon";

/**
 * Compares the contributions inside a proving key with what is written of them, and checks their chain. Needs no powers
 * of tau.
 *
 * @returns What is wrong, a sentence each.
 * @throws Error where the file cannot be read as a proving key.
 */
export async function contributionProblems(
  zkey: string,
  { contributions, beacon }: ExpectedContributions,
): Promise<readonly string[]> {
  const { links, problems: broken } = await checkChain(zkey);
  const problems = broken.map((problem) => `In the chain of contributions: ${problem}.`);
  const inKey = links.map(describe);
  const expected = contributions.map(({ name, hash }, index) =>
    describe({ name, hash, ...(isBeacon(index, contributions, beacon) ? { beacon } : {}) }),
  );
  for (let i = 0; i < Math.max(inKey.length, expected.length); i++) {
    if (inKey[i] === expected[i]) continue;
    problems.push(
      `Contribution ${i + 1} in the key is ${inKey[i] ?? "missing"}, what is written is ${expected[i] ?? "nothing"}.`,
    );
  }
  if (beacon !== undefined) {
    const before = links.filter((link) => link.beacon === undefined);
    if (before.length < LEAST_CONTRIBUTIONS) {
      problems.push(`The beacon follows ${before.length} contributions, ${LEAST_CONTRIBUTIONS} are needed.`);
    }
  }
  if (new Set(contributions.map(({ name }) => sameName(name))).size < contributions.length) {
    problems.push("A name contributed twice.");
  }
  return problems;
}

/** A name as it is compared: two that look the same are one. */
export function sameName(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

function isBeacon<Beacon>(
  index: number,
  contributions: readonly unknown[],
  beacon: Beacon | undefined,
): beacon is Beacon {
  return beacon !== undefined && index === contributions.length - 1;
}

function describe({ name, hash, beacon }: ChainLink): string {
  const closing =
    beacon === undefined ? "" : ` from beacon ${beacon.hash}, 2^${beacon.iterationsExp} iterations`;
  return `${JSON.stringify(name)} ${hash}${closing}`;
}
