import { given } from '../model/entity.ts'
import type { Goal, Tactic } from '../model/project.ts'
import { budgetWords, expectWords } from './amounts.ts'
import { tacticDates } from './dates.ts'
import type { Gap, TacticReport } from './report.ts'
import { channelNames, personName, titleOf } from './said.ts'
import { gapsOf, type Source } from './source.ts'

/** A tactic with all that a reader asks about it; `goal` is the one it is shown under. */
export function tacticReport(tactic: Tactic, { project, errorsOf }: Source, goal?: Goal): TacticReport {
  return {
    id: tactic.id,
    title: titleOf(tactic),
    status: tactic.status,
    ...withText('channel', channelNames(tactic.channels, project)),
    ...withText('dates', tacticDates(tactic)),
    ...(tactic.owner !== undefined && { owner: personName(tactic.owner, project) }),
    ...withText('budget', budgetWords(tactic, project)),
    ...withText('expect', expectWords(tactic, goal?.metricId, project)),
    errors: errorsOf(tactic),
    gaps: gapsIn(tactic),
  }
}

function gapsIn(tactic: Tactic): Gap[] {
  const bringsNothing = tactic.goals.every(({ keep }) => keep)
  return gapsOf(tactic, [
    [given(tactic, 'channel'), 'where', 'channel:'],
    [given(tactic, 'start', 'end', 'period', 'every'), 'when', 'start:'],
    [given(tactic, 'owner'), 'who', 'owner:'],
    [given(tactic, 'expect', 'each') || bringsNothing, 'what it should bring', 'expect:'],
  ])
}

function withText<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
  return (text === undefined ? {} : { [key]: text }) as { [K in Key]?: string }
}
