// The parts of scripts/bench-parser that need TypeScript or arithmetic.
//   sample CORPUS COUNT FOLDER...   fills CORPUS with files, see scripts/bench-parser
//   typescript CORPUS               measures ts.createSourceFile, prints JSON
//   report CORPUS RESULTS           prints the table from the JSON of all rounds
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const WARM_UP_PASSES = 30;
const MEASURED_PASSES = 15;
const [task, corpus, ...rest] = process.argv.slice(2);
const typescript = () => createRequire(join(process.env.ORACLES, 'package.json'))('typescript');

({ sample, typescript: measure, report })[task](...rest);

function sample(count, ...folders) {
  const ts = typescript();
  const found = folders.flatMap(tsxFiles).sort();
  const random = randomNumbers(20240317);
  for (const kind of ['tsx', 'js']) mkdirSync(join(corpus, kind), { recursive: true });
  let taken = 0;
  while (taken < count && found.length > 0) {
    const [file] = found.splice(Math.floor(random() * found.length), 1);
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const compiled = ts.transpileModule(text, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        target: ts.ScriptTarget.ES2021,
        module: ts.ModuleKind.ESNext,
        jsx: ts.JsxEmit.React,
        verbatimModuleSyntax: true,
      },
    });
    if (compiled.diagnostics.length > 0) continue;
    const name = String(taken++).padStart(4, '0');
    writeFileSync(join(corpus, 'tsx', `${name}.tsx`), text);
    writeFileSync(join(corpus, 'js', `${name}.js`), compiled.outputText);
  }
  if (taken < count) throw new Error(`only ${taken} of ${count} files found`);
}

function tsxFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', '.git'].includes(entry.name) ? [] : tsxFiles(path);
    return entry.isFile() && entry.name.endsWith('.tsx') ? [path] : [];
  });
}

// Mulberry32: the same files for the same folders, on any machine.
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function texts(kind) {
  const folder = join(corpus, kind);
  return readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

function measure() {
  const ts = typescript();
  const files = texts('tsx');
  let hole;
  const pass = () => {
    for (const [name, text] of files) {
      hole = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
    }
  };
  const cold = timed(pass, 1);
  timed(pass, WARM_UP_PASSES);
  const warm = timed(pass, MEASURED_PASSES);
  if (hole.statements === undefined) throw new Error('nothing was parsed');
  console.log(JSON.stringify({ cold, warm }));
}

// CPU time of the whole process, as the benchmarks in Java measure it.
function timed(run, passes) {
  const wall = performance.now();
  const before = process.cpuUsage();
  for (let i = 0; i < passes; i++) run();
  const used = process.cpuUsage(before);
  return { cpu: (used.user + used.system) / 1e3 / passes, wall: (performance.now() - wall) / passes };
}

function report(results) {
  const megabytes = (kind) => texts(kind).reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / 1e6;
  const size = { tsx: megabytes('tsx'), js: megabytes('js') };
  const rounds = [...new Set(readdirSync(results).map((file) => basename(file).split('.')[0]))]
    .sort()
    .map((round) => readRound(results, round));
  console.log(`${texts('tsx').length} files, ${size.tsx.toFixed(2)} MB of TSX, ${size.js.toFixed(2)} MB as JavaScript; ` +
    `median of ${rounds.length} rounds, CPU time of the process (time that passed)`);
  row('', 'ms a pass', 'MB/s');
  for (const [name, kind, pick] of [
    ['ours, tokens only', 'tsx', (round) => round.tokens],
    ['ours, parse', 'tsx', (round) => round.parse],
    ['ours, parse, scopes and control flow', 'tsx', (round) => round.analyse],
    ['TypeScript, parse', 'tsx', (round) => round.typescript.warm],
    ['closure compiler, parse', 'js', (round) => round.closure],
    ['ours, first pass', 'tsx', (round) => round.cold],
    ['ours, first pass, as bin/seaworthy', 'tsx', (round) => round.launcher],
    ['TypeScript, first pass', 'tsx', (round) => round.typescript.cold],
  ]) {
    const cpu = median(rounds.map((round) => pick(round).cpu));
    const wall = median(rounds.map((round) => pick(round).wall));
    row(name, `${cpu.toFixed(1)} (${wall.toFixed(1)})`,
      `${(size[kind] / cpu * 1e3).toFixed(1)} (${(size[kind] / wall * 1e3).toFixed(1)})`);
  }
  // A ratio of speeds is taken within a round: what else the machine does changes between rounds.
  const ratio = (of) => ['cpu', 'wall'].map((time) => median(rounds.map((round) => of(round, time))).toFixed(2));
  const goals = [
    ['speed, TypeScript = 1', '>= 3', (round, time) => round.typescript.warm[time] / round.parse[time]],
    ['speed, closure compiler = 1', '>= 1.5',
      (round, time) => size.tsx / round.parse[time] / (size.js / round.closure[time])],
    ['first pass, TypeScript = 1', '>= 1', (round, time) => round.typescript.cold[time] / round.cold[time]],
    ['  as bin/seaworthy runs', '>= 1', (round, time) => round.typescript.cold[time] / round.launcher[time]],
    ['scopes and control flow, parse = 1', '<= 2',
      (round, time) => (round.analyse[time] - round.parse[time]) / round.parse[time]],
  ];
  console.log();
  for (const [name, goal, of] of goals) {
    const [cpu, wall] = ratio(of);
    row(name, `${cpu} (${wall})`, goal);
  }
  row('heap of the trees, byte of text = 1', median(rounds.map((round) => round.heap)).toFixed(2), '<= 10');
}

function readRound(results, round) {
  const read = (name) => readFileSync(join(results, `${round}.${name}`), 'utf8');
  const benchmarks = (name) =>
    Object.fromEntries(JSON.parse(read(name)).map((result) => [
      result.benchmark.split('.').pop(),
      { cpu: result.secondaryMetrics.cpu.score, wall: result.primaryMetric.score },
    ]));
  return {
    ...benchmarks('warm.json'),
    cold: benchmarks('cold.json').parse,
    launcher: benchmarks('launcher.json').parse,
    typescript: JSON.parse(read('typescript.json')),
    heap: Number(read('heap')),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function row(name, ...cells) {
  console.log(name.padEnd(38) + cells.map((cell) => cell.padStart(20)).join(''));
}
