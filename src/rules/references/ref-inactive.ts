import { isRunning } from '../../model/document-status.ts'
import { given } from '../../model/entity.ts'
import { settled } from '../../model/open-goals.ts'
import type { Goal, Project, Tactic } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { type Finding, rule } from '../../model/rule.ts'

/** A goal whose time is over, and what still hangs on it. */
interface Settled {
  goal: Goal
  tactics: Tactic[]
  goals: Goal[]
}

export const refInactive = rule({
  name: 'ref-inactive',
  summary: 'Nothing works on for a goal that is achieved, dropped or archived.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Hours and money go to something that is no longer wanted, while the goals that are open wait.',
  each: settledGoals,

  *check({ goal, tactics, goals }, { today }) {
    const running = tactics.filter((tactic) => !isOver(tactic, today))
    if (running.length > 0) yield stillWorkedFor(goal, running)
    const open = goals.filter(({ status }) => !settled.has(status))
    if (open.length > 0) yield stillServed(goal, open)
  },
})

/** None of a strategy that is over itself. */
function settledGoals({ goals, strategy }: Project): Settled[] {
  if (strategy && !isRunning(strategy.status)) return []
  return goals
    .filter(({ status }) => settled.has(status))
    .map((goal) => ({ goal, tactics: goal.tactics, goals: goal.children }))
}

/** Work that is done, or whose last day is past, holds nobody up. */
function isOver({ status, end, plan }: Tactic, today: number): boolean {
  return status === 'done' || !isRunning(plan.status) || (end !== undefined && end.last < today)
}

function stillWorkedFor(goal: Goal, tactics: Tactic[]): Finding {
  const others = tactics.every((tactic) => tactic.goals.some(({ status }) => !settled.has(status)))
  const [hang, them] = tactics.length === 1 ? ['tactic hangs', 'the tactic'] : ['tactics hang', 'the tactics']
  return {
    at: [goal, 'status'],
    message: `"${goal.title}" is ${goal.status}, and ${tactics.length} ${hang} on it: ${quotedList(tactics.map(({ title }) => title))}`,
    severity: others ? 'info' : 'warning',
    related: tactics
      .slice(0, 2)
      .map((tactic) => ({ at: [tactic, 'goal'] as const, message: 'works on for this goal' })),
    fix: others
      ? { title: `take ${goal.id} out of the line  goal:  of ${them}`, tier: 'fill-in' }
      : { title: `give ${them} an open goal, or write there  status: stopped  (or done)`, tier: 'fill-in' },
    or: 'if the goal is still wanted, write here  status: active',
    reads: tactics.flatMap((tactic) => ['goal', 'status', 'end'].map((key) => [tactic, key] as const)),
  }
}

/** What was achieved above needs no steps any more; what was dropped above takes its steps with it. */
function stillServed(goal: Goal, goals: Goal[]): Finding {
  const serve = goals.length === 1 ? 'goal below it is' : 'goals below it are'
  const nested = goals.some((child) => !given(child, 'parent'))
  return {
    at: [goal, 'status'],
    message: `"${goal.title}" is ${goal.status}, and ${goals.length} ${serve} still open: ${quotedList(goals.map(({ title }) => title))}`,
    severity: goal.status === 'achieved' ? 'info' : 'warning',
    related: goals.slice(0, 2).map((child) => ({ at: [child] as const, message: 'still open' })),
    fix: {
      title: nested
        ? `write the same status there, or move what is still wanted out of the list  goals:  of ${goal.id}`
        : `write the same status there, or another goal that is open in the line  parent: …`,
      tier: 'fill-in',
    },
    or: 'if this goal is still wanted, write here  status: active',
    reads: goals.flatMap((child) => ['status', 'parent'].map((key) => [child, key] as const)),
  }
}
