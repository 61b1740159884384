/** The requirement sets that the workbench speaks for, as a host tells them to the client: name → highest version. */
export const requirementSets: Record<string, number | string> = {
  ExcelApi: "1.17",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
  DialogApi: "1.2",
  AddinCommands: "1.1",
};
