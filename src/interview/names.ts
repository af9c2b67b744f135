import { readId, slug } from '../model/values/id.ts'

const small = new Set(['the', 'and', 'for', 'our', 'with', 'from', 'that', 'into', 'who', 'are', 'per', 'tbd', 'reach'])

/** An id made of words: the first four that say something, as far as they make a sound id; else the fallback. */
export function idFrom(words: string, fallback: string): string {
  const telling = words
    .split(/\s+/)
    .filter((word) => word.length > 2 && !/\d/.test(word) && !small.has(word.toLowerCase()))
  const id = slug(telling.slice(0, 4).join(' ')).replace(/\./g, '')
  return readId(id).value ?? fallback
}

/** Gives each thing a name of its own: the wanted one, or that with a number behind it. */
export function createNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let name = wanted
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`
    taken.add(name)
    return name
  }
}

/** Things with a title, each noted once: the same words give the same id. */
export interface Register {
  idOf(title: string): string
  entries(): { id: string; title: string }[]
}

/** @param word what a thing is called whose words make no id: `channel` */
export function createRegister(word: string): Register {
  const name = createNames()
  const known = new Map<string, { id: string; title: string }>()
  return {
    idOf(title) {
      const key = title.trim().toLowerCase()
      const entry = known.get(key) ?? { id: name(idFrom(title, word)), title }
      known.set(key, entry)
      return entry.id
    },
    entries: () => [...known.values()],
  }
}
