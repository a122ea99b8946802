import { once } from "node:events";

import { WebSocket, type ClientOptions } from "ws";

import { eventually } from "./eventually.ts";

export type Message = {
  type: string;
  sequence?: string;
  code?: string;
  rooms?: string[];
  event?: { type: string; wallet: string | null; payload: Record<string, unknown> };
};

/** A client that keeps all that it is told. */
export class LiveClient {
  readonly messages: Message[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;

  constructor(address: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(`${address.replace("http", "ws")}/ws`, options);
    this.socket.on("message", (data: Buffer) =>
      this.messages.push(JSON.parse(data.toString("utf8")) as Message),
    );
    this.socket.on("error", () => undefined);
    this.closed = new Promise((resolve) => this.socket.on("close", (code) => resolve(code)));
  }

  static async open(address: string, options?: ClientOptions): Promise<LiveClient> {
    const client = new LiveClient(address, options);
    await once(client.socket, "open");
    return client;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  async subscribe(rooms: string[], since?: string): Promise<Message> {
    const before = this.messages.length;
    this.say({ type: "subscribe", rooms, ...(since !== undefined && { since }) });
    return this.next((message) => message.type === "subscribed" || message.type === "error", before);
  }

  async next(fits: (message: Message) => boolean, from = 0): Promise<Message> {
    const found = await eventually(
      () => this.messages.slice(from).find(fits),
      (message) => message !== undefined,
    );
    return found as Message;
  }

  /** Sequences of events so far. */
  sequences(): number[] {
    return this.messages.filter(({ type }) => type === "event").map(({ sequence }) => Number(sequence));
  }
}
