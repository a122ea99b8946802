import { CodeSpent } from "../../generated/types/InviteGate/InviteGate";
import { createCodeUse } from "../store/codeUse";

/** Any contract may ask the gate, so that what it names need not be known here. */
export function handleCodeSpent(event: CodeSpent): void {
  createCodeUse(event);
}
