/** What all the commands share. */
import { command, runProgram } from "../../src/cli/program";

const thrown = (argv: string[]) =>
  runProgram(
    {
      command: command("prov", "", "").option("--json"),
      argumentsOf: () => undefined,
      run: () => Promise.reject(new Error("oj")),
      refused: (findings) => ({ fynd: findings }),
    },
    argv,
  );

test("what is thrown ends a command as refused, in words, and as JSON where that is asked for", async () => {
  const said = await thrown([]);
  expect(said).toMatchObject({ code: 2, stdout: "" });
  expect(said.stderr).toContain("Något oväntat gick fel: oj. Inget är skrivet.");
  const { code, stdout } = await thrown(["--json"]);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ fynd: [{ kod: "ovantat-fel", allvar: "fel" }] });
});
