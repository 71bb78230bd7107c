// The comparison of scripts/resolve-parity: the arguments are roots of repositories.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.env.ORACLES, 'package.json'));
const ts = require('typescript');
const CODE = /\.[mc]?[jt]sx?$/;
const EXAMPLES = Number(process.env.EXAMPLES ?? 3);
const sums = { local: { all: 0, equal: 0, classes: new Map() }, linked: { all: 0, equal: 0, classes: new Map() } };

function figures({ all, equal }) {
  return `${equal} of ${all} equal (${((100 * equal) / Math.max(1, all)).toFixed(3)} %)`;
}

function compareRepository(root) {
  const graph = JSON.parse(
    execFileSync(process.env.SEAWORTHY, ['inspect', 'graph', root], { maxBuffer: 1 << 30, encoding: 'utf8' }));
  const ours = new Map();
  for (const use of graph.imports) {
    if (use.kind !== 'glob') ours.set(`${use.from}\n${use.specifier}`, use.to ?? null);
  }
  const files = new Set(graph.modules.map(module => module.path));
  const plain = new Projects(root, undefined);
  const linked = new Projects(root, workspaces(root));
  const before = { local: { ...sums.local }, linked: { ...sums.linked } };
  for (const file of files) {
    if (!CODE.test(file) || !fs.existsSync(path.join(root, file))) continue;
    const at = path.join(root, file);
    for (const specifier of specifiers(at)) {
      const config = plain.of(at);
      const local = isRelative(specifier) || isAlias(specifier, config);
      const key = `${file}\n${specifier}`;
      const mine = ours.get(key);
      if (local) {
        record(sums.local, file, specifier, plain.resolve(specifier, at), mine, root, ours.has(key));
      } else if (!/^(node:|npm:|jsr:|https?:)/.test(specifier)) {
        const theirs = linked.resolve(specifier, at);
        if (theirs || mine) record(sums.linked, file, specifier, theirs, mine, root, ours.has(key));
      }
    }
  }
  const line = kind => figures({ all: sums[kind].all - before[kind].all, equal: sums[kind].equal - before[kind].equal });
  console.log(`${path.basename(root)}: ${line('local')}; packages ${line('linked')}`);
}

function record(sum, file, specifier, theirs, mine, root, known) {
  sum.all++;
  if ((theirs ?? null) === (mine ?? null) && known) {
    sum.equal++;
    return;
  }
  const kind = classOf(specifier, theirs, mine, root, known);
  const entry = sum.classes.get(kind) ?? { count: 0, examples: [] };
  entry.count++;
  if (entry.examples.length < EXAMPLES) {
    entry.examples.push(`${path.basename(root)}/${file}: ${specifier} is ${theirs ?? 'nothing'} there, ${mine ?? 'nothing'} here`);
  }
  sum.classes.set(kind, entry);
}

function classOf(specifier, theirs, mine, root, known) {
  if (!known) return 'not seen as imports';
  if (!theirs && specifier.includes('?')) return 'with a query for the bundler';
  if (!theirs && !CODE.test(mine)) return 'of files that are no code: the bundler reads them, TypeScript does not';
  if (!theirs && isRelative(specifier)) return 'relative, found here alone';
  if (!theirs) return 'found here alone: an alias of a bundler, or the source of what a build will write';
  if (!mine && !listing(root).includes(theirs)) return 'of files outside of the repository';
  if (!mine) return 'found by TypeScript alone';
  if (/\.d\.[mc]?ts$/.test(theirs) && !/\.d\.[mc]?ts$/.test(mine)) return 'of a declaration beside the JavaScript that runs';
  if (/\.[mc]?jsx?$/.test(mine) && mine.endsWith(path.basename(specifier))) return 'of a .js file that is written so and lies beside a .ts';
  return 'of another file';
}

const listings = new Map();
/** Every file of a repository, without what was installed. */
function listing(root) {
  if (!listings.has(root)) {
    const found = [];
    const walk = folder => {
      for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
        if (entry.isDirectory() && !['node_modules', '.git'].includes(entry.name)) walk(path.join(folder, entry.name));
        else if (entry.isFile()) found.push(path.join(folder, entry.name));
      }
    };
    walk('');
    listings.set(root, found);
  }
  return listings.get(root);
}

function isRelative(specifier) {
  return /^\.\.?(\/|$)/.test(specifier);
}

function isAlias(specifier, options) {
  const patterns = Object.keys(options.paths ?? {});
  return patterns.some(pattern => {
    const [start, end] = pattern.split('*');
    return end === undefined ? specifier === pattern : specifier.startsWith(start) && specifier.endsWith(end) && pattern !== '*';
  });
}

