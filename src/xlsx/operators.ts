/** File spelling → Office.js's, for data validation (Excel.DataValidationOperator). */
export const validationOperators: Record<string, string> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** The same for conditional formats (Excel.ConditionalCellValueOperator), which end without "To". */
export const cellValueOperators: Record<string, string> = {
  ...validationOperators,
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** cfRule type → Excel.ConditionalTextOperator; the `operator` attribute differs from the type for one of them. */
export const textOperators: Record<string, string> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

/** Validation type in the file → key of the Office.js rule. */
export const validationKinds: Record<string, string> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

export const inverse = (map: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [value, key]));
