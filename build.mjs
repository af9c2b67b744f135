// Bundles src into dist: a small entry, one chunk with all that checking a sound project takes, and a chunk for
// everything else, loaded when it is asked for. CommonJS, because Node starts it sooner than ES modules.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const root = import.meta.dirname
const dist = join(root, 'dist')

/** What every `mplan validate` needs. */
const everyday = staticImports([
  ...['cli/main.ts', 'commands/validate.ts', 'engine/validate.ts', 'files/disk-files.ts'],
  ...['formats/text.ts', 'rules/index.ts'],
])

/** Files of src by path, and all that they import while they load; what they import later is left out. */
function staticImports(entries) {
  const found = new Set()
  const waiting = entries.map((entry) => join(root, 'src', entry))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^']*from '(\.[^']+)'/gm)
    for (const [, from] of imports) waiting.push(resolve(dirname(file), from))
  }
  return found
}

/** Tells the bundler that js-yaml's tags, schemas and patterns do nothing by themselves: only its events are used. */
const onlyEvents = {
  name: 'only-events',
  transform: {
    filter: { id: /[\\/]js-yaml[\\/]/ },
    handler: (code) =>
      code
        .replace(/^(var \w+ = )((?:new Schema|define\w+Tag|\w+_SCHEMA\.withTags)\([\s\S]*?^[\])}]+);$/gm, harmless)
        .replace(/^(var \w+ = )(new RegExp\(.*\));$/gm, harmless),
  },
}

const harmless = (_, start, value) => `${start}/* @__PURE__ */ (() => ${value})();`

/** Code that Node reads and keeps in half the space, one byte for each character, where few have to be written out. */
function inAscii(code) {
  const written = code.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return written.length < code.length * 1.1 ? written : code
}

const bundle = await rolldown({
  input: { main: join(root, 'src/cli/process.ts') },
  platform: 'node',
  external: [/^node:/],
  plugins: [onlyEvents],
  treeshake: { propertyReadSideEffects: false },
  checks: { ineffectiveDynamicImport: false },
})
const { output } = await bundle.generate({
  format: 'cjs',
  chunkFileNames: '[name].js',
  comments: false,
  // lines stay short and functions keep their names: an error shows the line and the names
  minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: false } },
  codeSplitting: { groups: [{ name: 'validate', test: (id) => everyday.has(id) || /[\\/]js-yaml[\\/]/.test(id) }] },
})
await bundle.close()

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
for (const { fileName, code } of output) await writeFile(join(dist, fileName), inAscii(code))
const bytes = output.reduce((sum, { code }) => sum + code.length, 0)
console.log(`dist: ${output.length} chunks, ${Math.round(bytes / 1024)} KiB`)

await writeFile(join(root, 'THIRD_PARTY_LICENSES'), licences(output))
await keepHelp()
if (!module.enableCompileCache) await keepCompiled()

/** Keeps the pages of help: to make them, every command and a library have to be loaded. */
async function keepHelp() {
  await mkdir(join(dist, 'help'))
  const help = mplan(dist, '--help')
  const commands = help.matchAll(/^ {2}([a-z-]+) .*$/gm)
  await writeFile(join(dist, 'help/mplan.txt'), help)
  for (const [, name] of commands) await writeFile(join(dist, `help/${name}.txt`), mplan(dist, name, '--help'))
}

/** Runs what is run most, so that Node need not compile it again. */
async function keepCompiled() {
  const project = await mkdtemp(join(tmpdir(), 'mplan-build-'))
  mplan(project, 'init', '--template', 'b2b-saas', '--yes')
  execFileSync(process.execPath, [join(root, 'bin/keep-compiled.js')], { cwd: project, stdio: 'pipe' })
  await rm(project, { recursive: true })
}

function mplan(cwd, ...args) {
  return execFileSync(process.execPath, [join(root, 'bin/mplan.js'), ...args], { cwd, encoding: 'utf8' })
}

/** The licences of all packages of which something was bundled. */
function licences(chunks) {
  const folders = chunks
    .flatMap(({ modules }) => Object.keys(modules))
    .map((path) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
  return [...new Set(folders)].filter(Boolean).sort().map(licence).join('\n\n')
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!file) throw new Error(`${name} comes without the text of its licence`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
