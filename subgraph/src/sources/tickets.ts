/** The handlers of the data source Tickets. */
export * from "../handlers/credits";
export * from "../handlers/resale";
export * from "../handlers/ticketEvents";
export * from "../handlers/tickets";
