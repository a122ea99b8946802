/** The cases behind `vectors/opening.json`, computed by the model alone. */
import { commitmentOf, FIELD, packComponents, pathAt, treePath, type Six } from "./model.ts";
import { openedLeaf, openingSignals, type OpeningInput } from "./opening-model.ts";

/** A case with everything that implementations must agree on. */
export interface OpeningCase extends OpeningInput {
  readonly name: string;
  readonly leaf: bigint;
  readonly publicSignals: readonly bigint[];
}

type Content = Pick<OpeningInput, "passportId" | "commitment" | "components" | "badgeSet">;
type Place = Pick<OpeningInput, "root" | "children"> & { readonly index: bigint };

const HOLDER = 0x70997970c51812dc3a010c7d01b50e0d17dc79c8n;
const CHALLENGER = 0x3c44cdddb6a900fa2b585dd299e03d12fa4293bcn;
const SECRET = 1234567890123456789012345678901234567890n;

const packed = (...components: Six): bigint => packComponents(components);

const HONEST: Content = {
  passportId: HOLDER,
  commitment: commitmentOf(SECRET),
  components: packed(1000n, 500n, 1000n, 750n, 0n, 10n),
  badgeSet: 0b11111n,
};

/** In a tree of so many leaves, the others being numbers. */
function among(content: Content, index: number, count: number): Place {
  const leaves = Array.from({ length: count }, (_, i) =>
    i === index ? openedLeaf(content) : BigInt(i + 1) ** 20n,
  );
  return { index: BigInt(index), ...treePath(leaves, index) };
}

function complete(
  name: string,
  content: Content,
  place: (content: Content) => Place,
  challenger = CHALLENGER,
): OpeningCase {
  const input = { ...content, ...place(content), challenger };
  return { name, ...input, leaf: openedLeaf(content), publicSignals: openingSignals(input) };
}

/** All cases, in order. */
export const openingCases: readonly OpeningCase[] = [
  complete("an honest leaf in the middle of a node", HONEST, (content) => among(content, 3, 24)),
  complete(
    "everything is zero, a single leaf",
    { passportId: 0n, commitment: 0n, components: 0n, badgeSet: 0n },
    (content) => among(content, 0, 1),
    0n,
  ),
  complete(
    "everything is at its most, the last place of all",
    { passportId: FIELD - 1n, commitment: FIELD - 1n, components: FIELD - 1n, badgeSet: FIELD - 1n },
    (content) => ({
      index: 8n ** 8n - 1n,
      ...pathAt(openedLeaf(content), 8 ** 8 - 1, () => FIELD - 1n),
    }),
    FIELD - 1n,
  ),
  complete(
    "malformed: a component of 1001 and a badge of type 248",
    { ...HONEST, components: packed(1001n, 0n, 0n, 0n, 0n, 0n), badgeSet: 1n << 248n },
    (content) => among(content, 8, 9),
  ),
  complete(
    "malformed: components of 61 bits and a passport id of 161",
    { ...HONEST, components: 1n << 60n, passportId: 1n << 160n },
    (content) => among(content, 63, 65),
  ),
  complete("the first leaf of the second level", HONEST, (content) => among(content, 64, 65)),
];

/** The vectors as JSON: bigints as decimal strings. */
export function openingVectorsText(): string {
  return JSON.stringify({ cases: openingCases }, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** The circuit's inputs of a case. */
export function openingInputOf(source: OpeningInput): OpeningInput {
  const { root, index, passportId, commitment, components, badgeSet, challenger, children } = source;
  return { root, index, passportId, commitment, components, badgeSet, challenger, children };
}
