import { isRunning } from '../../model/document-status.ts'
import { given } from '../../model/entity.ts'
import type { Campaign, Document, Project, Tactic } from '../../model/project.ts'
import { type Finding, rule } from '../../model/rule.ts'

const ended = new Set(['done', 'stopped'])

export const statusMismatch = rule({
  name: 'status-mismatch',
  summary: 'What belongs together is equally far: plan and strategy, campaign and tactics.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'review',
  why: 'One of the two says what is not so, and whoever reads only that one acts on it.',
  each: pairs,

  *check(find) {
    yield* find()
  },
})

/** Only a status that was written can contradict another one. */
function pairs({ strategy, plans, campaigns, tactics }: Project): (() => Finding[])[] {
  const running = new Map<Document<'plan'>, Tactic[]>()
  for (const tactic of tactics) {
    if (tactic.status !== 'in-progress') continue
    const list = running.get(tactic.plan) ?? []
    running.set(tactic.plan, list)
    list.push(tactic)
  }
  const withStrategy = strategy && given(strategy, 'status') ? plans.filter((plan) => plan.status === 'active') : []
  return [
    ...withStrategy.map((plan) => () => (strategy ? planAndStrategy(plan, strategy) : [])),
    ...plans.filter(({ status }) => !isRunning(status)).map((plan) => () => planAndWork(plan, running.get(plan) ?? [])),
    ...campaigns.filter(({ status }) => ended.has(status)).map((campaign) => () => campaignAndWork(campaign)),
  ]
}

function planAndStrategy(plan: Document<'plan'>, strategy: Document<'strategy'>): Finding[] {
  const { status } = strategy
  if (status !== 'draft' && isRunning(status)) return []
  const isDraft = status === 'draft'
  return [
    {
      at: [plan, 'status'],
      message: `the plan is being carried out, and its strategy is ${isDraft ? 'still a draft' : status}`,
      label: 'active',
      fix: isDraft
        ? { title: 'if the strategy is agreed, write at its top  status: active', tier: 'review' }
        : { title: `if the plan is over too, write here  status: ${status}`, tier: 'review' },
      or: isDraft
        ? 'if it is not, this is a draft as well:  status: draft'
        : 'if the strategy still holds, write at its top  status: active',
      related: [{ at: [strategy, 'status'], message: isDraft ? 'a draft' : status }],
    },
  ]
}

function planAndWork(plan: Document<'plan'>, running: Tactic[]): Finding[] {
  const [first] = running
  if (!first) return []
  return [
    {
      at: [plan, 'status'],
      message: `the plan is ${plan.status}, and ${countWords(running.length)} in progress`,
      fix: { title: 'write at the tactic how it ended:  status: done  or  status: stopped', tier: 'review' },
      or: 'if the plan goes on, write here  status: active',
      related: [{ at: [first, 'status'], message: 'in progress' }],
      reads: ['tactic'],
    },
  ]
}

function campaignAndWork(campaign: Campaign): Finding[] {
  const open = campaign.tactics.filter(({ live, status }) => live && status !== 'done')
  const [first] = open
  if (!first) return []
  return [
    {
      at: [campaign, 'status'],
      message: `the campaign "${campaign.title || campaign.id}" is ${campaign.status}, and ${countWords(open.length)} not`,
      fix: { title: 'write at the tactic how it ended:  status: done  or  status: stopped', tier: 'review' },
      or: 'if the campaign goes on, write here  status: in-progress',
      related: [{ at: given(first, 'status') ? [first, 'status'] : [first], message: `"${first.title}" is not over` }],
      reads: ['tactic'],
    },
  ]
}

const countWords = (count: number) => (count === 1 ? 'one of its tactics is' : `${count} of its tactics are`)
