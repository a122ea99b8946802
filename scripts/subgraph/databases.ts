import { queryPostgres } from "../start/query-postgres.ts";

/** Gives out fresh databases of one server. */
export interface Databases {
  /** Makes an empty database as graph-node wants it and returns its URL. */
  create(): Promise<string>;
}

/** @param url Of any database of the server, with a user who may create others. */
export function databasesAt(url: string): Databases {
  let count = 0;
  return {
    create: async () => {
      const name = `test_${count++}`;
      await queryPostgres(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
  };
}
