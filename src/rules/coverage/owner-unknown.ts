import { idOfSentence } from '../../model/id-of-sentence.ts'
import { canGuess, nearest } from '../../model/nearest.ts'
import type { Person, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { listed } from '../about-known-ids.ts'
import { type NameUse, nameUses } from '../about-names.ts'

/** A name that stands for nobody in the list, where it is written first, and how often. */
interface Unknown {
  use: NameUse
  times: number
}

export const ownerUnknown = rule({
  name: 'owner-unknown',
  summary: 'Whoever owns something stands in the list of people, once there is one.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'review',
  why: 'Hours, holidays and costs are counted by name; work under a name that nobody has is counted for nobody.',
  each: (project) => (project.people.length > 0 ? [unknownNames(project)] : []),

  *check(unknown, { people }) {
    const names = namesOf(people)
    const known = canGuess(unknown.length, people.length) ? people : []
    for (const { use, times } of unknown) {
      const meant = personMeant(use.name, known, names)
      yield {
        at: use.at,
        message: `"${use.name}" is not among the people${times > 1 ? `, and is named ${times} times` : ''}`,
        label: 'nobody has this id',
        fix: meant ? { title: `write ${meant.id}`, tier: 'review' } : { title: stubFor(use.name), tier: 'fill-in' },
        or: meant
          ? 'if it is somebody else, add them to people: with an id of their own'
          : `write one of these: ${listed(people.map(({ id }) => id))}`,
        ...(meant && { related: [{ at: [meant], message: 'probably meant' }] }),
        reads: ['person', ...(meant ? [[meant, 'id'] as const] : [])],
      }
    }
  },
})

/** A name that cannot be an id gets one. */
function stubFor(name: string): string {
  const isId = /^[a-z0-9][a-z0-9._-]*$/.test(name)
  const lines = isId ? `- id: ${name}\n  name: …` : `- id: ${idOfSentence(name)}\n  name: ${name}`
  return `add them to people:${isId ? '' : ', and write the id here'}\n${lines}`
}

/** Members of teams and holders of roles count as known, whether or not they have an entry of their own. */
function unknownNames(project: Project): Unknown[] {
  const known = new Set(project.people.flatMap(({ id, members, heldBy }) => [id, ...members, heldBy]))
  const found = new Map<string, Unknown>()
  for (const use of nameUses(project)) {
    if (known.has(use.name) || use.name === 'vacant') continue
    const seen = found.get(use.name)
    if (seen) seen.times++
    else found.set(use.name, { use, times: 1 })
  }
  return [...found.values()]
}

/** People by their name in small letters, and by their first name where it is theirs alone. */
function namesOf(people: Person[]): Map<string, Person | undefined> {
  const names = new Map<string, Person | undefined>()
  for (const person of people) {
    const whole = person.name.toLowerCase()
    const first = whole.split(/[\s,]+/)[0] ?? ''
    for (const name of new Set([whole, first])) names.set(name, names.has(name) ? undefined : person)
  }
  return names
}

/** The one whose name was written in place of the id, or whose id differs by a letter or two. */
function personMeant(name: string, people: Person[], names: Map<string, Person | undefined>): Person | undefined {
  const byName = names.get(name.toLowerCase())
  if (byName) return byName
  const close = nearest(
    name,
    people.map(({ id }) => id),
  )
  return people.find(({ id }) => id === close)
}
