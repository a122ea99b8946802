import type { Passport } from "../../types/Passport.ts";
import { address, big, count, flag, object, type Decoder } from "../decoders.ts";

export const passportSelection = "id account left passportId commitment index registeredAt registeredAtBlock";

export const decodePassport: Decoder<Passport> = object({
  id: address,
  account: address,
  left: flag,
  passportId: big,
  commitment: big,
  index: count,
  registeredAt: count,
  registeredAtBlock: big,
});
