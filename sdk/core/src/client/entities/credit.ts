import type { CreditFragment } from "../../generated/documents.ts";
import type { Credit } from "../../types/Credit.ts";
import { address, big, object, type Decoder } from "../decoders.ts";

export const decodeCredit: Decoder<Credit, CreditFragment> = object({
  contract: address,
  account: address,
  currency: address,
  amount: big,
});
