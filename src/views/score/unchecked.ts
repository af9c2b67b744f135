import { given } from '../../model/entity.ts'
import type { Project } from '../../model/project.ts'
import { withTypedText } from '../../model/typed-text.ts'
import type { Unchecked } from './score.ts'

interface Lack {
  because: string
  isLacking(project: Project): boolean
  /** Names of rules that need it. */
  rules: RegExp
}

/** What files often lack, and which rules have nothing to look at then. The first that fits is the reason. */
const lacks: Lack[] = [
  {
    because: 'there is no strategy: strategy.yaml',
    isLacking: ({ strategy }) => strategy === undefined,
    rules: /^(?:strategy|goal|goals|audience|journey|stage|handoff|sla|sales|assumption|deadline|principle|plan-in)-/,
  },
  {
    because: 'there is no plan: plan.yaml',
    isLacking: ({ plans }) => plans.length === 0,
    rules:
      /^(?:tactic|plan|task|campaign|content|dependency|schedule|experiment|detour|next-cycle|followup|strategy-in)/,
  },
  {
    because: 'nothing was measured, spent or reviewed yet: results.yaml',
    isLacking: ({ results }) => results.length === 0,
    rules:
      /^(?:result|spend|measurement|decision|insight|miss|goal-off|goal-guardrail|goal-not-closed|efficiency|split|detour)/,
  },
  {
    because: 'no review is on record: mplan review --accept',
    isLacking: ({ lock }) => lock === undefined,
    rules: /^(?:ref-suspect|plan-drift|strategy-churn|strategy-never)/,
  },
  {
    because: 'the strategy has no  journey:',
    isLacking: ({ stages }) => stages.length === 0,
    rules: /^(?:journey|stage|conversion|goal-chain|nurture|channel-stage)/,
  },
  {
    because: 'the strategy has no  sales:',
    isLacking: ({ strategy }) => !strategy || !given(strategy, 'sales'),
    rules: /^(?:handoff|sla|sales|followup)/,
  },
  {
    because: 'no  budget:  is named',
    isLacking: ({ strategy, plans }) => ![strategy, ...plans].some((document) => document && given(document, 'budget')),
    rules: /^(?:budget|campaign-budget|funding|cost|currency)/,
  },
  { because: 'no tactic has  tasks:', isLacking: ({ tasks }) => tasks.length === 0, rules: /^(?:task|skill|effort)/ },
  {
    because: 'the plan has no  campaigns:',
    isLacking: ({ campaigns }) => campaigns.length === 0,
    rules: /^campaign/,
  },
  { because: 'the plan has no  content:', isLacking: ({ content }) => content.length === 0, rules: /^content/ },
  {
    because: 'the strategy has no  principles:',
    isLacking: ({ principles }) => principles.length === 0,
    rules: /principle/,
  },
  {
    because: 'the strategy has no  assumptions:',
    isLacking: ({ assumptions }) => assumptions.length === 0,
    rules: /^assumption/,
  },
  {
    because: 'no tactic is an  experiment:',
    isLacking: ({ tactics }) => tactics.every(({ experiment }) => !experiment),
    rules: /^experiment/,
  },
]

/** Groups the rules that had nothing to look at by what the files lack; the rest had no case of theirs. */
export function uncheckedIn(project: Project, idle: readonly string[]): Unchecked[] {
  const lacking = lacks.filter(({ isLacking }) => isLacking(project))
  const groups = new Map<string, string[]>()
  for (const name of idle) {
    const because = lacking.find(({ rules }) => rules.test(name))?.because ?? 'nothing in the files is of this kind'
    groups.set(because, [...(groups.get(because) ?? []), name])
  }
  return [...groups]
    .map(([because, rules]) => ({ because: withTypedText(because), rules }))
    .toSorted((a, b) => b.rules.length - a.rules.length)
}
