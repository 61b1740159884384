/** Everything a user reads is in src/texts, in both languages. Read from the source: catalogues that are not exported too. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { agreements } from "../../src/agreements";
import { reporting } from "../../src/agreements/reporting";
import { agreementText } from "../../src/texts/agreementWords";
import { numberFormat, timeText } from "../../src/texts/numberFormat";

const src = path.resolve(__dirname, "../../src");

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));

/** The top of a module: its constants by name. */
const constants = (file: ts.SourceFile): Map<string, ts.Expression> =>
  new Map(
    file.statements.flatMap((statement) =>
      ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.flatMap(({ name, initializer }) =>
            ts.isIdentifier(name) && initializer ? [[name.text, bare(initializer)] as const] : [],
          )
        : [],
    ),
  );

const bare = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

/** Pairs of the same thing in two languages: `sv` and `en`, `xSv` and `xEn`, `{ sv: …, en: … }`. */
function pairs(file: ts.SourceFile): [ts.Expression, ts.Expression][] {
  const found = constants(file);
  const named = [...found].flatMap(([name, sv]): [ts.Expression, ts.Expression][] => {
    const en = found.get(name === "sv" ? "en" : name.replace(/Sv$/, "En"));
    return (name === "sv" || name.endsWith("Sv")) && en ? [[sv, en]] : [];
  });
  const inside = [...found.values()].flatMap((value): [ts.Expression, ts.Expression][] => {
    const members = membersOf(value);
    const [sv, en] = [members?.get("sv"), members?.get("en")];
    return sv && en && membersOf(sv) && membersOf(en) ? [[sv, en]] : [];
  });
  return [...named, ...inside];
}

