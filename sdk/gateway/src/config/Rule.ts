/** What a setting's value must be, as the end of a sentence that begins with its variable. Never holds the value. */
export class Rule extends Error {}
