import { toHex } from "viem";

import { at, sent, type EntityModel } from "../store.ts";
import { bigs, int, list, passportId } from "../values.ts";

const idOf = (index: number) => toHex(index, { size: 4 });

export const member: EntityModel = {
  type: "Member",
  on: {
    "Passport.MembersAdded": (event, store) => {
      const first = int(event, "firstIndex");
      const commitments = bigs(event, "commitments");
      for (const [place, passport] of list(event, "passportIds").entries())
        store.add("Member", {
          id: idOf(first + place),
          index: first + place,
          passport: passportId(BigInt(String(passport))),
          commitment: commitments[place],
          removed: false,
          ...sent(event, "addedAt"),
          removedAt: null,
          removedAtBlock: null,
        });
    },
    "Passport.MemberRemoved": (event, store) => {
      Object.assign(store.get("Member", idOf(int(event, "index"))), {
        removed: true,
        ...at(event, "removedAt"),
      });
    },
  },
};
