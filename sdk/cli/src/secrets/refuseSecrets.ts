import { SecretInArgumentsError } from "../errors.ts";

const PRIVATE_KEY = /^(0x)?[0-9a-f]{64}$/i;
/** Recovery phrases have 12 to 24 words of 3 to 8 letters. */
const PHRASE = /^\s*([a-z]{3,8}\s+){11,23}[a-z]{3,8}\s*$/;
const MIN_PHRASE_WORDS = 12;
/** Alone, or at the end of a link; also one that was cut off or mistyped. */
const INVITE = /(^|#)aura1\.[0-9a-f]*\.[0-9a-f]{32}/i;
const WORD = /^[a-z]{3,8}$/;

/**
 * Lets arguments pass that hold no secret. No command takes 32 bytes in hexadecimal, so whatever looks like a private
 * key was meant as one; a recovery phrase is known by its words, in one argument or in many. Invite codes go by their form.
 *
 * @throws SecretInArgumentsError
 */
export function refuseSecrets(args: readonly string[]): void {
  let words = 0;
  args.forEach((argument, index) => {
    const position = index + 1;
    const value = argument.replace(/^--?[^=]*=/, "");
    if (PRIVATE_KEY.test(value)) throw new SecretInArgumentsError({ position, kind: "private key" });
    if (INVITE.test(value)) throw new SecretInArgumentsError({ position, kind: "invite code" });
    words = WORD.test(argument) ? words + 1 : 0;
    if (PHRASE.test(value) || words >= MIN_PHRASE_WORDS) {
      throw new SecretInArgumentsError({ position, kind: "recovery phrase" });
    }
  });
}
