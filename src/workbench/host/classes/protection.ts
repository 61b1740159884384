import { asRecord, isOmitted } from "../arguments";
import { touch } from "../cells";
import { done, type ObjectClass } from "../entity";
import { accessDenied, invalidOperation } from "../errors";
import type { SheetState } from "../state";

const defaults = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const protectionClass: ObjectClass<SheetState> = {
  name: "WorksheetProtection",
  properties: {
    Protected: (sheet) => sheet.protection !== undefined,
    Options: ({ protection }) => {
      const { password: _, ...options } = { password: undefined, ...defaults, ...protection };
      return options;
    },
  },
  methods: {
    Protect(sheet, [options, password], world) {
      if (sheet.protection) throw invalidOperation("The sheet is protected already.");
      sheet.protection = {
        ...defaults,
        ...(isOmitted(options) ? {} : asRecord(options)),
        ...(typeof password === "string" ? { password } : {}),
      };
      touch(world);
      return done;
    },
    Unprotect(sheet, [password], world) {
      if (sheet.protection?.password !== undefined && sheet.protection.password !== password) throw accessDenied();
      sheet.protection = undefined;
      touch(world);
      return done;
    },
  },
};
