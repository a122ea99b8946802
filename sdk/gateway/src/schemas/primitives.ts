import { tierNames, type Formula } from "@aura-protocol/sdk";
import { publishedFormulas } from "@aura-protocol/sdk/reputation";
import { Type } from "typebox";
import { getAddress, type Address } from "viem";

const EXAMPLE_WALLET = "0xBcd4042DE499D14e55001CcbB24a551F3b954096";
const EXAMPLE_HASH = `0x${"1f".repeat(32)}`;

/** An address as it comes in: upper or lower case as it likes. */
export const WalletInput = Type.String({
  pattern: "^0x[0-9a-fA-F]{40}$",
  description: "An address, in any case.",
  examples: [EXAMPLE_WALLET],
});

export const walletParams = Type.Object({ wallet: WalletInput });

/** An address as it goes out. */
export const Wallet = Type.Unsafe<Address>(
  Type.String({
    pattern: "^0x[0-9a-fA-F]{40}$",
    description: "A checksummed address.",
    examples: [EXAMPLE_WALLET],
  }),
);

/** An integer from 0 of up to 256 bits, in decimal. */
export const Uint = (description: string, example = "1") =>
  Type.String({ pattern: "^(0|[1-9][0-9]{0,77})$", description, examples: [example] });

export const Hash = Type.String({ pattern: "^0x[0-9a-f]{64}$", examples: [EXAMPLE_HASH] });

export const Seconds = Type.Integer({ minimum: 0, description: "Seconds since the Unix epoch." });

export const BlockNumber = Uint("Number of the block that this is of.", "1042");

export const Points = Type.Integer({ minimum: 0, maximum: 1000 });

export const TierNumber = Type.Integer({ minimum: 0, maximum: 4, description: "Bronze 0 to Diamond 4." });

export const TierTitle = Type.Enum([...tierNames]);

export const Known = Type.Boolean({
  description: "Whether the wallet holds a passport, or held one and gave it up.",
});

export const Reason = Type.Union([Type.Literal("no-passport"), Type.Null()], {
  description: "Why nothing is known of it; null when something is.",
});

/** A network of trust would have to be judged on the event loop for every wallet: those formulas are the SDK's to read. */
const offered = publishedFormulas.filter(({ trust }) => trust === undefined);

/** Which published formula, by its version. */
export const FormulaVersion = Type.Integer({
  minimum: 1,
  maximum: offered.length,
  default: 1,
  description: "Version of a published formula without a network of trust.",
});

/** The formula that {@link FormulaVersion} names. */
export const formulaOf = (version: number): Formula => offered[version - 1] as Formula;

/** The address that a {@link WalletInput} is of, checksummed. */
export const walletOf = (input: string): Address => getAddress(input.toLowerCase());

export const reasonOf = (known: boolean): "no-passport" | null => (known ? null : "no-passport");
