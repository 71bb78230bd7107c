// The comparison of scripts/parse-mutations, which says what the arguments mean.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { oxcAccepts, percent, read, seaworthyParse, slowness, sources, ts, typescriptAccepts } from './parse-oracles.mjs';

const PER_FILE = 10;
const BATCH = 2_000;
const LARGEST = 64 << 10;
const GOAL = 0.97;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' }, list: { type: 'string' } },
});
const random = generator(Number(values.seed));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'parse-mutations-'));
const files = positionals.flatMap(root => [...sources(root)]).filter(file => fs.statSync(file).size <= LARGEST);
const total = { made: 0, ok: 0, accepted: 0, err: 0, refused: 0, disputed: 0, slowest: 0 };
const disagreements = [];

let batch = [];
while (total.made < Number(values.count)) {
  const file = files[Math.floor(random() * files.length)];
  const text = read(file);
  if (!typescriptAccepts(file, text)) continue;
  const tokens = [...tokensOf(file, text)];
  for (let i = 0; i < PER_FILE && tokens.length > 2; i++) {
    const { start, mutant } = mutate(text, tokens);
    const target = path.join(scratch, `${total.made++}${path.extname(file)}`);
    fs.writeFileSync(target, mutant);
    batch.push({ origin: file, start, target, mutant });
  }
  if (batch.length >= BATCH) await judge();
}
await judge();

const agreed = total.accepted + total.refused;
console.log(`${total.made} mutations: both accept ${total.ok}, we too ${total.accepted} (${percent(total.accepted, total.ok)});` +
  ` both refuse ${total.err}, we too ${total.refused} (${percent(total.refused, total.err)}); disputed ${total.disputed};` +
  ` agreement ${percent(agreed, total.ok + total.err)}; slowest ${total.slowest.toFixed(2)} s/MB`);
if (values.list) fs.writeFileSync(values.list, disagreements.map(row => row.join('\t') + '\n').join(''));
fs.rmSync(scratch, { recursive: true });
process.exitCode = agreed < GOAL * (total.ok + total.err) || total.slowest > 1 ? 1 : 0;

/** Returns the start and end of each token, in order. */
function* tokensOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  function* leaves(node) {
    const children = node.getChildren(source);
    if (children.length) for (const child of children) yield* leaves(child);
    else if (node.end > node.getStart(source) && node.kind < ts.SyntaxKind.FirstNode) yield [node.getStart(source), node.end];
  }
  yield* leaves(source);
}

function mutate(text, tokens) {
  const at = Math.floor(random() * (tokens.length - 1));
  const [start, end] = tokens[at];
  const [nextStart, nextEnd] = tokens[at + 1];
  const token = text.slice(start, end);
  const [otherStart, otherEnd] = tokens[Math.floor(random() * tokens.length)];
  const other = text.slice(otherStart, otherEnd);
  const replace = (to, until = end) => text.slice(0, start) + to + text.slice(until);
  switch (Math.floor(random() * 4)) {
    case 0: return { start, mutant: replace('') };
    case 1: return { start, mutant: replace(`${token} ${token}`) };
    case 2: return { start, mutant: replace(text.slice(nextStart, nextEnd) + text.slice(end, nextStart) + token, nextEnd) };
    default: return { start, mutant: replace(other) };
  }
}

async function judge() {
  const ours = await seaworthyParse(batch.map(one => one.target));
  for (const { origin, start, target, mutant } of batch) {
    const { accepted, line, column, message, micros } = ours.get(target);
    const typescript = typescriptAccepts(target, mutant);
    if (typescript !== oxcAccepts(target, mutant)) total.disputed++;
    else if (typescript) {
      total.ok++;
      total.accepted += accepted;
    } else {
      total.err++;
      total.refused += !accepted;
    }
    if (accepted !== typescript && typescript === oxcAccepts(target, mutant)) {
      const around = JSON.stringify(mutant.slice(Math.max(0, start - 60), start + 60));
      disagreements.push([typescript ? 'ok' : 'err', origin, around, `${line}:${column}`, message]);
    }
    total.slowest = Math.max(total.slowest, slowness(micros, mutant));
    fs.rmSync(target);
  }
  batch = [];
}

/** Returns a generator of numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
