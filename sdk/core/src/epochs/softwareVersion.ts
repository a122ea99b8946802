/** What this package calls itself in the files that it writes; a test holds it against package.json. */
export const softwareVersion = "@aura-protocol/sdk 0.1.0";
