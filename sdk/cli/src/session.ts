import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import { createWalletClient, http, type LocalAccount } from "viem";

import { UsageError } from "./errors.ts";
import { createProgress, type Progress } from "./output/progress.ts";
import { createStyle, type Style } from "./output/style.ts";
import { toJson } from "./output/toJson.ts";
import { readAccount } from "./secrets/account.ts";
import { askSecret, type Ask } from "./secrets/prompt.ts";
import { readSettings, type SettingFlags, type Settings } from "./settings/readSettings.ts";

/** What the process gives a run. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborts when the person stops the command. */
  readonly signal: AbortSignal;
}

/** What a command comes to. */
export interface Outcome {
  /** What `--json` prints, in the shape that docs/cli.md gives. */
  readonly data: object;
  /** The same for a person. */
  readonly text: (style: Style) => string;
  /** Exit status; 0 unless told. */
  readonly exitCode?: number;
}

/** Options that every command has, as commander names them. */
export type CommonOptions = SettingFlags & { readonly json?: boolean };

/** Who signs, and the client that signs for them. */
export interface Signer {
  readonly client: AuraClient;
  readonly account: LocalAccount;
}

const MIN_CONCEALED = 8;

/** One run of a command: its settings, its wallet, where its output goes. Everything is read when first asked for. */
export class Session {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: NodeJS.ReadStream;
  readonly signal: AbortSignal;
  readonly json: boolean;
  readonly #surroundings: Surroundings;
  readonly #flags: SettingFlags;
  #settings: Promise<Settings> | undefined;
  #signer: Promise<Signer> | undefined;
  /** What must not be shown, and what stands in its place. */
  readonly #concealed = new Map<string, string>();

  constructor(surroundings: Surroundings, { json = false, ...flags }: CommonOptions) {
    this.#surroundings = surroundings;
    this.#flags = flags;
    this.env = surroundings.env;
    this.stdin = surroundings.stdin;
    this.signal = surroundings.signal;
    this.json = json;
    for (const name of ["AURA_PRIVATE_KEY", "AURA_KEYSTORE_PASSWORD"]) {
      const secret = this.env[name]?.trim();
      // Shorter ones stand in every other word, and would only show by their absence what they are.
      if (secret !== undefined && secret.length >= MIN_CONCEALED) {
        this.#concealed.set(secret.replace(/^0x/, ""), "…");
      }
    }
  }

  /** @throws UsageError, FileError when a setting cannot be used. */
  settings(): Promise<Settings> {
    this.#settings ??= readSettings(this.#flags, this.env).then((settings) => {
      this.#concealed.set(settings.rpcUrl, publicUrl(settings.rpcUrl));
      return settings;
    });
    return this.#settings;
  }

  /** A client that reads. @throws UsageError when the chain has no subgraph that anybody named. */
  async client(): Promise<AuraClient> {
    const { chain, rpcUrl, subgraphUrl, deployment } = await this.settings();
    if (subgraphUrl === undefined) {
      throw new UsageError("Name the subgraph: --subgraph-url, AURA_SUBGRAPH_URL or the configuration file.");
    }
    return createAuraClient({
      chain,
      transport: http(rpcUrl, { retryCount: 1 }),
      subgraph: subgraphUrl,
      deployment,
    });
  }

  /**
   * A client that signs.
   * @throws SecretMissingError, InvalidSecretError, and what {@link client} throws.
   */
  signer(): Promise<Signer> {
    this.#signer ??= this.#createSigner();
    return this.#signer;
  }

  async #createSigner(): Promise<Signer> {
    const client = await this.client();
    const { chain, rpcUrl, keystore, sources } = await this.settings();
    const account = await readAccount({
      env: this.env,
      keystore,
      keystoreFirst: sources.keystore === "flag",
      ask: this.ask,
    });
    const wallet = createWalletClient({ account, chain, transport: http(rpcUrl, { retryCount: 1 }) });
    return { client: { ...client, wallet }, account };
  }

  /** Asks for a secret on the terminal. */
  readonly ask: Ask = (question) =>
    askSecret(question, {
      stdin: this.stdin,
      stderr: this.#surroundings.stderr,
      otherwise:
        "A secret is needed and there is no terminal to ask on. Set AURA_PRIVATE_KEY, or --keystore and " +
        "AURA_KEYSTORE_PASSWORD.",
    });

  /** A bar on standard error, for long work. */
  progress(): Progress {
    return createProgress(this.#surroundings.stderr);
  }

  /** A remark for a person, on standard error. */
  note(line: string): void {
    const { stderr } = this.#surroundings;
    stderr.write(`${createStyle({ isTTY: stderr.isTTY, env: this.env }).dim(line)}\n`);
  }

  /** A result, on standard output. */
  print({ data, text }: Outcome): void {
    const { stdout } = this.#surroundings;
    const style = createStyle({ isTTY: stdout.isTTY, env: this.env });
    stdout.write(`${this.json ? toJson(data) : text(style)}\n`);
  }

  /** A text without the secrets of this run. */
  readonly conceal = (text: string): string =>
    [...this.#concealed].reduce((shown, [secret, substitute]) => shown.replaceAll(secret, substitute), text);
}

/** A URL without what may be a key: nodes put keys into path, query and user. */
export function publicUrl(url: string): string {
  try {
    const { protocol, host, pathname, search, username } = new URL(url);
    const hidden = pathname.length > 1 || search !== "" || username !== "";
    return `${protocol}//${host}${hidden ? "/…" : ""}`;
  } catch {
    return "…";
  }
}
