import { given } from '../../model/entity.ts'
import type { Audience, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

/** The audiences of a strategy, and those of which nothing is known but their name. */
interface Audiences {
  all: Audience[]
  unknown: Audience[]
}

export const audienceNoNeeds = rule({
  name: 'audience-no-needs',
  summary: 'Of every audience the strategy says what they need, what hurts or what they wish for.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A message answers a need; of people whose need nobody knows, only their address can be bought.',
  each: audiences,

  *check({ all, unknown }) {
    const isShared = unknown.length > 1 && unknown.length === all.length
    for (const audience of isShared ? unknown.slice(0, 1) : unknown) {
      yield {
        at: [audience],
        message: isShared
          ? `for none of the ${all.length} audiences is it said what they need or what hurts them`
          : `what moves "${audience.title}"? No need, no pain and no wish of theirs is named`,
        fix: {
          title: `${isShared ? 'add to each of them' : 'add'}, in their words:\n${stubFor(audience)}`,
          tier: 'fill-in',
        },
        reads: stub.map((key) => [audience, key] as const),
      }
    }
  },
})

const stub = ['needs', 'pains'] as const

function stubFor({ item, id, title }: Audience): string {
  const lines = stub.map((key) => `${key}: […]`)
  return item === undefined ? lines.join('\n') : [`- id: ${id}`, `title: ${title}`, ...lines].join('\n  ')
}

/** A positioning that says what an audience struggles with is an answer too. */
function audiences(project: Project): Audiences[] {
  const { audiences: all, positioning } = project
  if (openStrategy(project).length === 0 || all.length === 0) return []
  const positioned = new Set(positioning.flatMap(({ node }) => (node.who === undefined ? [] : [node.for].flat())))
  const unknown = all.filter(
    (audience) =>
      !given(audience, 'needs', 'pains', 'aspirations', 'jobs', 'objections') && !positioned.has(audience.id),
  )
  return [{ all, unknown }]
}
