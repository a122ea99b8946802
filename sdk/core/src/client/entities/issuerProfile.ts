import type { IssuerProfileFragment } from "../../generated/documents.ts";
import type { IssuerProfile } from "../../types/IssuerProfile.ts";
import {
  address,
  big,
  count,
  flag,
  list,
  mapped,
  nullable,
  object,
  text,
  type Decoder,
} from "../decoders.ts";

export const decodeIssuerProfile: Decoder<IssuerProfile, IssuerProfileFragment> = mapped(
  object({
    id: address,
    name: text,
    uri: text,
    accredited: flag,
    paused: flag,
    removed: flag,
    removableAt: nullable(count),
    publicKey: list(big),
    registeredAt: count,
  }),
  ({ id, ...rest }) => ({ ...rest, account: id }),
);
