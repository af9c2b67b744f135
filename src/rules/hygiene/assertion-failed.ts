import { type Check, checkable, keysOfNothing, kindOfCheck, knownKeys, looksAt, missedIn } from '../../model/check.ts'
import type { Entity } from '../../model/entity.ts'
import { nearest } from '../../model/nearest.ts'
import type { Project } from '../../model/project.ts'
import { type Finding, type Place, rule } from '../../model/rule.ts'

/** A check, and a thing it looks at; without a thing, the check itself is looked at. */
interface Subject {
  check: Check
  entity?: Entity
}

export const assertionFailed = rule<Subject>({
  name: 'assertion-failed',
  summary: 'The checks of your own hold, and their examples show what they say.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'fill-in',
  why: 'You have written down that this should hold.',
  each: (project) => project.checks.flatMap((check) => [{ check }, ...subjectsOf(check, project)]),

  *check({ check, entity }) {
    if (!entity) yield* wrongWith(check)
    else yield* missedBy(check, entity)
  },
})

function subjectsOf(check: Check, project: Project): Subject[] {
  const kind = kindOfCheck(check)
  if (!kind || keysOfNothing(check).length > 0) return []
  return project
    .listOf(kind)
    .filter((entity) => entity.item === undefined && !('standard' in entity && entity.standard === true))
    .filter(({ node }) => looksAt(check, node))
    .map((entity) => ({ check, entity }))
}

function* missedBy(check: Check, entity: Entity): Generator<Finding> {
  const missed = missedIn(check, entity)
  if (check.require.length > 0 && missed.length === 0) return
  const { title, name = title } = entity.node
  const called = name === undefined ? `${entity.kind} "${entity.id}"` : `"${String(name)}"`
  const lacks = missed.length === 0 ? '' : ` has no ${missed.join(' and no ')}`
  const lines = missed.map((key) => `${key}: …`).join('  and  ')
  yield {
    at: [entity],
    message: `${called}${lacks}: ${check.say}`,
    severity: check.severity,
    ...(check.because && { why: check.because }),
    related: [{ at: placeIn(check, 'name'), message: 'the check of your own that asks for it' }],
    fix: {
      title:
        missed.length > 0
          ? `add  ${lines}`
          : `change what the check looks at: ${check.when.map(([key]) => key).join(', ')}`,
      tier: 'fill-in',
    },
    reads: [...missed, ...check.when.map(([key]) => key)].map((key) => [entity, key] as const),
  }
}

/** What is wrong with a check itself: it looks at nothing there is, or its examples do not bear it out. */
function* wrongWith(check: Check): Generator<Finding> {
  if (!kindOfCheck(check)) {
    yield slip(placeIn(check, 'for'), `there is no kind of thing called "${check.for}" to check`, check.for, checkable)
    return
  }
  const keys = keysOfNothing(check)
  for (const key of keys) {
    const at = check.require.includes(key) ? placeIn(check, 'require') : placeIn(check, 'when', key)
    yield slip(at, `nothing of the kind "${check.for}" has a key "${key}": this is never met`, key, knownKeys(check))
  }
  if (keys.length === 0) yield* wrongExamples(check)
}

function* wrongExamples(check: Check): Generator<Finding> {
  const { good, bad } = check.examples
  const isFound = (node: Entity['node']) => {
    const missed = missedIn(check, { ...check.config, node })
    return looksAt(check, node) && (check.require.length === 0 || missed.length > 0)
  }
  if (good && isFound(good)) yield unlike(placeIn(check, 'examples', 'good'), 'the good example is found fault with')
  if (bad && !isFound(bad)) yield unlike(placeIn(check, 'examples', 'bad'), 'the bad example is let pass')
}

const unlike = (at: Place, message: string): Finding => ({
  at,
  message: `${message}: the check does not do what its example says`,
  why: 'A check that nobody has seen fail may never do so.',
  fix: { title: 'put right the example, or the lines when: and require: of the check', tier: 'fill-in' },
})

function slip(at: Place, message: string, word: string, words: readonly string[]): Finding {
  const close = nearest(word, words)
  const first = words.slice(0, mostNamed).join(', ')
  const more = words.length > mostNamed ? ' and so on' : ''
  return {
    at,
    message,
    severity: 'error',
    why: 'A check that looks at nothing is always content.',
    fix: { title: close ? `write ${close}` : `write one that there is, such as ${first}${more}`, tier: 'fill-in' },
  }
}

const mostNamed = 13

const placeIn = ({ config, index }: Check, ...keys: string[]): Place => [config, 'checks', index, ...keys]
