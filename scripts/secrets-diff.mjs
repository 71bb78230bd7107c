// Compares two reports in the JSON of gitleaks; run by scripts/secrets-diff.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [app, theirFile, ourFile] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const key = (f) =>
  JSON.stringify([f.RuleID, f.File, f.StartLine, f.EndLine, f.StartColumn, f.EndColumn, f.Match, f.Secret, f.Entropy, f.Tags]);
const secret = (f) => JSON.stringify([f.RuleID, f.File, f.Secret]);

// A finding may come twice; each takes one of the other side.
const ours = new Map();
for (const f of read(ourFile)) ours.set(key(f), [...(ours.get(key(f)) ?? []), f]);
let equal = 0;
const onlyTheirs = [];
for (const f of read(theirFile)) {
  if (ours.get(key(f))?.length) {
    ours.get(key(f)).pop();
    equal++;
  } else onlyTheirs.push(f);
}
const onlyOurs = [...ours.values()].flat();
const unmatched = new Map();
for (const f of onlyTheirs) unmatched.set(secret(f), [...(unmatched.get(secret(f)) ?? []), f]);

const CHUNK = 100_000;
const bytes = (f) => readFileSync(join(app, f.File));
const ARCHIVE = /\.(tar|zip|gz|br|xz|7z|bz2|lz4|zst|rar|sz|zz)/i;

// Why gitleaks does not say what we say, or the reverse; null if no known defect explains it.
function explain(f, isOurs) {
  const isOfPath = (other) => other.Match.startsWith('file detected: ') && secret(other) === secret(f);
  if (onlyOurs.some(isOfPath) && onlyTheirs.some(isOfPath)) return 'about a path: line 1 in gitleaks 8.26, line 0 since';
  const content = bytes(f);
  const elsewhere = isOurs && unmatched.get(secret(f))?.length;
  if (f.File.startsWith('.git/')) return 'inside .git, which is not part of the app';
  if (content.length > CHUNK && elsewhere) return 'columns restart where gitleaks cuts a file';
  if (content.length > CHUNK) return 'gitleaks cuts files into chunks';
  if (isOurs && ARCHIVE.test(basename(f.File))) return 'gitleaks skips names with an archive extension';
  if (content.includes(0)) return 'UTF-16 or binary, which gitleaks reads as bytes';
  if (isOurs && f.Tags.includes('decoded:unicode')) return 'unicode escapes, decoded since gitleaks 8.27';
  return null;
}

const rows = [...onlyOurs.map((f) => [f, true]), ...onlyTheirs.map((f) => [f, false])];
const shown = rows.map(([f, isOurs]) => {
  const why = explain(f, isOurs);
  return { why, line: `  ${isOurs ? 'only ours  ' : 'only theirs'} ${f.File}:${f.StartLine}:${f.StartColumn} ${f.RuleID} (${why ?? 'UNEXPLAINED'})` };
});
console.log(`${basename(app)}\tequal ${equal}\tonly ours ${onlyOurs.length}\tonly theirs ${onlyTheirs.length}`);
for (const row of shown) console.log(row.line);
process.exit(shown.some((row) => row.why === null) ? 1 : 0);
