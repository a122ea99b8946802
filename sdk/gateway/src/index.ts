// @aura-protocol/gateway: the service as a part of another program.
export { readSettings } from "./config/readSettings.ts";
export { logLevels, type LogLevel, type Settings } from "./config/Settings.ts";
export { createGateway, type CreateGatewayParameters, type Gateway } from "./createGateway.ts";
export { MigrationError, SettingsError, type SettingProblem } from "./errors.ts";
