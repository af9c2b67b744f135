import type { Entity, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

export const refCycle = rule({
  name: 'ref-cycle',
  summary: 'Goals and the order of work lead somewhere, not back to where they began.',
  family: 'references',
  severity: 'error',
  fix: 'fill-in',
  why: 'In a circle nothing comes first: no work can begin, and no goal is on top.',
  each: loops,

  *check({ key, members }) {
    const [first] = members
    if (!first) return
    const circle = [...members, first].map(({ id }) => id).join(' → ')
    yield {
      at: [first, key],
      message:
        key === 'parent'
          ? `these goals serve each other in a circle: ${circle}`
          : `this work waits for itself: ${circle}`,
      label: nextStep(key, members, 0),
      related: members.slice(1).map((member, index) => ({
        at: [member, key] as const,
        message: nextStep(key, members, index + 1),
      })),
      fix: { title: 'take out one of the marked ids, where it is least true', tier: 'fill-in' },
    }
  },
})

function nextStep(key: Loop['key'], members: Entity[], index: number): string {
  const next = members[index + 1] ?? members[0]
  return `${key === 'after' ? 'waits for' : 'serves'} ${next?.id}`
}

interface Loop {
  key: 'parent' | 'after'
  members: Entity[]
}

function* loops({ goals, tactics, tasks }: Project): Generator<Loop> {
  yield* loopsAmong(goals, 'parent')
  yield* loopsAmong([...tactics, ...tasks], 'after')
}

/** Goes along every chain, depth first, and each way once: meeting an open step again closes a loop. */
function* loopsAmong(entities: Entity[], key: Loop['key']): Generator<Loop> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const seen = new Set<Entity>()
  for (const start of entities) {
    if (seen.has(start)) continue
    const path: Step[] = [stepTo(start)]
    const open = new Map([[start, 0]])
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.left.pop()
      if (next) yield* follow(next, path, open)
      else {
        open.delete(step.entity)
        path.pop()
      }
    }
  }

  function stepTo(entity: Entity): Step {
    seen.add(entity)
    return { entity, left: targetsOf(entity, key).flatMap((id) => byId.get(id) ?? []) }
  }

  function* follow(next: Entity, path: Step[], open: Map<Entity, number>): Generator<Loop> {
    const from = open.get(next)
    if (from !== undefined) yield { key, members: path.slice(from).map(({ entity }) => entity) }
    else if (!seen.has(next)) {
      open.set(next, path.length)
      path.push(stepTo(next))
    }
  }
}

/** One step of a way, with the ways on from there that are still to be tried. */
interface Step {
  entity: Entity
  left: Entity[]
}

function targetsOf({ node, item }: Entity, key: string): string[] {
  const value = item === undefined ? node[key] : undefined
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string')
}
