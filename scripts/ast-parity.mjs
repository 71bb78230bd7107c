// The comparison of scripts/ast-parity: the arguments are folders and files.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { read, sources, typescriptAccepts } from './parse-oracles.mjs';

const require = createRequire(path.join(process.env.ORACLES, 'package.json'));
const { parse } = require('@typescript-eslint/typescript-estree');
const BATCH = 200;
const GOAL = 0.9999;
const NOT_CHILDREN = new Set(['parent', 'tokens', 'comments', 'loc', 'range', 'type']);

const files = process.argv.slice(2).flatMap(root => [...sources(root)]);
const total = { files: 0, accepted: 0, acceptance: 0, nodes: 0, different: 0, differing: 0 };

for (let i = 0; i < files.length; i += BATCH) {
  const batch = files.slice(i, i + BATCH);
  let at = 0;
  for await (const { tree, refused } of ours(batch)) compare(batch[at++], tree, refused);
  if (at !== batch.length) throw new Error(`seaworthy printed ${at} trees of ${batch.length} files, the last of ${batch[at - 1]}`);
}
const agreement = total.nodes ? (100 * (1 - total.different / total.nodes)).toFixed(5) : '-';
console.log(
  `${total.files} files, ${total.accepted} accepted by TypeScript, ${total.acceptance} accepted or refused otherwise;` +
    ` ${total.nodes} nodes, ${total.different} different in ${total.differing} files (${agreement} % equal)`);
process.exitCode = total.acceptance || total.different > total.nodes * (1 - GOAL) ? 1 : 0;

/** Runs `seaworthy inspect ast`: a document a line on stdout, `seaworthy: path:line:column: message` on stderr before it. */
async function* ours(batch) {
  const child = spawn(process.env.SEAWORTHY, ['inspect', 'ast', ...batch]);
  const refused = new Set();
  const told = readline.createInterface({ input: child.stderr });
  told.on('line', line => refused.add(line.replace(/^seaworthy: |:\d+:\d+: .*$/g, '')));
  const toldAll = new Promise(resolve => told.on('close', resolve));
  const trees = [];
  for await (const line of readline.createInterface({ input: child.stdout })) trees.push(line);
  await toldAll;
  for (const [i, line] of trees.entries()) yield { tree: JSON.parse(line), refused: refused.has(batch[i]) };
}

function compare(file, tree, refused) {
  const text = read(file);
  const accepted = typescriptAccepts(file, text);
  total.files++;
  total.accepted += accepted;
  if (accepted === refused) {
    total.acceptance++;
    console.log(`${file}: ${accepted ? 'refused by us' : 'accepted by us'} alone`);
  }
  if (!accepted || refused) return;
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
    total.differing++;
    console.log(`${file}: missing ${missing.slice(0, 3)}; surplus ${surplus.slice(0, 3)}`);
  }
}

function reference(file, text) {
  const jsx = !/\.[mc]?ts$/.test(file);
  const options = { range: true, jsx, filePath: file, allowInvalidAST: true, suppressDeprecatedPropertyWarnings: true };
  return parse(text, options);
}

function* walk(root) {
  const open = [root];
  while (open.length) {
    const node = open.pop();
    yield `${node.type} ${node.range[0]}-${node.range[1]}`;
    for (const key in node) {
      if (NOT_CHILDREN.has(key)) continue;
      for (const child of [node[key]].flat()) {
        if (typeof child?.type === 'string' && child.range) open.push(child);
      }
    }
  }
}