function membersOf(node: ts.Expression): Map<string, ts.Expression> | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  return new Map(
    node.properties.flatMap((property): [string, ts.Expression][] => {
      if (ts.isPropertyAssignment(property)) {
        return [[property.name.getText().replace(/^["']|["']$/g, ""), bare(property.initializer)]];
      }
      return ts.isShorthandPropertyAssignment(property) ? [[property.name.text, property.name]] : [];
    }),
  );
}

/** The keys in their order, and whether a text or a function stands there. */
function shape(node: ts.Expression, at: string): string[] {
  const members = membersOf(node);
  if (members) return [...members].flatMap(([key, value]) => shape(value, `${at}.${key}`));
  return [`${at}: ${ts.isArrowFunction(node) || ts.isIdentifier(node) ? "function" : "text"}`];
}

/** Every piece of text below a node, as a reader would see it. */
function textsIn(node: ts.Node): { text: string; line: number }[] {
  const own =
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateLiteralToken(node)
      ? [{ text: node.text, line: node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1 }]
      : [];
  // A key names a thing, it is not read: neither are the words that a sentence is chosen by.
  const children = node
    .getChildren()
    .filter((child) => !(ts.isPropertyAssignment(node) && child === node.name) && !isCompared(child));
  return [...own, ...children.flatMap(textsIn)];
}

const isCompared = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
  ts.isStringLiteral(node);

const catalogues = filesBelow(path.join(src, "texts")).map(parse);
const nameOf = (file: ts.SourceFile): string => path.basename(file.fileName);

/** The titles of a command's help are English as they come. */
const needed = (key: string): boolean => !key.startsWith(".usage.title.");

/** Swedish words that English has no use for. */
const SWEDISH =
  /(^|[^\p{L}])(och|att|inte|som|eller|bladet|arbetsboken|från|för|till|ska|är|på|av|ett|inga|inget|utan|redan)(?=$|[^\p{L}])/iu;

/** The names of sheets, columns and rules are the workbook's own, in Swedish whatever the pane's language. */
const TERMS = new Set(
  `Fördelning Fördela Områden Områdesregler Områdesbudget Områdessummor Uppföljning Överenskommelse Landsbygdsnyckel
   Återstod återstod område Område områden områdesregler Insatsområde insatsområde insatsområden folkmängd Folkmängd
   invånare utförare fördelat Gällande Tillväxtverket Tillväxtverkets Jämtland Härjedalen största resten båda Värde Fråga Åtgärd Lås Län`.split(
    /\s+/,
  ),
);

describe.each(catalogues.map((file) => [nameOf(file), file] as const))("%s", (_, file) => {
  test("Swedish and English have the same keys, and functions where the other has", () => {
    for (const [sv, en] of pairs(file)) expect(shape(en, "").sort()).toEqual(shape(sv, "").filter(needed).sort());
  });

  test("nothing is empty, and no English sentence is Swedish", () => {
    for (const [, en] of pairs(file)) {
      const swedish = textsIn(en).filter(({ text: said }) => {
        // An option is spelt as it is typed.
        const text = said.replace(/--[\p{L}-]+/gu, "");
        const strange = (text.match(/[\p{L}]*[åäöÅÄÖ][\p{L}]*/gu) ?? []).filter((word) => !TERMS.has(word));
        return SWEDISH.test(text) || strange.length > 0;
      });
      expect(swedish).toEqual([]);
    }
  });
});

test("every module of texts has both languages", () => {
  const alone = catalogues.filter((file) => pairs(file).length === 0).map(nameOf);
  // The English words of what the sheets and the agreements themselves say in Swedish, and how sentences are made of words.
  expect(alone.sort()).toEqual([
    "agreementWords.ts",
    "checkWords.ts",
    "numberFormat.ts",
    "reportFields.ts",
    "sentence.ts",
  ]);
});

test("what the agreements say of dates, requirements, pots, types and insatsområden is said in English too", () => {
  const said = [
    ...Object.values(agreements).flatMap(({ deadlines }) =>
      deadlines.flatMap(({ vad, fran, till }) => [vad, fran, till]),
    ),
    ...Object.values(agreements).flatMap(({ pots, insatsomraden, weights }) => [
      ...pots.map(({ insats }) => insats),
      ...insatsomraden.map(({ namn }) => namn),
      ...weights.keys(),
    ]),
    ...Object.values(reporting).flatMap(({ krav, skr }) => [
      ...krav.map(({ text }) => text),
      ...(skr?.insatser.map(({ namn }) => namn) ?? []),
    ]),
  ];
  expect(said.length).toBeGreaterThan(0);
  for (const text of said) expect(agreementText(text, "sv")).toBe(text);
  // Authorities are called what they are called.
  const same = said.filter((text) => agreementText(text, "en") === text);
  expect([...new Set(same)].sort()).toEqual(["Kammarkollegiet", "SKR"]);
});

test("numbers and times by each language's own custom", () => {
  expect(numberFormat("sv").format(1234567.5)).toBe("1\u00a0234\u00a0567,5");
  expect(numberFormat("en").format(1234567.5)).toBe("1,234,567.5");
  const at = new Date(2024, 10, 20, 9, 5);
  expect([timeText(at, "sv"), timeText(at, "en")]).toEqual(["09:05", "09:05"]);
});

/** Attributes that are read, by the eye or aloud. */
const READ = /^(aria-label|aria-description|aria-valuetext|alt|label|title|placeholder|text|heading|again|hint)$/;

test.each(["taskpane", "workbench/page"])("no text of src/%s is outside the catalogues", (folder) => {
  const said: string[] = [];
  const look = (node: ts.Node): void => {
    const where = (text: string): void => {
      if (/\p{L}{2}/u.test(text)) said.push(`${path.relative(src, node.getSourceFile().fileName)}: ${text.trim()}`);
    };
    if (ts.isJsxText(node)) where(node.text);
    if (ts.isJsxAttribute(node) && READ.test(node.name.getText())) {
      const { initializer } = node;
      const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      for (const text of value ? shownIn(value) : []) where(text);
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      for (const text of shownIn(node.expression)) where(text);
    }
    node.forEachChild(look);
  };
  filesBelow(path.join(src, folder)).map(parse).forEach(look);
  expect(said).toEqual([]);
});

/** The texts that an expression among JSX can come to. */
function shownIn(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [...shownIn(node.whenTrue), ...shownIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return shownIn(node.expression);
  if (ts.isBinaryExpression(node)) return shownIn(node.right);
  return [];
}
