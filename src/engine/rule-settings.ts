import type { CheckedDocument } from '../link/ground.ts'
import { nearest } from '../model/nearest.ts'
import type { Finding, Rule } from '../model/rule.ts'
import type { RuleSetting } from '../model/settings.ts'
import { type Found, fromFinding } from './found.ts'

/** Names under `rules:` of mplan.config.yaml that no rule has: they would set nothing. */
export function settingsOfNoRule(
  config: CheckedDocument | undefined,
  settings: ReadonlyMap<string, RuleSetting>,
  { known, as }: { known: string[]; as: Rule | undefined },
): Found[] {
  if (!config || !as) return []
  const { document, data: node } = config
  const entity = { kind: 'config', id: '', file: document.path, node } as const
  const strange = [...settings.keys()].filter((name) => !known.includes(name))
  return strange.map((name) => {
    const close = nearest(name, known)
    const finding: Finding = {
      at: [entity, 'rules', name],
      message: `there is no rule "${name}": this sets nothing`,
      fix: {
        title: close ? `write ${close} in its place` : 'write the name that is printed beside a finding',
        tier: 'fill-in',
      },
    }
    return fromFinding(finding, as, new Map([[document.path, document]]))
  })
}
