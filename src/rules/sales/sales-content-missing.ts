import type { Content, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { Handoff } from '../../model/sales.ts'
import { handoffs } from '../about-leads.ts'

export const salesContentMissing = rule({
  name: 'sales-content-missing',
  summary: 'Some of the content helps sales from the hand-off on.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Content that ends where the talks begin leaves sales to write its own, or to do without.',
  each: (project) => (content(project).length > 0 ? handoffs(project) : []),

  *check(handoff, project) {
    const { strategy } = project
    const pieces = content(project)
    if (!strategy || pieces.some((piece) => helpsSales(piece, handoff))) return
    const early = pieces.find(({ salesSupport }) => salesSupport)
    const from = handoff.stage ? ` for the stage "${handoff.stage.title}" or later` : ''
    yield {
      at: [strategy, 'sales', 'handoff', ...(handoff.stage ? ['stage'] : [])],
      message: early
        ? `what sales can use is for people who are not with them yet: no content for sales${from}`
        : `${pieces.length === 1 ? 'the one piece of content is not' : `none of the ${pieces.length} pieces of content is`} for sales to use`,
      fix: {
        title: 'plan a case, a comparison or a demo for the talks, and mark it:  sales-support: true',
        tier: 'fill-in',
      },
      or: 'if one that is there is used by sales, add that line to it',
      related: early ? [{ at: [early], message: 'for sales, and for an earlier stage' }] : [],
      reads: ['content', [strategy, 'sales', 'handoff', 'stage']],
    }
  },
})

function content({ content }: Project): Content[] {
  return content.filter(({ live }) => live)
}

function helpsSales({ salesSupport, stages }: Content, { stage: from }: Handoff): boolean {
  return salesSupport && (!from || stages.length === 0 || stages.some(({ order }) => order >= from.order))
}
