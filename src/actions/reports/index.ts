/** The forms: what their sheets hold, what is missing and what is due. A chunk of its own. */
export { createReportSheets } from "./create";
export { checkField, isRefused, writeFields } from "./fields";
export { readReports } from "./read";
