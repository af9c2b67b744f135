import { baseName, parentFolder } from './paths.ts'

export type FileRole = 'strategy' | 'plan' | 'results' | 'config'

const roles: readonly (readonly [RegExp, FileRole])[] = [
  [/^(?:.+\.)?strategy\.ya?ml$/i, 'strategy'],
  [/^(?:.+\.)?plan\.ya?ml$/i, 'plan'],
  [/^(?:.+\.)?results\.(?:ya?ml|csv)$/i, 'results'],
  [/^(?:.+\.)?mplan\.config\.ya?ml$/i, 'config'],
]
const tableName = /^[^.].*\.csv$/i
const yamlName = /^[^.].*\.ya?ml$/i
const schemaLine = /^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S{1,1000})/m
const schemaName = /(?:^|[/.])(strategy|plan|results|config)\.schema\.json$/

/**
 * What a file is, by its name: `strategy.yaml`, `acme.strategy.yml`, `plan`, `results` and `mplan.config` alike, else a
 * YAML file in a folder `plans` or `results`, or a table (CSV) in `results`. Undefined when the name does not say. `path` is absolute.
 */
export function roleByName(path: string): FileRole | undefined {
  const name = baseName(path)
  if (name.startsWith('.')) return undefined
  const [, role] = roles.find(([pattern]) => pattern.test(name)) ?? []
  if (role) return role
  const folder = baseName(parentFolder(path))
  if (tableName.test(name) && folder === 'results') return 'results'
  if (!yamlName.test(name)) return undefined
  if (folder === 'plans') return 'plan'
  return folder === 'results' ? 'results' : undefined
}

/** What a file is, by the schema that its `# yaml-language-server: $schema=` comment names near its beginning. */
export function roleBySchemaLine(text: string): FileRole | undefined {
  const [, address = ''] = schemaLine.exec(text.slice(0, 4000)) ?? []
  const [, word] = schemaName.exec(address) ?? []
  return word === 'strategy' || word === 'plan' || word === 'results' || word === 'config' ? word : undefined
}

/** The NAME of `NAME.plan.yaml`; empty for `plan.yaml`. */
export function nameBeforeRole(path: string): string {
  const [, name = ''] = /^(.+)\.(?:strategy|plan|results)\.(?:ya?ml|csv)$/i.exec(baseName(path)) ?? []
  return name
}
