import { english, joined, swedish, tokenize, translate, type Token } from "../../engine/tokens";

/**
 * English function names and Excel's Swedish ones, for the functions that workbooks of this kind use.
 * Source: Microsoft's Swedish function reference (support.microsoft.com/sv-se, "Excel-funktioner i alfabetisk ordning").
 */
const pairs: [english: string, swedish: string][] = [
  ["ABS", "ABS"],
  ["ADDRESS", "ADRESS"],
  ["AND", "OCH"],
  ["AVERAGE", "MEDEL"],
  ["AVERAGEIF", "MEDEL.OM"],
  ["AVERAGEIFS", "MEDEL.OMF"],
  ["CHOOSE", "VÄLJ"],
  ["COLUMN", "KOLUMN"],
  ["COLUMNS", "KOLUMNER"],
  ["CONCATENATE", "SAMMANFOGA"],
  ["COUNT", "ANTAL"],
  ["COUNTA", "ANTALV"],
  ["COUNTBLANK", "ANTAL.TOMMA"],
  ["COUNTIF", "ANTAL.OM"],
  ["COUNTIFS", "ANTAL.OMF"],
  ["DATE", "DATUM"],
  ["DAY", "DAG"],
  ["EXACT", "EXAKT"],
  ["FALSE", "FALSKT"],
  ["FIND", "HITTA"],
  ["HLOOKUP", "LETAKOLUMN"],
  ["IF", "OM"],
  ["IFERROR", "OMFEL"],
  ["IFNA", "OMSAKNAS"],
  ["INDEX", "INDEX"],
  ["INT", "HELTAL"],
  ["ISBLANK", "ÄRTOM"],
  ["ISERROR", "ÄRFEL"],
  ["ISNA", "ÄRSAKNAD"],
  ["ISNUMBER", "ÄRTAL"],
  ["ISTEXT", "ÄRTEXT"],
  ["LARGE", "STÖRSTA"],
  ["LEFT", "VÄNSTER"],
  ["LEN", "LÄNGD"],
  ["LOOKUP", "LETAUPP"],
  ["LOWER", "GEMENER"],
  ["MATCH", "PASSA"],
  ["MAX", "MAX"],
  ["MID", "EXTEXT"],
  ["MIN", "MIN"],
  ["MOD", "REST"],
  ["MONTH", "MÅNAD"],
  ["N", "N"],
  ["NA", "SAKNAS"],
  ["NOT", "ICKE"],
  ["NOW", "NU"],
  ["OR", "ELLER"],
  ["PRODUCT", "PRODUKT"],
  ["QUOTIENT", "KVOT"],
  ["RANK", "RANG"],
  ["RANK.EQ", "RANG.EKV"],
  ["REPLACE", "ERSÄTT"],
  ["REPT", "REP"],
  ["RIGHT", "HÖGER"],
  ["ROUND", "AVRUNDA"],
  ["ROUNDDOWN", "AVRUNDA.NEDÅT"],
  ["ROUNDUP", "AVRUNDA.UPPÅT"],
  ["ROW", "RAD"],
  ["ROWS", "RADER"],
  ["SEARCH", "SÖK"],
  ["SIGN", "TECKEN"],
  ["SMALL", "MINSTA"],
  ["SUBSTITUTE", "BYT.UT"],
  ["SUBTOTAL", "DELSUMMA"],
  ["SUM", "SUMMA"],
  ["SUMIF", "SUMMA.OM"],
  ["SUMIFS", "SUMMA.OMF"],
  ["SUMPRODUCT", "PRODUKTSUMMA"],
  ["TEXT", "TEXT"],
  ["TODAY", "IDAG"],
  ["TRIM", "RENSA"],
  ["TRUE", "SANT"],
  ["TRUNC", "AVKORTA"],
  ["UPPER", "VERSALER"],
  ["VALUE", "TEXTNUM"],
  ["VLOOKUP", "LETARAD"],
  ["XLOOKUP", "XLETAUPP"],
  ["XMATCH", "XMATCHNING"],
  ["YEAR", "ÅR"],
];

const toSwedishName = new Map(pairs);
const toEnglishName = new Map(pairs.map(([from, to]) => [to, from]));
const logicals = new Set(["TRUE", "FALSE", "SANT", "FALSKT"]);

function renamed(formula: string, dialect: typeof english, names: Map<string, string>): string {
  const tokens = tokenize(formula, dialect);
  return joined(
    tokens.map((token, i): Token => {
      const upper = token.text.toUpperCase();
      const isName = token.kind === "word" && (tokens[i + 1]?.text === "(" || logicals.has(upper));
      return isName ? { ...token, text: names.get(upper) ?? token.text } : token;
    }),
  );
}

/** As a Swedish Excel shows it: =OM(A1>1;SUMMA(B1:B2);0,5). A function that is not in the table keeps its name. */
export const toSwedish = (formula: string): string =>
  renamed(translate(formula, english, swedish), swedish, toSwedishName);

export const fromSwedish = (formula: string): string =>
  translate(renamed(formula, swedish, toEnglishName), swedish, english);
