import type { Hex } from "viem";
import { expectTypeOf, test } from "vitest";

import {
  badgesDocument,
  ticketEventByIdDocument,
  type BadgeTypeFragment,
  type IssuerFragment,
  type PassportFragment,
} from "../generated/documents.ts";
import type { Badge } from "../types/Badge.ts";
import { badgeCategories } from "../types/Profile.ts";
import type { TicketEvent } from "../types/TicketEvent.ts";
import type { AuraClient } from "./createAuraClient.ts";
import {
  address,
  big,
  bytes,
  count,
  flag,
  int,
  list,
  mapped,
  nullable,
  object,
  oneOf,
  present,
  text,
  type Decoder,
} from "./decoders.ts";
import { decodeBadge } from "./entities/badge.ts";
import { decodePassport } from "./entities/passport.ts";
import { decodeTicketEvent } from "./entities/ticketEvent.ts";
import { pageOf, subgraphPages, type PageVariables } from "./subgraphPages.ts";
import { subgraphRequest } from "./subgraphRequest.ts";

declare const client: AuraClient;
declare const account: Hex;

const passports = object({ passports: list(decodePassport) });

type Status = { readonly number: number; readonly hash: Hex | null };
type Reads<Wire> = Decoder<unknown, Wire>;

test("a decoder reads what is selected, all of it and nothing else", () => {
  const issuer = { id: address, name: text, accredited: flag };
  expectTypeOf(object(issuer)).toExtend<Reads<IssuerFragment>>();
  // One that is selected is forgotten.
  expectTypeOf(object({ id: address, name: text })).not.toExtend<Reads<IssuerFragment>>();
  // One is read that is not selected.
  expectTypeOf(object({ ...issuer, uri: text })).not.toExtend<Reads<IssuerFragment>>();
  // Reshaping changes nothing of that.
  expectTypeOf(mapped(object({ id: address }), ({ id }) => id)).not.toExtend<Reads<IssuerFragment>>();
});

test("a decoder takes null where the schema does, and only there", () => {
  expectTypeOf(object({ number: int, hash: nullable(bytes) })).toExtend<Reads<Status>>();
  expectTypeOf(object({ number: int, hash: present(bytes) })).toExtend<Reads<Status>>();
  expectTypeOf(object({ number: int, hash: bytes })).not.toExtend<Reads<Status>>();
  expectTypeOf(object({ number: nullable(int), hash: nullable(bytes) })).not.toExtend<Reads<Status>>();
});

test("a decoder of an enumeration knows all of its names, and no others", () => {
  type Category = BadgeTypeFragment["category"];
  expectTypeOf(oneOf(badgeCategories)).toExtend<Reads<Category>>();
  expectTypeOf(oneOf(["Humanity", "Social"])).not.toExtend<Reads<Category>>();
  expectTypeOf(oneOf([...badgeCategories, "More"])).not.toExtend<Reads<Category>>();
  expectTypeOf(text).not.toExtend<Reads<Category>>();
});

test("a decoder of one scalar is none of another", () => {
  expectTypeOf(count).not.toExtend<Reads<number>>();
  expectTypeOf(int).not.toExtend<Reads<`${bigint}`>>();
  expectTypeOf(text).not.toExtend<Reads<`${bigint}`>>();
  expectTypeOf(big).not.toExtend<Reads<string>>();
  expectTypeOf(text).not.toExtend<Reads<Hex>>();
  expectTypeOf(list(int)).not.toExtend<Reads<number>>();
});

test("a function that decodes nothing is no decoder", () => {
  expectTypeOf((value: unknown) => value as PassportFragment).not.toExtend<Reads<PassportFragment>>();
  expectTypeOf(object({ id: (value: unknown) => value as Hex })).not.toExtend<Reads<{ readonly id: Hex }>>();
});

test("a request's variables and decoder are those of its document", () => {
  const document = ticketEventByIdDocument;
  const decode = object({ ticketEvents: list(decodeTicketEvent) });
  expectTypeOf(
    subgraphRequest(client, { document, variables: { eventId: 0n }, decode }),
  ).resolves.toEqualTypeOf<{
    readonly ticketEvents: readonly TicketEvent[];
  }>();

  // @ts-expect-error There is no such variable.
  void subgraphRequest(client, { document, variables: { event: 0n }, decode });
  // @ts-expect-error It is no name.
  void subgraphRequest(client, { document, variables: { eventId: "first" }, decode });
  // @ts-expect-error Events are no passports.
  void subgraphRequest(client, { document, variables: { eventId: 0n }, decode: passports });
});

test("so are those of a list that is read by pages", () => {
  const badges = mapped(object({ badges: pageOf(decodeBadge) }), (data) => data.badges);
  const query = { document: badgesDocument, blockNumber: undefined };
  const variables = (page: PageVariables) => ({ ...page, account });
  expectTypeOf(subgraphPages(client, { ...query, variables, decode: badges })).resolves.toEqualTypeOf<
    Badge[]
  >();

  // @ts-expect-error The account is missing.
  void subgraphPages(client, { ...query, variables: (page) => page, decode: badges });
  const named = (page: PageVariables) => ({ ...page, account: "alice" });
  // @ts-expect-error An account is bytes.
  void subgraphPages(client, { ...query, variables: named, decode: badges });
  const wrong = mapped(object({ badges: pageOf(decodePassport) }), (data) => data.badges);
  // @ts-expect-error Badges are no passports.
  void subgraphPages(client, { ...query, variables, decode: wrong });
});
