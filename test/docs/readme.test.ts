import { readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { SHEETS } from "../../src/workbook/names";

const root = path.resolve(__dirname, "../..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

test("README's table of sheets is the workbook's own list, in its order", () => {
  const table = readme.slice(readme.indexOf("## The sheets"), readme.indexOf("## The method"));
  const named = [...table.matchAll(/^\| (\S+) \| (?:about|input|calculation|form|checks|log)/gm)].map(
    ([, name]) => name,
  );
  expect(named).toEqual(Object.values(SHEETS));
});

test("every npm script that README names is there", () => {
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)([a-z]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(Object.keys(packageJson.scripts)).toContain(name);
});

test("every file that README links to is there", () => {
  const links = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, file]) => file!);
  for (const file of links) expect(() => readFileSync(path.join(root, file))).not.toThrow(/ENOENT/);
});
