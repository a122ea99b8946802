import type { Passport } from "../../types/Passport.ts";
import { address, big, count, object, type Decoder } from "../decoders.ts";

export const passportSelection = "account passportId commitment index registeredAt registeredAtBlock";

export const decodePassport: Decoder<Passport> = object({
  account: address,
  passportId: big,
  commitment: big,
  index: count,
  registeredAt: count,
  registeredAtBlock: big,
});
