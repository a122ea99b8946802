/** The handlers of the data source Badges. */
export * from "../handlers/badges";
export * from "../handlers/issuers";
export * from "../handlers/ownership";
