// The comparison of scripts/ast-parity: the argument is a file that holds one path a line.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';

const require = createRequire(path.join(process.env.ORACLES, 'package.json'));
const ts = require('typescript');
const { parse } = require('@typescript-eslint/typescript-estree');
const BATCH = 200;
const NOT_CHILDREN = new Set(['parent', 'tokens', 'comments', 'loc', 'range', 'type']);

const files = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
const total = { files: 0, accepted: 0, acceptance: 0, nodes: 0, different: 0 };
const examples = [];

for (let i = 0; i < files.length; i += BATCH) {
  const batch = files.slice(i, i + BATCH);
  const { trees, refused } = await ours(batch);
  batch.forEach((file, j) => compare(file, trees[j], refused.has(file)));
}
for (const example of examples.slice(0, 40)) console.log(example);
const agreement = total.nodes ? (100 * (1 - total.different / total.nodes)).toFixed(4) : '-';
console.log(
  `${total.files} files, ${total.accepted} accepted by TypeScript, ${total.acceptance} accepted or refused otherwise;` +
    ` ${total.nodes} nodes, ${total.different} different (${agreement} % equal)`);
process.exitCode = total.acceptance || total.different ? 1 : 0;

/** Runs `seaworthy inspect ast`: a document a line on stdout, `path:line:column: message` on stderr. */
async function ours(batch) {
  const child = spawn(process.env.SEAWORTHY, ['inspect', 'ast', ...batch]);
  const refused = new Set();
  const stderr = readline.createInterface({ input: child.stderr });
  stderr.on('line', line => refused.add(line.replace(/:\d+:\d+: .*/, '')));
  const trees = [];
  for await (const line of readline.createInterface({ input: child.stdout })) trees.push(JSON.parse(line));
  return { trees, refused };
}

function compare(file, tree, refused) {
  const text = decode(fs.readFileSync(file));
  const accepted = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind(file)).parseDiagnostics.length === 0;
  total.files++;
  total.accepted += accepted;
  if (accepted === refused) {
    total.acceptance++;
    examples.push(`${file}: ${accepted ? 'refused by us' : 'accepted by us'} alone`);
  }
  if (!accepted || refused || !tree) return;
  const expected = new Map();
  for (const node of walk(reference(file, text))) {
    total.nodes++;
    expected.set(node, (expected.get(node) ?? 0) + 1);
  }
  const surplus = [];
  for (const node of walk(tree)) {
    const left = expected.get(node) ?? 0;
    if (left) expected.set(node, left - 1);
    else surplus.push(node);
  }
  const missing = [...expected].filter(([, count]) => count).map(([node]) => node);
  if (surplus.length || missing.length) {
    total.different += Math.max(surplus.length, missing.length);
    examples.push(`${file}: missing ${missing.slice(0, 3)}; surplus ${surplus.slice(0, 3)}`);
  }
}

function reference(file, text) {
  const jsx = !/\.[mc]?ts$/.test(file);
  const options = { range: true, jsx, filePath: file, allowInvalidAST: true, suppressDeprecatedPropertyWarnings: true };
  return parse(text, options);
}

function* walk(node) {
  yield `${node.type} ${node.range[0]}-${node.range[1]}`;
  for (const key in node) {
    if (NOT_CHILDREN.has(key)) continue;
    for (const child of [node[key]].flat()) {
      if (typeof child?.type === 'string' && child.range) yield* walk(child);
    }
  }
}

function kind(file) {
  if (/\.tsx$/i.test(file)) return ts.ScriptKind.TSX;
  if (/\.[mc]?ts$/i.test(file)) return ts.ScriptKind.TS;
  return /\.jsx$/i.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.JS;
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString('utf16le').slice(1);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
