import pg from "pg";

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
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
      } finally {
        await client.end();
      }
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
  };
}
