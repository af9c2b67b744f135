import type { Project } from '../../model/project.ts'
import { cell, count, entry, labelled } from '../cells.ts'
import type { Entry, Row } from '../report.ts'
import { channelNames, group, personName, said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'

/** Why we are in this market and matter to customers; how we reach them and bring them to sales. */
export function focus({ project, strategyFile, planFile, errorsOf }: Source): Row {
  const root = project.strategy?.node
  const situation = group(root, 'situation')
  const diagnosis = said(situation, 'diagnosis') ?? said(root, 'situation')
  const approach = said(root, 'approach')
  const how = howEntries(project)
  return {
    name: 'Focus',
    strategy: cell(
      'Why: the high-level choices',
      [
        ...labelled('What makes it hard', diagnosis),
        ...labelled('How we mean to win', approach),
        ...project.audiences.flatMap((audience) => {
          const reasons =
            audience.item === undefined ? [said(audience.node, 'needs'), said(audience.node, 'pains')] : []
          const text = reasons.filter(Boolean).join('; ')
          return text === ''
            ? []
            : [entry(`${titleOf(audience)}: ${text}`, { label: 'Why it matters', errors: errorsOf(audience) })]
        }),
        ...labelled('Leads go to sales when', said(group(group(root, 'sales'), 'handoff'), 'mql')),
      ],
      [
        diagnosis === undefined && { what: 'where you stand', key: 'situation:', place: strategyFile },
        approach === undefined && { what: 'how you mean to win', key: 'approach:', place: strategyFile },
      ],
    ),
    plan: cell('How: channels, content, follow-up', how, [
      how.length === 0 && {
        what: 'where you reach people',
        key: 'channel:',
        place: `${project.tactics.length > 0 ? 'a tactic' : 'tactics:'} in ${planFile}`,
      },
    ]),
  }
}

function howEntries(project: Project): Entry[] {
  const live = project.tactics.filter((tactic) => tactic.live)
  const channels = counted(live.flatMap(({ channels }) => channels.flatMap((id) => channelNames([id], project) ?? [])))
  const formats = counted(project.content.map(({ node }) => said(node, 'format') ?? 'piece'))
  return [
    ...channels.map(([name, number]) => entry(count(number, 'tactic'), { label: name })),
    ...labelled('Content', formats.map(([name, number]) => `${number} ${name}`).join(', ')),
    ...live.flatMap(({ node }) => {
      const after = group(node, 'follow-up')
      const who = said(after, 'who')
      const within = said(after, 'within')
      const details = [who && personName(who, project), within && `within ${within}`].filter(Boolean).join(', ')
      const what = said(after, 'what') ?? said(node, 'follow-up')
      return labelled('Follow-up', what && (details ? `${what} (${details})` : what))
    }),
  ]
}

/** How often each word stands in a list, in the order of the list. */
function counted(words: string[]): [string, number][] {
  const numbers = new Map<string, number>()
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1)
  return [...numbers]
}
