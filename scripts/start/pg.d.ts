/** The part of `pg` that the local stack uses; the package ships no types. */
declare module "pg" {
  interface Client {
    on(event: "error", listener: (error: Error) => void): this;
    connect(): Promise<void>;
    query(text: string): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
  const pg: {
    readonly Client: new (options: { connectionString: string; connectionTimeoutMillis?: number }) => Client;
    escapeIdentifier(this: void, name: string): string;
  };
  export default pg;
}
