/** What the app has to know about where it runs. Every URL is absolute. */
export type AppConfig = {
  readonly chainId: number;
  /** Shown to people. */
  readonly chainName: string;
  readonly rpcUrl: string;
  readonly subgraphUrl: string;
  /** Folder of the proving files; ends in a slash. */
  readonly artifactsUrl: string;
  /** True where the published test accounts may be used and the issuers' keys are in the app. */
  readonly demo: boolean;
};

/** Either a usable configuration or one sentence for each thing wrong with it. */
export type ParsedConfig =
  | { readonly ok: true; readonly config: AppConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The only chain on which the published test accounts are worth anything to nobody. */
export const DEMO_CHAIN_ID = 31337;

/**
 * Checks the content of `aura.json`.
 *
 * @param base What relative URLs are relative to; the page's address.
 */
export function parseConfig(value: unknown, base: string): ParsedConfig {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, problems: ["The configuration is not a JSON object."] };
  }
  const fields = value as Record<string, unknown>;
  const problems: string[] = [];

  const chainId = fields["chainId"];
  const validChainId = typeof chainId === "number" && Number.isSafeInteger(chainId) && chainId > 0;
  if (!validChainId) problems.push("“chainId” must be a positive whole number.");

  const chainName = fields["chainName"];
  const validChainName = typeof chainName === "string" && chainName.trim() !== "";
  if (!validChainName) problems.push("“chainName” must be a text that is not empty.");

  const rpcUrl = readUrl(fields, "rpcUrl", base, problems);
  const subgraphUrl = readUrl(fields, "subgraphUrl", base, problems);
  const artifactsUrl = readUrl(fields, "artifactsUrl", base, problems);

  const demo = fields["demo"] ?? false;
  if (typeof demo !== "boolean") problems.push("“demo” must be true or false.");
  if (demo === true && validChainId && chainId !== DEMO_CHAIN_ID) {
    problems.push(`“demo” may be true only on the local chain ${DEMO_CHAIN_ID}.`);
  }

  if (problems.length > 0 || !validChainId || !validChainName || typeof demo !== "boolean") {
    return { ok: false, problems };
  }
  return {
    ok: true,
    config: {
      chainId,
      chainName: chainName.trim(),
      rpcUrl,
      subgraphUrl,
      artifactsUrl: artifactsUrl.endsWith("/") ? artifactsUrl : `${artifactsUrl}/`,
      demo,
    },
  };
}

function readUrl(fields: Record<string, unknown>, name: string, base: string, problems: string[]): string {
  const value = fields[name];
  if (typeof value === "string" && value !== "" && URL.canParse(value, base)) {
    const url = new URL(value, base);
    if (url.protocol === "http:" || url.protocol === "https:") return url.href;
  }
  problems.push(`“${name}” must be an http or https address.`);
  return "";
}
