/** The six components in the order that contracts, circuits and packed values share. */
export const componentNames = ["humanity", "badges", "social", "onchain", "network", "temporal"] as const;

export type ComponentName = (typeof componentNames)[number];

/** What features add up to, each an integer from 0 to 1000. */
export type Components = Readonly<Record<ComponentName, number>>;
