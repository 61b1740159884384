import { joined, pieces } from "./pieces";

/**
 * Functions later than Excel 2007. A file writes them with `_xlfn.`, range.formulas without.
 * Source: [MS-XLSX] 2.2.2 Formulas, future-function-list.
 */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL
  DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC
  PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
  TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP
  XMATCH XOR Z.TEST`.split(/\s+/),
);
/** These two carry a second prefix. */
const WORKSHEET = new Set(["FILTER", "SORT"]);

const onText = (formula: string, change: (text: string) => string): string =>
  joined(pieces(formula).map((piece) => (piece.kind === "text" ? { ...piece, text: change(piece.text) } : piece)));

/** `XLOOKUP(…)` → `_xlfn.XLOOKUP(…)`. A formula that has its prefixes already is left as it is. */
export const prefixFuture = (formula: string): string =>
  onText(formula, (text) =>
    text.replace(/(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name) => {
      const upper = name.toUpperCase();
      return FUTURE.has(upper) ? `_xlfn.${name}` : WORKSHEET.has(upper) ? `_xlfn._xlws.${name}` : name;
    }),
  );

/** `_xlfn.XLOOKUP(…)` → `XLOOKUP(…)`; the prefix of LET's own variables (`_xlpm.`) goes too. */
export const stripFuture = (formula: string): string =>
  formula.includes("_xl") ? onText(formula, (text) => text.replace(/_xl(?:fn|ws|pm|udf)\./gi, "")) : formula;
