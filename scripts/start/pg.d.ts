/** The part of `pg` that the local stack uses; the package ships no types. */
declare module "pg" {
  class Client {
    constructor(options: { connectionString: string; connectionTimeoutMillis?: number });
    on(event: "error", listener: (error: Error) => void): this;
    connect(): Promise<void>;
    query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
  function escapeIdentifier(name: string): string;
  const pg: { readonly Client: typeof Client; readonly escapeIdentifier: typeof escapeIdentifier };
  export default pg;
}
