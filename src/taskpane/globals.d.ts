/** From package.json, put in by webpack. */
declare const RAMKOLL_VERSION: string;
