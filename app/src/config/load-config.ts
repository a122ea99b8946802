import { parseConfig, type ParsedConfig } from "./app-config.ts";

/** Fetches and checks `/aura.json`. Never throws: what goes wrong is a problem to show. */
export async function loadConfig(): Promise<ParsedConfig> {
  let response: Response;
  try {
    response = await fetch("/aura.json", { cache: "no-store" });
  } catch {
    return { ok: false, problems: ["The server that delivers this page does not answer any more."] };
  }
  if (!response.ok) return { ok: false, problems: [`“/aura.json” answered with status ${response.status}.`] };
  let value: unknown;
  try {
    value = await response.json();
  } catch {
    return { ok: false, problems: ["“/aura.json” is not JSON."] };
  }
  return parseConfig(value, document.baseURI);
}
