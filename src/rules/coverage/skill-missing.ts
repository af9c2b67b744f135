import { given } from '../../model/entity.ts'
import type { Person, Project, Task } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** A task that asks for a skill. */
interface Asking {
  task: Task
  skill: string
}

export const skillMissing = rule({
  name: 'skill-missing',
  summary: 'For every skill that a task needs there is somebody who has it.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A task that nobody can do is found out on the day on which it is due.',
  each: asking,

  *check({ task, skill }, { people }) {
    const able = people.some(({ skills }) => skills.some((own) => isSame(own, skill)))
    if (able || isByUnknown(task, people)) return
    yield {
      at: [task, 'skill'],
      message: `"${task.title}" needs ${skill}, and nobody among the people can do that`,
      fix: {
        title: `who can, or could learn it? Add it at that person, under people:  skills: [${skill}]`,
        tier: 'fill-in',
      },
      or: 'if somebody from outside does it, add the firm to people: and write it as  owner: …',
      reads: ['person', [task, 'owner']],
    }
  },
})

/** Open tasks, where the list of people says what they can do. */
function asking({ tasks, people }: Project): Asking[] {
  if (!people.some(({ skills }) => skills.length > 0)) return []
  return tasks.flatMap((task) => (task.skill === undefined || task.done ? [] : [{ task, skill: task.skill }]))
}

const plain = (skill: string) =>
  skill
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** "copywriting" is enough for "medical copywriting", and the other way round. */
function isSame(own: string, wanted: string): boolean {
  const [one, other] = [plain(own), plain(wanted)]
  return one !== '' && (one.includes(other) || other.includes(one))
}

/** Of a firm or a person whose skills are not written down, nobody can say that they lack one. */
function isByUnknown(task: Task, people: Person[]): boolean {
  const owners = [
    task.owner,
    ...(task.owner === undefined && task.tactic ? [task.tactic.owner, ...task.tactic.team] : []),
  ]
  return people.some((person) => owners.includes(person.id) && !given(person, 'skills'))
}
