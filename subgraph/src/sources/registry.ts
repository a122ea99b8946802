/** The handlers of the data source ReputationRegistry. */
export * from "../handlers/challenges";
export * from "../handlers/ownership";
export * from "../handlers/registry";
