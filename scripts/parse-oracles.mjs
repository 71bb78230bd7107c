// What the comparisons of scripts/parse-* and scripts/ast-parity share: files, the parsers of others, and ours.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

const require = createRequire(path.join(process.env.ORACLES, 'package.json'));
export const ts = require('typescript');

const SOURCE = /\.[cm]?[jt]s$|\.[jt]sx$/i;

/** Lists the JavaScript and TypeScript files at a path, in the order of their names. */
export function* sources(root) {
  if (fs.statSync(root).isFile()) {
    yield root;
    return;
  }
  const entries = fs.readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name === '.git') continue;
    if (entry.isDirectory()) yield* sources(path.join(root, entry.name));
    else if (entry.isFile() && SOURCE.test(entry.name)) yield path.join(root, entry.name);
  }
}

/** Reads a file as TypeScript does: UTF-8, or UTF-16 by its byte order mark, which is no part of the text. */
export function read(file) {
  const bytes = fs.readFileSync(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le').slice(1);
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Returns whether TypeScript's parser accepts a text under a file's name. */
export function typescriptAccepts(file, text) {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(file, text, options, false, scriptKind(file)).parseDiagnostics.length === 0;
}

function scriptKind(file) {
  if (/\.tsx$/i.test(file)) return ts.ScriptKind.TSX;
  if (/\.[mc]?ts$/i.test(file)) return ts.ScriptKind.TS;
  return /\.jsx$/i.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.JS;
}

let parseSync;

/** Returns whether oxc's parser accepts a text; a name that does not say so may hold a module or a script. */
export function oxcAccepts(file, text) {
  parseSync ??= require('oxc-parser').parseSync;
  const lang = /\.d\.(\w+\.)?[mc]?ts$/i.test(file) ? 'dts' : /\.tsx$/i.test(file) ? 'tsx' : /\.[mc]?ts$/i.test(file) ? 'ts' : 'jsx';
  const sourceType = /\.module\.|\.m[jt]s$/.test(file) ? 'module' : /\.script\.|\.c[jt]s$/.test(file) ? 'script' : 'unambiguous';
  try {
    return !parseSync(file, text, { lang, sourceType }).errors.some(error => error.severity === 'Error');
  } catch {
    return false;
  }
}

/**
 * Runs `seaworthy inspect parse` on files.
 * Returns what it says of each: { accepted, line, column, message, micros }.
 */
export async function seaworthyParse(files) {
  const list = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'parse-')), 'files');
  const warmUp = files.slice(0, 20); // their second results count
  fs.writeFileSync(list, [...warmUp, ...files].join('\n') + '\n');
  const child = spawn(process.env.SEAWORTHY, ['inspect', 'parse', '--files-from', list], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => child.on('close', resolve));
  const results = new Map();
  for await (const row of readline.createInterface({ input: child.stdout })) {
    const [file, result, line, column, message, micros] = row.split('\t');
    results.set(file, { accepted: result === 'ok', line, column, message, micros: Number(micros) });
  }
  const code = await ended;
  fs.rmSync(path.dirname(list), { recursive: true });
  const silent = files.filter(file => !results.has(file));
  if (code !== 0 || silent.length) throw new Error(`seaworthy ended with ${code} and said nothing of ${silent.slice(0, 3)}`);
  return results;
}

/** Writes a share as a percentage. */
export function percent(part, whole) {
  return whole ? ((100 * part) / whole).toFixed(3).replace(/0$/, '') + ' %' : '-';
}

/**
 * Returns how long we took for a text, in seconds per MB; 0 below a tenth of a second, which says more
 * of the machine than of the parser.
 */
export function slowness(micros, text) {
  return micros > 100_000 ? micros / text.length : 0;
}
