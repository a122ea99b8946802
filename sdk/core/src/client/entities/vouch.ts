import type { VouchFragment } from "../../generated/documents.ts";
import type { PassportVouch } from "../../types/PassportVouch.ts";
import { address, count, flag, int, mapped, object, type Decoder } from "../decoders.ts";

export const decodeVouch: Decoder<PassportVouch, VouchFragment> = mapped(
  object({
    voucher: object({ id: address }),
    account: object({ id: address }),
    weight: int,
    active: flag,
    createdAt: count,
    updatedAt: count,
  }),
  ({ voucher, account, ...rest }) => ({ ...rest, voucher: voucher.id, account: account.id }),
);
