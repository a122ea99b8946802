import { UnknownTokenKindError } from "../errors/client.ts";
import { tokenKinds, type TokenKind } from "../types/HoldingRule.ts";

/**
 * A kind of token as the contract counts them.
 * @throws UnknownTokenKindError
 */
export function tokenKindIndex(kind: TokenKind): number {
  const index = tokenKinds.indexOf(kind);
  if (index < 0) throw new UnknownTokenKindError({ kind, known: tokenKinds });
  return index;
}
