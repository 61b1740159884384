/** Ramkoll's version: set by the build, or by the CLI from package.json; "utveckling" elsewhere. */
export const version = (): string => (typeof RAMKOLL_VERSION === "string" ? RAMKOLL_VERSION : "utveckling");
