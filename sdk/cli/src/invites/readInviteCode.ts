import { parseInviteCode, type InviteCode } from "@aura-protocol/sdk";

import { SecretMissingError, UsageError } from "../errors.ts";
import { readBinaryFile } from "../files/readBinaryFile.ts";
import type { Session } from "../session.ts";

/**
 * The invite code in a file, on standard input where that is no terminal, or typed in. A link may hold it behind "#".
 *
 * @throws SecretMissingError when there is none, UsageError when there are several, FileError.
 * @throws InvalidInviteCodeError
 */
export async function readInviteCode(session: Session, path: string | undefined): Promise<InviteCode> {
  const [code, ...others] = wordsOf(await textOf(session, path));
  if (code === undefined) {
    throw new SecretMissingError(
      `${path ?? "Standard input"} holds no invite code. Name a file of it with --code-file, or pipe it in.`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(
      `${path ?? "Standard input"} holds ${others.length + 1} invite codes: hand over one.`,
    );
  }
  return parseInviteCode(code.slice(code.lastIndexOf("#") + 1));
}

async function textOf(session: Session, path: string | undefined): Promise<string> {
  if (path !== undefined) return new TextDecoder().decode(await readBinaryFile(path));
  if (session.stdin.isTTY) return session.ask("Invite code");
  let text = "";
  for await (const chunk of session.stdin) text += String(chunk);
  return text;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
