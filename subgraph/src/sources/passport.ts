/** The handlers of the data source Passport. */
export * from "../handlers/members";
export * from "../handlers/ownership";
export * from "../handlers/passport";
export * from "../handlers/rebinds";
