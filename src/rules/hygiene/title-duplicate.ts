import { given } from '../../model/entity.ts'
import type { Entity, Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** Things of one kind in one file that carry the same title. */
type Namesakes = [first: Entity, second: Entity, ...more: Entity[]]

export const titleDuplicate = rule({
  name: 'title-duplicate',
  summary: 'No two things of a kind carry the same title.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Lists and reports show titles: nobody can tell which of the two is meant, and often one is a copy that was forgotten.',
  each: (project) => [namesakes(project)],

  *check(groups) {
    for (const [first, second, ...more] of groups) {
      const title = String(second.node.title).trim()
      yield {
        at: [second, 'title'],
        message: `${more.length + 2} ${plurals[second.kind]} are called "${title}"`,
        label: 'the same title',
        fix: { title: 'say in this title what is different about it', tier: 'fill-in' },
        or: 'if it is a copy that is not needed, take it out',
        related: [{ at: [first, 'title'], message: `${first.kind} ${first.id}` }],
      }
    }
  },
})

const plurals: Partial<Record<Entity['kind'], string>> = {
  goal: 'goals',
  campaign: 'campaigns',
  tactic: 'tactics',
  content: 'pieces of content',
  audience: 'audiences',
  metric: 'metrics',
  offering: 'offerings',
  channel: 'channels',
  stage: 'stages',
  principle: 'principles',
}

/** The same id twice is a finding of its own; the same work in another part of the business is on purpose. */
function namesakes(project: Project): Namesakes[] {
  const { goals, campaigns, tactics, content, audiences, metrics, offerings, channels, stages, principles } = project
  const byTitle = new Map<string, Entity[]>()
  const ids = new Set<string>()
  for (const entity of [
    ...[...goals, ...campaigns, ...tactics, ...content],
    ...[...audiences, ...metrics, ...offerings, ...channels, ...stages, ...principles],
  ]) {
    const key = `${entity.file}\n${entity.kind}\n`
    if (entity.item !== undefined || !given(entity, 'title') || ids.has(key + entity.id) || restates(entity)) continue
    ids.add(key + entity.id)
    const title = `${key}${plain(String(entity.node.title))}\n${JSON.stringify(entity.node.in ?? '')}`
    const list = byTitle.get(title) ?? []
    byTitle.set(title, list)
    list.push(entity)
  }
  return [...byTitle.values()].filter((list): list is Namesakes => list.length > 1)
}

/** A goal that says what its parent says is another mistake: goal-restates-parent. */
function restates(entity: Entity): boolean {
  const parent = entity.kind === 'goal' ? (entity as Goal).parent : undefined
  return parent !== undefined && plain(parent.title) === plain(String(entity.node.title))
}

/** Case and signs make no difference to a reader. */
const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim()
