import type { SourceFile } from '../document/document.ts'
import { DEFAULT_LIMITS, type Limits } from '../document/limits.ts'
import { isPlainMap } from '../document/plain-map.ts'
import { readDocument } from '../document/read-document.ts'

/** The limits that a configuration sets, and the first one that could not be understood. */
export interface GivenLimits {
  limits: Limits
  wrong?: { key: string; value: string; example: string }
}

/** Reads `limits` of mplan.config.yaml, which has to be known before any other file is read. `base` holds where it is silent. */
export async function readLimits(config: SourceFile, base = DEFAULT_LIMITS): Promise<GivenLimits> {
  // most configurations set none, and are read once only
  if (!config.text.includes('limits')) return { limits: base }
  const { root } = await readDocument(config)
  const given = isPlainMap(root) && isPlainMap(root.limits) ? root.limits : {}
  const limits = { ...base }
  for (const [key, { name, read, example }] of Object.entries(readers)) {
    if (given[key] === undefined) continue
    const value = read(String(given[key]))
    if (value === undefined) return { limits, wrong: { key, value: String(given[key]), example } }
    limits[name] = value
  }
  return { limits }
}

const readers: Record<string, { name: keyof Limits; read: (text: string) => number | undefined; example: string }> = {
  'max-file-size': { name: 'characters', read: bytesIn, example: 'a size such as 8 MiB' },
  'max-values': { name: 'values', read: wholeNumber, example: 'a whole number such as 500000' },
  'max-depth': { name: 'depth', read: wholeNumber, example: 'a whole number such as 64' },
}

const factors = { '': 1, K: 1000, M: 1000 ** 2, G: 1000 ** 3, KI: 1024, MI: 1024 ** 2, GI: 1024 ** 3 }

/** Bytes: `8 MiB`, `20MB`, `500000`. */
function bytesIn(text: string): number | undefined {
  const [, number, prefix = ''] = /^(\d{1,12}(?:\.\d{1,6})?) ?(?:([KMG]I?)?B)?$/.exec(text.trim().toUpperCase()) ?? []
  return number === undefined ? undefined : Math.floor(Number(number) * factors[prefix as keyof typeof factors])
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined
}
