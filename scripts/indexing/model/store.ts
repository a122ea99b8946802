import { toHex, type Hex } from "viem";

import { contentPath } from "./content-path.ts";
import type { ChainEvent } from "./events.ts";
import { joined } from "./values.ts";

/** An entity in the making. */
export type Row = Record<string, unknown>;

/** What the events so far come to. */
export class Store {
  readonly entities = new Map<string, Map<string, Row>>();
  /** Passport that an account has, or had before it moved on: ids by address. */
  readonly passports = new Map<string, Hex>();
  /** Files on IPFS that were ever named. */
  readonly files = new Set<string>();

  /** The entities of a type by their ids. */
  all(type: string): Map<string, Row> {
    const rows = this.entities.get(type) ?? new Map<string, Row>();
    this.entities.set(type, rows);
    return rows;
  }

  /** @throws Error when there is no such entity: contracts say of nothing what they did not say is there. */
  get(type: string, id: string): Row {
    const row = this.all(type).get(id);
    if (row === undefined) throw new Error(`The model has no ${type} ${id}`);
    return row;
  }

  add(type: string, row: Row & { readonly id: string }): void {
    this.all(type).set(row.id, row);
  }

  /** Id of the metadata at a location; null when it names no file by its content. */
  metadataAt(uri: Hex, id?: Hex): string | null {
    const path = contentPath(uri, id);
    if (path !== null) this.files.add(path);
    return path;
  }

  /** Adds to a whole number of an entity. */
  count(type: string, id: string, field: string, by: number | bigint): void {
    const row = this.get(type, id);
    const value = row[field];
    row[field] =
      typeof value === "number" ? value + Number(by) : (BigInt(String(value)) + BigInt(by)).toString();
  }
}

export type Handler = (event: ChainEvent, store: Store) => void;

/** How one type of entity follows from events. */
export interface EntityModel {
  readonly type: string;
  /** By `Contract.Event`. */
  readonly on: Readonly<Record<string, Handler>>;
  /** What depends on how things stand in the end. */
  readonly finish?: (store: Store) => void;
}

/** Time and block of an event, under the names that they have. */
export function at(event: ChainEvent, name: string, block = `${name}Block`): Row {
  return { [name]: event.timestamp.toString(), [block]: event.block.toString() };
}

/** Time, block and transaction of an event. */
export function sent(event: ChainEvent, name: string): Row {
  return { ...at(event, name), transactionHash: event.transaction };
}

/** Id of what happened once: hash of the transaction, then the log's index as 4 bytes. */
export const logId = (event: ChainEvent): Hex =>
  joined(event.transaction, toHex(event.logIndex, { size: 4 }));
