import assert from "node:assert/strict"
import { test } from "node:test"
import { scan } from "../../src/commands/scan.ts"
import { runCommand } from "./run-command.ts"

const good = {
  "a.cas": "a 1 2024/1/1\nb 2 2024/2/1\nb 3 2024/3/5\nc 1 2024/5/5\n",
  "a.pop": "a 2024 100\nb 2024 50\nc 2024 150\n",
  "a.geo": "a 0 0\nb 1 1\nc 2 2\n",
}

const nabijScan = (args: string[], files: Record<string, string> = good, input = "") =>
  runCommand(scan, args, input, files)

const year = ["--start", "2024/1/1", "--end", "2024/12/31", "--time-unit", "month", "--replicas", "99"]
const files = ["--cases", "a.cas", "--population", "a.pop", "--coordinates", "a.geo"]

test("what is wrong is told in one sentence with the file and the line", async () => {
  const cases: [changed: Record<string, string>, told: string][] = [
    [{ "a.cas": "a 1 2024/1/1\nz 2 2024/2/1\n" }, 'a.cas, line 2, column 1: the place "z" is not in a.geo.\n'],
    [
      { "a.cas": "a 1 2024/1/1\nb -2 2024/2/1\n" },
      'a.cas, line 2, column 2: "-2" is not a whole number of 0 or more.\n',
    ],
    [
      { "a.cas": "a 1 2024/1/1\nb 2 2031/2/1\n" },
      "a.cas, line 2, column 3: this date lies outside the study period.\n",
    ],
    [
      { "a.cas": "a 1 2024/13/1\n" },
      'a.cas, line 1, column 3: "2024/13/1" is not a date, such as 2024/3/27, 2024/3 or 2024.\n',
    ],
    [{ "a.cas": "a 1\n" }, "a.cas, line 1, column 3: something is missing here.\n"],
    [{ "a.cas": "a 0 2024/1/1\n" }, "a.cas: there are no cases in it.\n"],
    [{ "a.cas": "" }, "a.cas: there is nothing in it.\n"],
    [{ "a.geo": "a 0 0\n" }, "a.geo: there is only one place in it; a scan compares places.\n"],
    [{ "a.geo": "a 0 0\nb 1\n" }, "a.geo, line 2, column 3: something is missing here.\n"],
    [{ "a.geo": "a 0 0\na 1 0\n" }, 'a.geo, line 2, column 2: "a" stands on line 1 too, at another spot.\n'],
    [
      { "a.pop": "a 2024 100\nb 2024 0\n" },
      'a.pop, line 2, column 3: "b" has no population here, but it has cases (a.cas, line 2).\n',
    ],
    [{ "a.pop": "a 2024 100\n" }, 'a.cas, line 2, column 1: "b" has cases but is missing in a.pop.\n'],
    [{ "a.pop": "a 2024 -1\n" }, 'a.pop, line 1, column 3: "-1" is not a number of 0 or more.\n'],
    [
      { "a.pop": "a 2024 1 m\nb 2024 1 m\nc 2024 1 m\n" },
      "a.cas, line 1, column 4: nobody of this kind is in the population.\n",
    ],
  ]
  for (const [changed, told] of cases) {
    const outcome = await nabijScan([...files, ...year, "--lang", "en"], { ...good, ...changed })
    assert.deepEqual([outcome.code, outcome.stdout, outcome.stderr], [3, "", told])
  }
  const absent = await nabijScan(["--cases", "nowhere.cas", "--lang", "en"])
  assert.equal(absent.stderr, "nowhere.cas: this file does not exist.\n")
  const bare = await nabijScan(["--cases", "a.cas", ...year])
  assert.equal(bare.stderr, "a.cas: er zijn geen coördinaten bij; geef ze met --coordinates.\n")
})

test("where a CSV names its columns, what is wrong is told with that name", async () => {
  const named = {
    "n.csv": "area,cases\na,1\nb,2\n",
    "p.csv": "area,population\na,10\nb,20\n",
    "g.csv": "area,x,y\na,0,0\nb,1,1\n",
  }
  const cases: [changed: Record<string, string>, told: string][] = [
    [{ "n.csv": "area,cases\na,1\nz,2\n" }, 'n.csv, line 3, column area: the place "z" is not in g.csv.\n'],
    [{ "n.csv": "area,cases\na,1\nb,-2\n" }, 'n.csv, line 3, column cases: "-2" is not a whole number of 0 or more.\n'],
    [
      { "p.csv": "area,population\na,10\nb,-1\n" },
      'p.csv, line 3, column population: "-1" is not a number of 0 or more.\n',
    ],
    [
      { "p.csv": "area,population\na,10\nb,0\n" },
      'p.csv, line 3, column population: "b" has no population here, but it has cases (n.csv, line 3).\n',
    ],
    [{ "p.csv": "area,population\na,10\n" }, 'n.csv, line 3, column area: "b" has cases but is missing in p.csv.\n'],
    [
      { "n.csv": "area,cases,expected\na,1,2\nb,2,0\n" },
      'n.csv, line 3, column expected: "b" has cases where nothing is expected.\n',
    ],
    [
      { "n.csv": "area,cases,kind\na,1,m\nb,2,v\n", "p.csv": "area,population,kind\na,10,m\nb,5,m\n" },
      "n.csv, line 3, column kind: nobody of this kind is in the population.\n",
    ],
  ]
  const three = ["--cases", "n.csv", "--population", "p.csv", "--coordinates", "g.csv"]
  for (const [changed, told] of cases) {
    const outcome = await nabijScan([...three, "--type", "space", "--lang", "en"], { ...named, ...changed })
    assert.deepEqual([outcome.code, outcome.stdout, outcome.stderr], [3, "", told])
  }
  const one = await nabijScan(["--type", "space"], {}, "area,cases,population,x,y\na,1,10,0,0\nb,2,0,1,1\n")
  assert.equal(one.stderr, 'standaardinvoer, regel 3, kolom population: "b" heeft gevallen maar geen inwoners.\n')
})
