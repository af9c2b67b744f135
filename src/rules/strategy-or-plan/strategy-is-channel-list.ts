import { given, textOf } from '../../model/entity.ts'
import type { Document, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import { listsOnlyChannels } from '../about-channel-words.ts'
import { hasNoWay, strategyWithGoals } from '../about-strategy.ts'

export const strategyIsChannelList = rule({
  name: 'strategy-is-channel-list',
  summary: 'A strategy says how it means to win, not only where it will be seen.',
  family: 'strategy or plan',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Every rival has the same channels; what is said there, to whom and why that should win is the strategy.',
  each: strategiesWithChannels,

  *check(strategy, project) {
    const { channels } = project
    if (hasNoWay(strategy)) {
      yield {
        at: [strategy, 'channels'],
        message: `Which way? Of how the goals are to be reached, the strategy says only where: ${quotedList(channels.map(({ title }) => title))}`,
        fix: { title: 'begin with one sentence on how you will win people:\napproach: …', tier: 'fill-in' },
        or: 'if there are rules that all work follows, list them:  principles: …',
        reads: [[strategy, 'approach'], [strategy, 'principles'], 'channel'],
      }
      return
    }
    const approach = textOf(strategy, 'approach')
    if (approach === undefined || given(strategy, 'principles') || !listsOnlyChannels(approach, project)) return
    yield {
      at: [strategy, 'approach'],
      message: `Which way? The approach names channels and nothing else: "${approach}"`,
      fix: { title: 'say what you will do there that wins people, and whom first:  approach: …', tier: 'fill-in' },
      or: 'the channels themselves belong in the list  channels:',
      reads: [[strategy, 'principles']],
    }
  },
})

function strategiesWithChannels(project: Project): Document<'strategy'>[] {
  const { channels } = project
  return strategyWithGoals(project).filter((strategy) => channels.length > 0 || given(strategy, 'approach'))
}
