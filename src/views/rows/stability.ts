import type { Entity } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { cell, entry, labelled } from '../cells.ts'
import { cadenceText, dayText } from '../dates.ts'
import type { Entry, Gap, Row } from '../report.ts'
import { group, personName, said, titleOf } from '../said.ts'
import type { Source } from '../source.ts'
import { statusWords } from '../status.ts'

/** What stays: version, approval, next review. What moves: how far the work is, and the detours that are ready. */
export function stability(source: Source): Row {
  const { project, strategyFile, planFile } = source
  const { strategy, plans } = project
  return {
    name: 'Stability',
    strategy: cell('Stable: what was agreed', strategy ? agreedEntries(strategy, source) : [], [
      ...agreedGaps(strategy, strategyFile),
      project.assumptions.length === 0 && {
        what: 'what must be true for it to work',
        key: 'assumptions:',
        place: strategyFile,
      },
    ]),
    plan: cell(
      'Adaptable: where it stands, and the detours',
      [
        ...plans.flatMap((plan) => {
          const own = project.tactics.filter((tactic) => tactic.plan === plan)
          const text = [plan.status, statusWords(own)].filter(Boolean).join(': ')
          return labelled(said(plan.node, 'title') ?? 'Plan', text, source.errorsOf(plan))
        }),
        ...plans.flatMap((plan) => labelled('Looked at again', reviewWords(plan, project))),
        ...project.tactics.filter(({ live }) => !live).map((tactic) => detour(tactic, source)),
      ],
      [
        plans.length === 0 && { what: 'what you will do', key: 'tactics:', place: planFile },
        project.tactics.length > 0 &&
          project.tactics.every(({ node }) => node['instead-of'] === undefined) && {
            what: 'what you do if it fails',
            key: 'instead-of:',
            place: `a further tactic in ${planFile}`,
          },
      ],
    ),
  }
}

function agreedEntries(strategy: Entity, { project, errorsOf }: Source): Entry[] {
  const { node } = strategy
  const approved = group(node, 'approved')
  const by = said(approved, 'by')
  const on = dayText(said(approved, 'on'))
  const approval = [by && `by ${personName(by, project)}`, on && `on ${on}`]
  return [
    ...labelled('Version', said(node, 'version')),
    ...labelled('Status', project.strategy?.status, errorsOf(strategy)),
    ...labelled('Approved', approval.filter(Boolean).join(' ')),
    ...labelled('Looked at again', reviewWords(strategy, project)),
    ...project.assumptions.map((assumption) => {
      const check = assumption.item === undefined ? dayText(said(assumption.node, 'check-by')) : undefined
      const text = check ? `${titleOf(assumption)} (checked by ${check})` : titleOf(assumption)
      return entry(text, { label: 'Rests on', errors: errorsOf(assumption) })
    }),
  ]
}

function agreedGaps(strategy: Entity | undefined, place: string): (Gap | false)[] {
  const missing = (key: string) => strategy?.node[key] === undefined
  return [
    missing('approved') && { what: 'who agreed, and when', key: 'approved:', place },
    missing('review') && { what: 'when it is looked at again', key: 'review:', place },
  ]
}

function reviewWords({ node }: Entity, project: Project): string | undefined {
  const review = group(node, 'review')
  const every = cadenceText(said(review, 'every') ?? said(node, 'review'))
  const next = dayText(said(review, 'next'))
  const who = [review?.who].flat().flatMap((id) => (typeof id === 'string' ? personName(id, project) : []))
  const parts = [every, next && `next on ${next}`, who.length > 0 && `with ${who.join(' and ')}`]
  return parts.filter(Boolean).join(', ') || undefined
}

function detour(tactic: Tactic, { project, errorsOf }: Source): Entry {
  const { node, status } = tactic
  const replaced = said(node, 'instead-of')
  const other = replaced === undefined ? undefined : project.find('tactic', replaced)
  const when = said(node, 'when') ?? whenWords(group(node, 'when'))
  const parts = [replaced && `instead of ${other ? titleOf(other) : replaced}`, when && `if ${when}`].filter(Boolean)
  const text = parts.length > 0 ? `${titleOf(tactic)}, ${parts.join(', ')}` : titleOf(tactic)
  const label = replaced || status === 'alternative' ? 'Detour' : status === 'idea' ? 'Idea' : 'Stopped'
  return entry(text, { label, errors: errorsOf(tactic) })
}

function whenWords(test: ReturnType<typeof group>): string | undefined {
  const on = dayText(said(test, 'on'))
  return [said(test, 'metric'), said(test, 'target'), on && `on ${on}`].filter(Boolean).join(' ') || undefined
}
