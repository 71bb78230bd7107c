// Run by scripts/sql-parity, which says what this is.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const load = createRequire(join(process.env.ORACLES, "package.json"));
const postgres = load("libpg-query");
await postgres.loadModule();

const counts = { statements: 0, accepted: 0, "wrongly refused": 0, refused: 0, "wrongly accepted": 0 };
for (const app of process.argv.slice(2)) {
  const printed = execFileSync(process.env.SEAWORTHY, ["inspect", "sql", app], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const texts = new Map();
  for (const line of printed.split("\n").filter(Boolean)) {
    const [path, number, start, end, , result] = line.split("\t");
    if (!texts.has(path)) {
      texts.set(path, readFileSync(join(app, path), "utf8").replace(/^\uFEFF/, ""));
    }
    judge(`${path}:${number}`, texts.get(path).slice(Number(start), Number(end)), result !== "refused");
  }
}

function judge(place, statement, accepted) {
  let error = "";
  try {
    postgres.parseSync(statement);
  } catch (refused) {
    error = refused.message;
  }
  counts.statements++;
  if (accepted === (error === "")) {
    counts[accepted ? "accepted" : "refused"]++;
    return;
  }
  counts[accepted ? "wrongly accepted" : "wrongly refused"]++;
  console.log(`${place}: ${accepted ? "accepted, but " + error : "refused"}`);
}

const share = counts.accepted / Math.max(1, counts.accepted + counts["wrongly refused"]);
for (const [name, count] of Object.entries(counts)) {
  console.log(`${name}\t${count}`);
}
console.log(`accepted of what PostgreSQL accepts\t${(100 * share).toFixed(3)} %`);
process.exit(share >= 0.999 && counts["wrongly accepted"] === 0 ? 0 : 1);
