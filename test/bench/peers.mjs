// Other tools on the same files and schemas. Installed in a cache folder outside the project when they are asked for.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { schemaText } from './whole-schema.mjs'

const packages = {
  '@stoplight/spectral-cli': '6.16.3',
  'ajv-cli': '5.0.0',
  '@jirutka/ajv-cli': '6.0.0',
  eslint: '10.15.0',
  'eslint-plugin-json-schema-validator': '6.3.1',
  v8r: '5.1.0',
  prettier: '3.10.1',
  'yaml-lint': '1.7.0',
  'js-yaml': '4.1.0',
  '@sourcemeta/jsonschema': '16.11.0',
}

/** Where the peers are; installs them when they are not there yet. */
export function installPeers() {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mplan-bench')
  mkdirSync(folder, { recursive: true })
  const wanted = JSON.stringify({ private: true, dependencies: packages }, null, 2)
  const file = join(folder, 'package.json')
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    console.error(`installing the peers in ${folder}`)
    writeFileSync(file, wanted)
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' })
  }
  return folder
}

/** Writes what the peers need beside a project: schemas in one piece, their settings, and dates in quotes. */
export function preparePeers(project, peers) {
  const folder = join(project, 'peers')
  mkdirSync(folder)
  for (const name of ['strategy', 'plan']) {
    writeFileSync(join(folder, `${name}.schema.json`), schemaText(name))
    const text = readFileSync(join(project, `${name}.yaml`), 'utf8')
    writeFileSync(join(folder, `${name}.yaml`), text.replace(/: (\d{4}-\d\d-\d\d)$/gm, ": '$1'"))
  }
  const schema = readFileSync(join(folder, 'plan.schema.json'), 'utf8')
  const rule = `{ "given": "$", "then": { "function": "schema", "functionOptions": { "allErrors": true, "schema": ${schema} } } }`
  writeFileSync(join(folder, '.spectral.json'), `{ "rules": { "plan": ${rule} } }`)
  writeFileSync(join(folder, 'eslint.config.mjs'), eslintConfig(peers))
  return folder
}

const eslintConfig = (peers) => `
import plugin from ${JSON.stringify(join(peers, 'node_modules/eslint-plugin-json-schema-validator/lib/index.mjs'))}
const schemas = ['strategy', 'plan'].map((name) => ({ fileMatch: [name + '.yaml'], schema: './' + name + '.schema.json' }))
export default [
  ...plugin.configs.base,
  { files: ['*.yaml'], rules: { 'json-schema-validator/no-invalid': ['error', { schemas, useSchemastoreCatalog: false }] } },
]
`

/** The commands to measure, by name, in a folder that preparePeers has filled. */
export function peerCommands(folder, peers) {
  const bin = (name, file) => [process.execPath, join(peers, 'node_modules', name, file)]
  const commands = {
    'spectral, schema rule, plan only': [
      ...bin('@stoplight/spectral-cli', 'dist/index.js'),
      'lint',
      '-r',
      '.spectral.json',
      'plan.yaml',
    ],
    'ajv-cli, plan only': [
      ...bin('ajv-cli', 'dist/index.js'),
      'validate',
      '--strict=false',
      '-s',
      'plan.schema.json',
      '-d',
      'plan.yaml',
    ],
    '@jirutka/ajv-cli, plan only': [
      ...bin('@jirutka/ajv-cli', 'lib/main.js'),
      'validate',
      '-s',
      'plan.schema.json',
      'plan.yaml',
    ],
    'eslint with json-schema-validator': [...bin('eslint', 'bin/eslint.js'), 'strategy.yaml', 'plan.yaml'],
    'v8r, plan only': [...bin('v8r', 'src/index.js'), '--schema', 'plan.schema.json', 'plan.yaml'],
    'prettier --check, layout only': [...bin('prettier', 'bin/prettier.cjs'), '--check', 'strategy.yaml', 'plan.yaml'],
    'yaml-lint, syntax only': [...bin('yaml-lint', 'dist/cli.js'), 'strategy.yaml', 'plan.yaml'],
    'js-yaml load, parsing only': [process.execPath, '-e', loading(peers)],
    'sourcemeta jsonschema (C++), plan only': [nativeJsonschema(peers), 'validate', 'plan.schema.json', 'plan.yaml'],
  }
  return Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, { command, cwd: folder }]))
}

const loading = (peers) => `
const { load } = require(${JSON.stringify(join(peers, 'node_modules/js-yaml'))})
for (const name of ['strategy.yaml', 'plan.yaml']) load(require('fs').readFileSync(name, 'utf8'))`

/** The program itself: the package's own starter would add a start of Node. */
function nativeJsonschema(peers) {
  const processor = { x64: 'x86_64', arm64: 'arm64' }[process.arch]
  const builds = join(peers, 'node_modules/@sourcemeta/jsonschema/build/github-releases')
  return join(builds, `jsonschema-${process.platform}-${processor}`)
}
