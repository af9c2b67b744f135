import { type ContactData, contactDataIn } from '../../model/contact-data.ts'
import type { Entity, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** A text, and where it stands. */
interface Text {
  of: Entity
  keys: (string | number)[]
  text: string
}

export const piiInResults = rule({
  name: 'pii-in-results',
  summary: 'Results and notes hold no e-mail address and no phone number of a person.',
  family: 'hygiene',
  severity: 'warning',
  fix: 'fill-in',
  why: 'Plans are copied, sent and kept for years; whoever gave you the number never agreed to that.',
  each: texts,

  *check({ of, keys, text }) {
    const found = contactDataIn(text)
    if (!found) return
    yield {
      at: [of, ...keys],
      message: `${found} of a person stands here, for everybody to read who gets this file`,
      label: found.replace(/^an? /, ''),
      fix: { title: `take it out, and write what is counted or who it was about: ${instead[found]}`, tier: 'fill-in' },
      or: 'contacts belong into the address book or the CRM; a note may say where:  link: …',
    }
  },
})

const instead: Record<ContactData, string> = {
  'an e-mail address': '"a customer from Leeds" in place of the address',
  'a phone number': '"spoke to the owner on Monday" in place of the number',
}

/** Everything in results that is text, and the notes of strategy and plans. */
function texts({ strategy, plans, results, measurements, spend, reviews, ...others }: Project): Text[] {
  const noted = [
    ...[...(strategy ? [strategy] : []), ...plans, ...results],
    ...[...others.goals, ...others.tactics, ...others.tasks, ...others.campaigns, ...others.content],
    ...[...others.audiences, ...others.metrics, ...others.people, ...others.offerings, ...others.stages],
    ...[...others.channels, ...others.competitors, ...others.assumptions, ...others.risks],
  ]
  return [
    ...noted.flatMap((of) => ['note', 'notes'].flatMap((key) => textsBelow(of, [key], of.node[key]))),
    ...[...measurements, ...spend, ...reviews].flatMap((of) =>
      Object.entries(of.node).flatMap(([key, value]) => textsBelow(of, [key], value)),
    ),
  ].filter(({ of }) => of.item === undefined)
}

/** Keys whose text leads to another place: the numbers in it are its own. */
const addresses = new Set<unknown>(['id', 'ref', 'link'])

function textsBelow(of: Entity, keys: (string | number)[], value: unknown): Text[] {
  if (addresses.has(keys.at(-1))) return []
  if (typeof value === 'string') return [{ of, keys, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsBelow(of, [...keys, index], item))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => textsBelow(of, [...keys, key], below))
}
