// Other tools want a schema in one file.
import { readFileSync } from 'node:fs'

const read = (file) => JSON.parse(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8'))

/** One of mplan's schemas with everything that it refers to in other files. */
export function schemaText(name) {
  const schemas = new Map()
  const definitions = {}
  const load = (file) => schemas.get(file) ?? schemas.set(file, read(file)).get(file)

  const take = (ref, file) => {
    const [target, pointer = ''] = ref.split('#/definitions/')
    const from = target || file
    const key = `${from.split('.')[0]}-${pointer || 'all'}`
    if (!(key in definitions)) {
      definitions[key] = {}
      const { definitions: _, $schema: __, ...whole } = load(from)
      definitions[key] = inlined(pointer ? load(from).definitions[pointer] : whole, from)
    }
    return `#/definitions/${key}`
  }
  const inlined = (node, file) => {
    if (Array.isArray(node)) return node.map((item) => inlined(item, file))
    if (node === null || typeof node !== 'object') return node
    const entries = Object.entries(node)
    return Object.fromEntries(
      entries.map(([key, value]) =>
        key === '$ref' && typeof value === 'string' ? [key, take(value, file)] : [key, inlined(value, file)],
      ),
    )
  }
  const file = `${name}.schema.json`
  const { definitions: _, ...whole } = load(file)
  return JSON.stringify({ ...inlined(whole, file), definitions }, null, 1)
}
