import { given } from '../../model/entity.ts'
import type { Content, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import { byFile } from '../about-files.ts'

export const contentOrphan = rule({
  name: 'content-orphan',
  summary: 'Every piece of content belongs to a tactic or a campaign.',
  family: 'references',
  severity: 'warning',
  fix: 'fill-in',
  why: 'A piece that nobody has planned a use for is made, published once, and forgotten.',
  each: contentByPlan,

  *check({ all, loose }) {
    const [first, ...others] = loose
    if (!first) return
    const one = others.length === 0
    yield {
      at: [first],
      message: one
        ? `What is it for? "${first.title}" belongs to no tactic and no campaign`
        : `What are they for? ${loose.length} of ${all.length} pieces of content belong to no tactic and no campaign: ${quotedList(loose.map(({ title }) => title))}`,
      related: others.slice(0, 2).map((piece) => ({ at: [piece] as const, message: 'nor does this' })),
      fix: { title: `add to ${one ? 'it' : 'each'} a line  tactic: …   or  campaign: …`, tier: 'fill-in' },
      or: 'if sales uses it:  sales-support: true',
      reads: loose.flatMap((piece) => ['tactic', 'campaign', 'sales-support'].map((key) => [piece, key] as const)),
    }
  },
})

/** What is planned in each plan, and what of it has no use: none for work, none for sales, none at a touchpoint. */
function contentByPlan({ content, touchpoints }: Project): { all: Content[]; loose: Content[] }[] {
  const shown = new Set(touchpoints.flatMap(({ content }) => content))
  const isLoose = (piece: Content) => !given(piece, 'tactic', 'campaign') && !piece.salesSupport && !shown.has(piece.id)
  const live = content.filter((piece) => piece.live)
  return byFile(live).map((all) => ({ all, loose: all.filter(isLoose) }))
}
