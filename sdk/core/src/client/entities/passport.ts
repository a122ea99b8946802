import type { PassportFragment } from "../../generated/documents.ts";
import type { Passport } from "../../types/Passport.ts";
import { address, big, count, flag, int, object, type Decoder } from "../decoders.ts";

export const decodePassport: Decoder<Passport, PassportFragment> = object({
  id: address,
  account: address,
  left: flag,
  passportId: big,
  commitment: big,
  index: int,
  registeredAt: count,
  registeredAtBlock: big,
});
