import { parse, stringify } from 'yaml'
import type { Random } from '../../src/model/sums/random.ts'
import { strangeValues, strayTexts } from './strange.ts'

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

type Tree = Record<string | number, unknown>

/** One value of a tree: where it stands. */
interface Spot {
  within: Tree
  key: string | number
}

/** The files of a project with a few values, keys or letters in the wrong place: what hands and programs do to files. */
export function mutate(files: Record<string, string>, random: Random): Record<string, string> {
  const documents = Object.entries(files).flatMap(([name, text]): [string, unknown][] =>
    /\.ya?ml$/.test(name) ? [[name, parse(text)]] : [],
  )
  const donors = documents.flatMap(([, document]) => spotsIn(document))
  const changes = 1 + Math.floor(random() * 6)
  for (let change = 0; change < changes; change++) {
    const [, document] = pick(documents, random)
    const spots = spotsIn(document)
    if (spots.length > 0) pick(mutations, random)(pick(spots, random), pick(donors, random), random)
  }
  const changed = { ...files, ...Object.fromEntries(documents.map(([name, document]) => [name, stringify(document)])) }
  return random() < 0.3 ? withSlip(changed, random) : changed
}

function spotsIn(node: unknown): Spot[] {
  if (typeof node !== 'object' || node === null) return []
  const within = node as Tree
  return Object.keys(within).flatMap((name) => {
    const key = Array.isArray(node) ? Number(name) : name
    return [{ within, key }, ...spotsIn(within[key])]
  })
}

const valueAt = ({ within, key }: Spot): unknown => structuredClone(within[key])

type Mutation = (spot: Spot, donor: Spot, random: Random) => void

const strange: Mutation = ({ within, key }, _, random) => {
  within[key] = structuredClone(pick(strangeValues, random))
}

const another: Mutation = ({ within, key }, donor) => {
  within[key] = valueAt(donor)
}

const gone: Mutation = ({ within, key }) => {
  if (Array.isArray(within)) within.splice(Number(key), 1)
  else delete within[key]
}

const twice: Mutation = (spot) => {
  if (Array.isArray(spot.within)) spot.within.push(valueAt(spot))
}

const added: Mutation = ({ within }, donor) => {
  if (!Array.isArray(within)) within[donor.key] = valueAt(donor)
}

const listed: Mutation = (spot) => {
  spot.within[spot.key] = [valueAt(spot)]
}

/** Those that stand here more often happen more often. */
const mutations = [strange, strange, strange, another, another, gone, twice, added, listed]

/** A letter too many, or some that are lost, anywhere in one of the files. */
function withSlip(files: Record<string, string>, random: Random): Record<string, string> {
  const [name, text] = pick(Object.entries(files), random)
  const at = Math.floor(random() * text.length)
  const [stray, lost] = random() < 0.5 ? [pick(strayTexts, random), 0] : ['', 1 + Math.floor(random() * 40)]
  return { ...files, [name]: text.slice(0, at) + stray + text.slice(at + lost) }
}
