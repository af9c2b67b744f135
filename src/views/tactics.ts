import { costOfTactic } from '../model/cost.ts'
import type { Tactic } from '../model/project.ts'
import { costWords, expectWords } from './amounts.ts'
import { tacticDates } from './dates.ts'
import type { Gap, TacticReport } from './report.ts'
import { channelName, personName, titleOf } from './said.ts'
import { gapIn, type Source } from './source.ts'

/** A tactic with all that a reader asks about it. */
export function tacticReport(tactic: Tactic, { project, errorsOf }: Source): TacticReport {
  const cost = costOfTactic(tactic, project)
  const hasCost = tactic.budget.length + tactic.budgetEach.length > 0
  return {
    id: tactic.id,
    title: titleOf(tactic),
    status: tactic.status,
    ...(tactic.channel !== undefined && { channel: channelName(tactic.channel, project) }),
    ...withText('dates', tacticDates(tactic)),
    ...(tactic.owner !== undefined && { owner: personName(tactic.owner, project) }),
    ...(hasCost && { budget: costWords(cost, project) }),
    ...withText('expect', expectWords(tactic, project)),
    errors: errorsOf(tactic),
    gaps: gapsOf(tactic),
  }
}

function gapsOf(tactic: Tactic): Gap[] {
  const { channel, start, end, every, owner, expect, node, goals } = tactic
  const brings = expect.length > 0 || node.each !== undefined || goals.length === 0 || goals.every(({ keep }) => keep)
  return [
    ...(channel === undefined ? [gapIn(tactic, 'where', 'channel:')] : []),
    ...(start || end || every || node.period !== undefined ? [] : [gapIn(tactic, 'when', 'start:')]),
    ...(owner === undefined ? [gapIn(tactic, 'who', 'owner:')] : []),
    ...(brings ? [] : [gapIn(tactic, 'what it should bring', 'expect:')]),
  ]
}

function withText<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
  return (text === undefined ? {} : { [key]: text }) as { [K in Key]?: string }
}
