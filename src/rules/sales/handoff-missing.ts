import { givenAt } from '../../model/entity.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { leadGoals } from '../about-leads.ts'
import { isOnePerson } from '../about-people.ts'

export const handoffMissing = rule({
  name: 'handoff-missing',
  summary: 'Where leads are a goal, the strategy says how they pass to sales.',
  family: 'sales',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A lead that nobody has agreed to take over waits, and it is called when it has bought elsewhere.',
  each: leadsToHandOver,

  *check([first, ...others], { strategy }) {
    if (!strategy || givenAt(strategy, 'sales', 'handoff')) return
    const more = `${others.length} more ${others.length === 1 ? 'goal' : 'goals'}`
    const bring = others.length === 0 ? `"${first.title}" brings` : `"${first.title}" and ${more} bring`
    yield {
      at: givenAt(strategy, 'sales') ? [strategy, 'sales'] : [strategy],
      message: `${bring} leads, and nothing says how sales takes them over`,
      fix: { title: `add to ${strategy.file}:\n${stub}`, tier: 'fill-in' },
      or: 'if one person finds the leads and sells to them, write that name on both sides:  from: …  and  to: …',
      related: [{ at: [first, 'metric'], message: 'leads are counted here' }],
      reads: [
        [strategy, 'sales', 'handoff'],
        [first, 'metric'],
      ],
    }
  },
})

const stub =
  'sales:\n  handoff:\n    mql: … # when marketing hands a lead over\n    sql: … # when sales works on it\n    from: …\n    to: …'

/** All goals that bring leads, as one subject: what is missing is missing once. */
function leadsToHandOver(project: Project): [Goal, ...Goal[]][] {
  const [first, ...others] = leadGoals(project)
  return first && !isOnePerson(project) ? [[first, ...others]] : []
}
