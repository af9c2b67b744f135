import { readFileSync } from 'node:fs'
import { home } from '../world.ts'

/** As much of a JSON schema as tests look at. */
export interface Schema {
  description?: string
  type?: unknown
  properties?: Record<string, Schema>
  additionalProperties?: unknown
}

export const readSchema = (name: string): Schema =>
  JSON.parse(readFileSync(`${home}/schemas/${name}.schema.json`, 'utf8'))

/** Every group of keys in a schema, from the outside in. */
export function groupsOf(part: Schema): Schema[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap((each) => groupsOf(each))
  return part.type === 'object' && part.properties ? [part, ...inner] : inner
}
