import { type Check, textsOf } from '../model/check.ts'
import type { Node } from '../model/entity.ts'
import type { CheckedDocument } from './checked-files.ts'
import { configEntity } from './config.ts'
import { defined, isGroup, listOf, wordOf } from './get.ts'
import { severityOf } from './settings.ts'

/** The checks of the user's own in a configuration; one without a kind, a name or words is left out. */
export function checksOf(file: CheckedDocument): Check[] {
  const config = configEntity(file)
  return listOf(config.node.checks).flatMap((check, index): Check[] => {
    const { name, say, for: kind, when, require, severity, examples } = isGroup(check) ? check : {}
    if (!isGroup(check) || name === undefined || say === undefined || kind === undefined) return []
    const { good, bad } = isGroup(examples) ? examples : {}
    return [
      {
        name: String(name),
        for: String(kind),
        say: String(say).trim().replace(/\.$/, ''),
        when: Object.entries(isGroup(when) ? when : {}).map(([key, value]) => [key, textsOf(value)]),
        require: textsOf(require),
        severity: severityOf(severity) ?? 'warning',
        examples: { ...defined('good', asNode(good)), ...defined('bad', asNode(bad)) },
        ...defined('because', wordOf(check, 'because')),
        config,
        index,
      },
    ]
  })
}

const asNode = (value: unknown): Node | undefined => (isGroup(value) ? value : undefined)
