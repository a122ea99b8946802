/** Places of the demo world's accounts in the test mnemonic. Both ends are included. */
type Range = { readonly first: number; readonly last: number };

/** People who hold passports, badges and tickets. */
export const DEMO_PEOPLE: Range = { first: 10, last: 39 };
/** Accounts that hold ether and nothing else. */
export const FRESH_ACCOUNTS: Range = { first: 40, last: 49 };
