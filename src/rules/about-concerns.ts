import type { Concern, Project } from '../model/project.ts'

/** What people say against you or suffer from: all of it, and what nothing answers. */
export interface Concerns<Kind extends 'pain' | 'objection'> {
  all: Concern<Kind>[]
  open: Concern<Kind>[]
}

/**
 * Which concerns are answered: by content or a touchpoint that names their id, or by what is said to people in much the
 * same words. None where there are no concerns or no plan yet.
 */
export function concernsOf<Kind extends 'pain' | 'objection'>(
  all: Concern<Kind>[],
  project: Project,
): Concerns<Kind>[] {
  if (all.length === 0 || project.plans.length === 0) return []
  const named = new Set(
    [...project.content.filter(({ live }) => live), ...project.touchpoints].flatMap(({ answers }) => answers),
  )
  const speaksOf = speaker(textsOf(project))
  return [{ all, open: all.filter(({ id, text }) => !(id !== '' && named.has(id)) && !speaksOf(text)) }]
}

/** The lines to type for a piece that answers a concern; one that has no id gets one first. */
export function answerStub({ id }: Concern): string {
  const named = id !== '' ? '' : 'give it a short name, where it stands:\n- id: …\n  text: …\nand then, in the plan:\n'
  return `${named}content:\n- id: …\n  title: …\n  answers: ${id || '…'}\n  tactic: …`
}

/** What people get to read and hear. */
function textsOf({ touchpoints, content, tactics, campaigns }: Project): string[] {
  return [
    ...touchpoints.map(({ message = '' }) => message),
    ...content.filter(({ live }) => live).map(({ title }) => title),
    ...campaigns.map(({ title, node }) => `${title} ${typeof node.theme === 'string' ? node.theme : ''}`),
    ...tactics
      .filter(({ live }) => live)
      .map(({ title, node }) => `${title} ${typeof node.how === 'string' ? node.how : ''}`),
  ]
}

/** A word in more texts than this tells none of them apart. */
const mostTexts = 50

/** A function that says whether one of the texts and a sentence share half of the words of the shorter one, or more. */
function speaker(texts: string[]): (sentence: string) => boolean {
  const wordSets = texts.map(wordsOf)
  const textsWith = new Map<string, Set<string>[]>()
  for (const words of wordSets) {
    for (const word of words) {
      const list = textsWith.get(word) ?? []
      textsWith.set(word, list)
      list.push(words)
    }
  }
  return (sentence) => {
    const words = wordsOf(sentence)
    const shared = new Map<Set<string>, number>()
    for (const word of words) {
      const list = textsWith.get(word) ?? []
      if (list.length <= mostTexts) for (const text of list) shared.set(text, (shared.get(text) ?? 0) + 1)
    }
    return [...shared].some(([text, count]) => count * 2 >= Math.min(words.size, text.size))
  }
}

const common = new Set(
  'about after again also always another because been before being cannot could does doesn done dont every everything from have into just like made make many more most much must need needs never nobody none only other over people some such take takes than that their them then there these they this those though through under until very want wants well were what when where which while will with without work works would your yours'.split(
    ' ',
  ),
)

/** The words of a text that say what it is about, without their endings. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(
    words.filter((word) => !common.has(word)).map((word) => word.replace(/(?<=..)(?:ings?|ed|es|s|e)$/, '')),
  )
}