/** Every constant specifier of a file, each once. */
function specifiers(file) {
  const kind = /\.[mc]?ts$/.test(file) ? ts.ScriptKind.TS : /\.tsx$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, kind);
  if (source.parseDiagnostics.length) return [];
  const found = new Set();
  const add = node => node && ts.isStringLiteralLike(node) && found.add(node.text);
  const visit = node => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isImportTypeNode(node)) add(node.argument.literal);
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
      else if (ts.isIdentifier(node.expression) && node.expression.text === 'require' && node.arguments.length === 1) add(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** Folders of the packages that a workspace links, by name. */
function workspaces(root) {
  const links = new Map();
  const manifests = listing(root).filter(file => path.basename(file) === 'package.json');
  const read = file => {
    try {
      return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    } catch {
      return {};
    }
  };
  const globs = [];
  for (const manifest of manifests) {
    const folder = path.dirname(manifest);
    const json = read(manifest);
    let packages = json.workspaces?.packages ?? json.workspaces ?? [];
    const pnpm = path.join(root, folder, 'pnpm-workspace.yaml');
    if (fs.existsSync(pnpm)) {
      const text = fs.readFileSync(pnpm, 'utf8').match(/^packages:\s*\n((?:\s*(?:-.*|#.*)?\n)*)/m)?.[1] ?? '';
      packages = [...text.matchAll(/^\s*-\s*["']?([^"'\n#]+?)["']?\s*$/gm)].map(match => match[1]);
    }
    for (const glob of packages) globs.push(path.posix.join(folder, glob.replace(/^!/, '')).concat(glob.startsWith('!') ? '!' : ''));
  }
  const pattern = glob => new RegExp('^' + glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*\/?|\*/g, star => (star === '*' ? '[^/]*' : '(?:.*/)?')).replace(/\/$/, '') + '$');
  const included = globs.filter(glob => !glob.endsWith('!')).map(pattern);
  const excluded = globs.filter(glob => glob.endsWith('!')).map(glob => pattern(glob.slice(0, -1)));
  for (const manifest of manifests) {
    const folder = path.dirname(manifest);
    const { name } = read(manifest);
    if (name && included.some(one => one.test(folder)) && !excluded.some(one => one.test(folder))) {
      links.set(name, path.join(root, folder));
    }
  }
  return links;
}

/** The configurations of a repository and what modules are under them. */
class Projects {
  constructor(root, links) {
    this.root = root;
    this.configs = new Map();
    this.caches = new Map();
    this.host = host(root, links);
  }

  /** The options of the nearest configuration, or of the project it refers to that includes the file. */
  of(file) {
    for (let folder = path.dirname(file); folder.startsWith(this.root); folder = path.dirname(folder)) {
      for (const name of ['tsconfig.json', 'jsconfig.json']) {
        const nearest = this.parse(path.join(folder, name));
        if (nearest) return this.including(nearest, file) ?? nearest.options;
      }
      if (folder === this.root) break;
    }
    return { moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext };
  }

  including(config, file, seen = new Set()) {
    if (config.files.has(file)) return config.options;
    for (const reference of config.references) {
      const at = ts.resolveProjectReferencePath(reference);
      if (seen.has(at)) continue;
      seen.add(at);
      const other = this.parse(at);
      const found = other && this.including(other, file, seen);
      if (found) return found;
    }
    return undefined;
  }

  parse(file) {
    if (!this.configs.has(file)) {
      let config;
      if (fs.existsSync(file)) {
        const { config: json } = ts.readConfigFile(file, this.host.readFile);
        const parsed = ts.parseJsonConfigFileContent(json ?? {}, this.host, path.dirname(file), undefined, file);
        config = { options: parsed.options, files: new Set(parsed.fileNames), references: parsed.projectReferences ?? [] };
      }
      this.configs.set(file, config);
    }
    return this.configs.get(file);
  }

  resolve(specifier, file) {
    const options = this.of(file);
    if (!this.caches.has(options)) this.caches.set(options, ts.createModuleResolutionCache(this.root, name => name, options));
    const mode = ts.getImpliedNodeFormatForFile?.(file, undefined, this.host, options);
    const { resolvedModule } = ts.resolveModuleName(specifier, file, options, this.host, this.caches.get(options), undefined, mode);
    if (!resolvedModule) return undefined;
    const found = path.relative(this.root, resolvedModule.resolvedFileName);
    return found.startsWith('..') ? undefined : found;
  }
}

/** The file system, with the packages of `links` in a node_modules at the root. */
function host(root, links) {
  const modules = path.join(root, 'node_modules') + path.sep;
  const real = file => {
    if (!links || !file.startsWith(modules)) return file;
    const parts = file.slice(modules.length).split('/');
    const name = parts.splice(0, parts[0].startsWith('@') ? 2 : 1).join('/');
    return links.has(name) ? path.join(links.get(name), ...parts) : file;
  };
  const scopes = new Set([...(links?.keys() ?? [])].filter(name => name.startsWith('@')).map(name => modules + name.split('/')[0]));
  return {
    ...ts.sys,
    fileExists: file => ts.sys.fileExists(real(file)),
    readFile: file => ts.sys.readFile(real(file)),
    directoryExists: folder =>
      (links?.size && (folder + path.sep === modules || scopes.has(folder))) || ts.sys.directoryExists(real(folder)),
    realpath: file => real(file),
    getCurrentDirectory: () => root,
    useCaseSensitiveFileNames: true,
  };
}

for (const folder of process.argv.slice(2)) compareRepository(fs.realpathSync(folder));
for (const [name, sum] of Object.entries(sums)) {
  console.log(`${name === 'local' ? 'relative and alias imports' : 'packages of the repository, linked'}: ${figures(sum)}`);
  for (const [kind, { count, examples }] of [...sum.classes].sort((a, b) => b[1].count - a[1].count)) {
    console.log(`  ${count} ${kind}`);
    for (const example of examples) console.log(`      ${example}`);
  }
}
process.exitCode = sums.local.equal >= 0.995 * sums.local.all ? 0 : 1;
