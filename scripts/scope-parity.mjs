// The comparison of scripts/scope-parity: the arguments are folders and files.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { percent, read, sources } from './parse-oracles.mjs';

const require = createRequire(path.join(process.env.ORACLES, 'package.json'));
const { parse } = require('@typescript-eslint/typescript-estree');
const { analyze } = require('@typescript-eslint/scope-manager');
const { visitorKeys } = require('@typescript-eslint/visitor-keys');
const BATCH = 200;
const GOAL = 0.999;
const DEFINITIONS = {
  Variable: 'variable', FunctionName: 'function', ClassName: 'class', Parameter: 'parameter', ImportBinding: 'import',
  CatchClause: 'catch-clause', TSEnumName: 'enum', TSEnumMemberName: 'enum-member', TSModuleName: 'namespace', Type: 'type',
};

const files = process.argv.slice(2).flatMap(root => [...sources(root)]);
const skipped = [];
const totals = { scopes: [0, 0], variables: [0, 0], references: [0, 0], resolution: [0, 0] };
const classes = new Map();
let compared = 0;

for (let i = 0; i < files.length; i += BATCH) {
  const batch = files.slice(i, i + BATCH);
  const documents = await ours(batch);
  if (documents.length !== batch.length) throw new Error(`${documents.length} documents for ${batch.length} files`);
  batch.forEach((file, j) => compare(file, documents[j]));
}
report();

/** Runs `seaworthy inspect scope`, which prints one document a line. */
async function ours(batch) {
  const child = spawn(process.env.SEAWORTHY, ['inspect', 'scope', ...batch], { stdio: ['ignore', 'pipe', 'ignore'] });
  const documents = [];
  for await (const line of readline.createInterface({ input: child.stdout })) documents.push(JSON.parse(line));
  return documents;
}

function compare(file, document) {
  let theirs;
  try {
    theirs = reference(file, read(file));
  } catch (error) {
    skipped.push(`${file}: ${error.message}`);
    return;
  }
  const mine = fromDocument(document);
  compared++;
  for (const what in totals) count(what, file, mine[what], theirs[what]);
}

/** Counts the facts that both have, only we have and only they have; a fact is a line of text. */
function count(what, file, mine, theirs) {
  const left = new Map();
  for (const fact of theirs) left.set(fact, (left.get(fact) ?? 0) + 1);
  const surplus = [];
  for (const fact of mine) {
    const n = left.get(fact) ?? 0;
    if (n) left.set(fact, n - 1);
    else surplus.push(fact);
  }
  const missing = [...left].flatMap(([fact, n]) => Array(n).fill(fact));
  totals[what][0] += theirs.length;
  totals[what][1] += Math.max(surplus.length, missing.length);
  for (const fact of surplus) note(`${what}, ours alone: ${kind(fact)}`, `${file} ${fact}`);
  for (const fact of missing) note(`${what}, theirs alone: ${kind(fact)}`, `${file} ${fact}`);
}

function kind(fact) {
  return fact.replace(/"[^"]*"/g, '').replace(/\d+-\d+/g, '').replace(/\s+/g, ' ').trim();
}

function note(key, example) {
  const entry = classes.get(key) ?? { count: 0, examples: [] };
  entry.count++;
  if (entry.examples.length < 3) entry.examples.push(example);
  classes.set(key, entry);
}

function report() {
  console.log('what\tof theirs\tdifferent\tequal');
  let worst = 1;
  for (const [what, [all, different]] of Object.entries(totals)) {
    worst = Math.min(worst, all ? 1 - different / all : 1);
    console.log(`${what}\t${all}\t${different}\t${percent(all - different, all)}`);
  }
  console.log(`${compared} of ${files.length} files compared`);
  for (const line of skipped) console.log(`not compared: ${line}`);
  for (const [key, { count: n, examples }] of [...classes].sort((a, b) => b[1].count - a[1].count)) {
    console.log(`${n} x ${key}`);
    for (const example of examples) console.log(`    ${example}`);
  }
  process.exitCode = worst < GOAL ? 1 : 0;
}

function fromDocument({ scopes, variables, references }) {
  const scope = i => (i === null ? 'none' : `${scopes[i].type} ${scopes[i].range.join('-')}`);
  const variable = i => (i === null ? 'global' : `${scope(variables[i].scope)} of ${definitions(variables[i])}`);
  const definitions = v => v.definitions.map(d => `${d.type} ${d.identifier.join('-')} in ${d.node.join('-')}`).join(', ');
  return {
    scopes: scopes.map((s, i) => `${scope(i)} within ${scope(s.parent)}`),
    variables: variables.map(v => `"${v.name}" in ${scope(v.scope)} by ${definitions(v)}`),
    references: references.map(r =>
      `"${r.name}" ${r.range.join('-')} ${r.access} ${r.meaning}${r.initializer ? ' initializer' : ''}` +
        ` ${r.written?.join('-') ?? ''} from ${scope(r.scope)}`),
    resolution: references.map(r => `"${r.name}" ${r.range.join('-')} ${r.access} ${r.meaning} to ${variable(r.variable)}`),
  };
}

/**
 * The same facts from scope-manager. Its names of the library are variables without a declaration; here
 * they are what they are without a library, globals.
 */
function fromManager(manager) {
  const range = node => node.range.join('-');
  const scope = s => (s ? `${s.type.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)} ${range(s.block)}` : 'none');
  const definitions = v => v.defs.map(d => `${DEFINITIONS[d.type]} ${range(d.name)} in ${range(d.node)}`).join(', ');
  const implicit = v => 'eslintImplicitGlobalSetting' in v;
  const variable = v => (!v || implicit(v) ? 'global' : `${scope(v.scope)} of ${definitions(v)}`);
  const access = r => (r.isReadOnly() ? 'read' : r.isWriteOnly() ? 'write' : 'read-write');
  const meaning = r => (r.isValueReference ? (r.isTypeReference ? 'either' : 'value') : 'type');
  const variables = manager.scopes.flatMap(s => s.variables).filter(v => !implicit(v));
  const references = manager.scopes.flatMap(s => s.references);
  return {
    scopes: manager.scopes.map(s => `${scope(s)} within ${scope(s.upper)}`),
    variables: variables.map(v => `"${v.name}" in ${scope(v.scope)} by ${definitions(v)}`),
    references: references.map(r =>
      `"${r.identifier.name}" ${range(r.identifier)} ${access(r)} ${meaning(r)}${r.init ? ' initializer' : ''}` +
        ` ${r.writeExpr ? range(r.writeExpr) : ''} from ${scope(r.from)}`),
    resolution: references.map(r =>
      `"${r.identifier.name}" ${range(r.identifier)} ${access(r)} ${meaning(r)} to ${variable(r.resolved)}`),
  };
}

function reference(file, text) {
  const jsx = !/\.[mc]?ts$/.test(file);
  const tree = parse(text, {
    range: true, jsx, filePath: file, allowInvalidAST: true, suppressDeprecatedPropertyWarnings: true,
  });
  const options = { sourceType: tree.sourceType, lib: [], jsxPragma: null, jsxFragmentName: null, childVisitorKeys: visitorKeys };
  return fromManager(analyze(tree, options));
}
