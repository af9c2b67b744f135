import type { CheckedDocument } from '../link/checked-files.ts'
import { configEntity } from '../link/config.ts'
import { isGroup, listOf } from '../link/get.ts'
import { nearest } from '../model/nearest.ts'
import { isWild, leadsOut, partsOf } from '../model/path-pattern.ts'
import type { Finding, Rule } from '../model/rule.ts'
import { type Found, fromFinding } from './found.ts'
import type { Around } from './project-files.ts'

/** Paths in `overrides:` that lead to no file or folder: their settings would hold nowhere. */
export function pathsToNothing(configs: CheckedDocument[], as: Rule, around: Around): Found[] {
  return configs.flatMap((file) => {
    const { document } = file
    const config = configEntity(file)
    const documents = new Map([[document.path, document]])
    return listOf(config.node.overrides).flatMap((override, index) => {
      const files = isGroup(override) ? override.files : undefined
      return listOf(files).flatMap((pattern, item) => {
        const wrong = wrongWith(String(pattern), document.path, around)
        const keys = Array.isArray(files) ? ['files', item] : ['files']
        return wrong ? [fromFinding({ ...wrong, at: [config, 'overrides', index, ...keys] }, as, documents)] : []
      })
    })
  })
}

/** What is wrong with a pattern: the first name in it, up to the first `*` or `?`, that is not there. */
function wrongWith(pattern: string, file: string, around: Around): Omit<Finding, 'at'> | undefined {
  if (leadsOut(pattern)) {
    return {
      message: `the path "${pattern}" does not lead into the folder of this file: these settings hold nowhere`,
      fix: { title: 'write the path as seen from the folder of this file, such as clients/acme', tier: 'fill-in' },
    }
  }
  const parts = partsOf(pattern)
  for (const [index, part] of parts.entries()) {
    if (isWild(part)) return undefined
    const above = parts.slice(0, index).join('/')
    const names = around.namesIn(file, above === '' ? '.' : above)
    if (!names) return undefined
    if (names.includes(part)) continue
    const close = nearest(part, names)
    const meant = [...parts.slice(0, index), close, ...parts.slice(index + 1)].join('/')
    return {
      message: `there is no file or folder "${parts.slice(0, index + 1).join('/')}": these settings hold nowhere`,
      fix: { title: close ? `write ${meant}` : 'write the path as seen from the folder of this file', tier: 'fill-in' },
    }
  }
  return undefined
}
