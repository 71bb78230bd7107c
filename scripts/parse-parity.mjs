// The comparison of scripts/parse-parity, which says what the arguments mean.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { oxcAccepts, percent, read, seaworthyParse, slowness, sources, typescriptAccepts } from './parse-oracles.mjs';

/** Per suite: the least share of files to accept and to refuse, in percent. */
const GOALS = {
  apps: [100, 100],
  typescript: [99.8, 90],
  test262: [100, 90],
  babel: [99, 99],
  prettier: [99, 99],
  oxc: [99, 99],
  traps: [99, 99],
};
const HEADER = ['suite', 'files', 'must parse', 'accepted', '', 'must fail', 'refused', '', 'disputed', 'accepted', 'slowest s/MB'];

const options = process.argv.slice(2);
const listed = options[0] === '--list' ? options.splice(0, 2)[1] : null;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'parse-parity-'));
const suites = new Map();
for (const option of options) {
  const [, name, where] = /^(\w+)=(.+)$/.exec(option) ?? [];
  if (!GOALS[name]) throw new Error(`${option}: not of the form SUITE=PATH`);
  suites.set(name, [...(suites.get(name) ?? []), ...files(name, path.resolve(where))]);
}

const table = [HEADER];
const disagreements = [];
for (const [name, cases] of suites) table.push(await compare(name, cases));
print(table);
if (listed) fs.writeFileSync(listed, disagreements.map(row => row.join('\t') + '\n').join(''));
if (!listed) fs.rmSync(scratch, { recursive: true }); // the list may name files in it

/** Returns the files of a suite, each with what is expected of it: ok, err or null for what the oracles say. */
function files(name, where) {
  if (name === 'traps') return traps(where);
  if (name === 'typescript') return typescriptCases(where);
  if (name === 'test262') {
    const expected = { pass: 'ok', 'pass-explicit': 'ok', fail: 'err' };
    return Object.entries(expected).flatMap(([folder, verdict]) =>
      [...sources(path.join(where, folder))].map(file => ({ file, verdict })));
  }
  return [...sources(where)].map(file => ({ file, verdict: null }));
}

function traps(table) {
  const [header, ...rows] = fs.readFileSync(table, 'utf8').trimEnd().split('\n').map(row => row.split('\t'));
  return rows.map(row => {
    const cell = name => row[header.indexOf(name)];
    const file = path.join(scratch, 'traps', `${path.parse(cell('id')).name}.${cell('ext')}`);
    write(file, JSON.parse(cell('source_json')));
    return { file, verdict: ['ok', 'err'].includes(cell('verdict')) ? cell('verdict') : 'disputed' };
  });
}

/** Takes apart cases that hold several files, each behind a line `// @filename: name`. */
function typescriptCases(where) {
  const cases = [];
  for (const file of sources(where)) {
    const lines = read(file).split(/(?<=\n)/);
    const names = lines.map(line => /^\/\/\s*@filename\s*:\s*(\S.*?)\s*$/i.exec(line)?.[1]);
    if (!names.some(Boolean)) {
      cases.push({ file, verdict: null });
      continue;
    }
    let part = null;
    let count = 0;
    const keep = () => {
      if (!part || !/\.[cm]?[jt]sx?$/i.test(part.name)) return;
      const target = path.join(scratch, 'typescript', path.relative(where, file), `${count++}`, path.basename(part.name));
      write(target, part.text);
      cases.push({ file: target, verdict: null });
    };
    lines.forEach((line, i) => {
      if (names[i]) {
        keep();
        part = { name: names[i].replaceAll('\\', '/'), text: '' };
      } else if (part) {
        part.text += line;
      }
    });
    keep();
  }
  return cases;
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

async function compare(name, cases) {
  const ours = await seaworthyParse(cases.map(one => one.file));
  const total = { ok: 0, accepted: 0, err: 0, refused: 0, disputed: 0, disputedAccepted: 0, slowest: 0 };
  for (const { file, verdict } of cases) {
    const text = read(file);
    const expected = verdict ?? verdictOf(name, file, text);
    const { accepted, line, column, message, micros } = ours.get(file);
    if (expected === 'ok') {
      total.ok++;
      total.accepted += accepted;
    } else if (expected === 'err') {
      total.err++;
      total.refused += !accepted;
    } else {
      total.disputed++;
      total.disputedAccepted += accepted;
    }
    if (accepted !== (expected === 'ok')) disagreements.push([name, expected, file, `${line}:${column}`, message]);
    total.slowest = Math.max(total.slowest, slowness(micros, text));
  }
  const [accept, refuse] = GOALS[name];
  if (100 * total.accepted < accept * total.ok || 100 * total.refused < refuse * total.err) process.exitCode = 1;
  return [name, cases.length, total.ok, total.accepted, percent(total.accepted, total.ok), total.err, total.refused,
    percent(total.refused, total.err), total.disputed, total.disputedAccepted, total.slowest.toFixed(2)];
}

function verdictOf(name, file, text) {
  const accepted = typescriptAccepts(file, text);
  if (name === 'apps') return accepted ? 'ok' : 'err';
  if (accepted !== oxcAccepts(file, text)) return accepted ? 'typescript-accepts' : 'oxc-accepts';
  return accepted ? 'ok' : 'err';
}

function print(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map(row => String(row[i]).length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i ? String(cell).padStart(widths[i]) : String(cell).padEnd(widths[i]))).join('  '));
  }
}
