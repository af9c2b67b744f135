import { namedAll } from './cells.ts'
import type { Entry, Gap, GoalReport, MoneyLine, ReportedError, TacticReport } from './report.ts'

/** ` (error 1, 3)`, or nothing. */
export function errorMark(errors: number[]): string {
  return errors.length > 0 ? ` (${errors.length === 1 ? 'error' : 'errors'} ${errors.join(', ')})` : ''
}

/** `where you stand: add situation: to strategy.yaml` */
export function gapWords({ what, key, place }: Gap): string {
  return `${what}: add ${key} to ${place}`
}

/** All that a goal does not say as one: `who, by when: add owner:, deadline: to goal leads in strategy.yaml`. */
export function goalGaps({ id, gaps }: GoalReport): Gap[] {
  return joined(gaps).map((gap) => ({ ...gap, place: `goal ${id} in ${gap.place}` }))
}

/** What tactics do not say; those that lack the same are named together. */
export function tacticGaps(tactics: TacticReport[]): Gap[] {
  const groups = new Map<string, { gap: Gap; ids: string[] }>()
  for (const { id, gaps } of tactics) {
    for (const gap of joined(gaps)) {
      const key = `${gap.key} ${gap.place}`
      const ids = groups.get(key)?.ids ?? []
      groups.set(key, { gap, ids: [...ids, id] })
    }
  }
  return [...groups.values()].map(({ gap, ids }) => ({ ...gap, place: `${namedAll('tactic', ids)} in ${gap.place}` }))
}

function joined(gaps: Gap[]): Gap[] {
  const [first] = gaps
  if (!first) return []
  return [
    { what: gaps.map(({ what }) => what).join(', '), key: gaps.map(({ key }) => key).join(', '), place: first.place },
  ]
}

/** What a goal asks for, as labels with texts. */
export function goalFacts({ why, metric, aim, owner, soFar, needs }: GoalReport): [label: string, text: string][] {
  const facts: [string, string | undefined][] = [
    ['Why', why],
    ['Measured by', metric],
    ['Aim', aim],
    ['So far', soFar],
    ['Takes on the way', needs.map(({ text }) => text).join('; ') || undefined],
    ['Owner', owner],
  ]
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]))
}

/** `Search ads; 11 Jan – 31 Mar 2027; Ines Almeida; 15000 EUR; brings 70 (55 to 90)` */
export function tacticFacts({ channel, dates, owner, budget, expect, status }: TacticReport): string {
  const facts = [channel, dates, owner, budget, expect && `brings ${expect}`]
  const shown = status === 'planned' ? facts : [status.replace('-', ' '), ...facts]
  return shown.filter((fact) => fact !== undefined && fact !== '').join('; ')
}

/** The heading of a goal: its title, and whose goal it is. */
export const goalHeading = ({ title, level, errors }: GoalReport): string =>
  `${title} (${level} goal)${errorMark(errors)}`

/** The text of an entry with its errors. */
export const entryText = ({ text, errors }: Entry): string => text + errorMark(errors)

export const errorText = ({ message, rule }: ReportedError): string => `${message} (${rule})`

/** The last words of a report: warnings that it does not list. */
export function warningWords(warnings: number): string[] {
  if (warnings === 0) return []
  return [
    warnings === 1
      ? '1 warning is not listed: mplan validate shows it.'
      : `${warnings} warnings are not listed: mplan validate shows them.`,
  ]
}

/** True where there is money to speak of. */
export const hasMoney = (lines: MoneyLine[]): boolean =>
  lines.some(({ money, complete }) => money.length > 0 || !complete)

/** Above what a result of each goal costs and is worth. */
export const returnsTitle = 'What one planned result costs and brings'
