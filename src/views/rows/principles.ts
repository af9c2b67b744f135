import { cell, count, entry } from '../cells.ts'
import type { Row } from '../report.ts'
import { said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'

/** Principles; the tactics that follow each. */
export function principles({ project, strategyFile, planFile, errorsOf }: Source): Row {
  const list = project.principles
  const idle = list.filter(({ tactics }) => tactics.length === 0)
  return {
    name: 'Principles',
    strategy: cell(
      'Principles',
      list.map((principle) => {
        const means = principle.item === undefined ? said(principle.node, 'means') : undefined
        const text = means ? `${titleOf(principle)}: ${means}` : titleOf(principle)
        return entry(text, { errors: errorsOf(principle) })
      }),
      [list.length === 0 && { what: 'rules that every tactic follows', key: 'principles:', place: strategyFile }],
    ),
    plan: cell(
      'Actions that follow them',
      list.flatMap((principle) => {
        if (principle.tactics.length === 0) return []
        return [
          entry(count(principle.tactics.length, 'tactic'), { label: titleOf(principle) }),
          ...principle.tactics.map((tactic) => entry(titleOf(tactic), { depth: 1, errors: errorsOf(tactic) })),
        ]
      }),
      list.length === 0
        ? [{ what: 'tactics that follow a principle', key: 'principles:', place: `a tactic in ${planFile}` }]
        : idle.map((principle) => ({
            what: `what follows from "${titleOf(principle)}"`,
            key: `principles: [${principle.id}]`,
            place: `a tactic in ${planFile}`,
          })),
    ),
  }
}
