import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Random, seededRandom } from '../../src/model/sums/random.ts'
import { home, mplan } from '../world.ts'
import { mutate, pick } from './mutate.ts'

// Real projects with values, keys and letters in the wrong place, through every command. Here only some of them:
// `npm run fuzz -- --minutes 10 --seed 7` goes on for as long as it is told.

const seed = Number(process.env.MPLAN_FUZZ_SEED ?? 1)
const minutes = Number(process.env.MPLAN_FUZZ_MINUTES ?? 0)
const cases = minutes > 0 ? Number.POSITIVE_INFINITY : 60

const commands: string[][] = [
  ...[['validate'], ['validate', '--preset', 'strict', '-f', 'json'], ['validate', '--preset', 'agency', '--stats']],
  ...[
    ['validate', '-f', 'sarif'],
    ['validate', '-f', 'github'],
    ['validate', '-f', 'junit'],
    ['validate', '-f', 'html'],
  ],
  ...[['report'], ['report', '-f', 'md'], ['report', '-f', 'json'], ['report', '-f', 'html']],
  ...[['forecast'], ['forecast', '-f', 'md'], ['forecast', '-f', 'json']],
  ...[['score'], ['score', '-f', 'json'], ['review'], ['review', '--accept']],
  ...[
    ['what-if', 'set tactics.ID.budget=+20%'],
    ['what-if', 'set goals.ID.target=+10%', '-f', 'json'],
  ],
  ...[
    ['explain', '--finding', '1'],
    ['explain', '--finding', '4', '-f', 'json'],
  ],
  ...[
    ['init', '--merge', '--yes'],
    ['init', '--merge', '--yes', '--dry-run'],
  ],
]

const projects = ['test/plans', 'test/projects'].flatMap((folder) =>
  readdirSync(`${home}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => filesIn(`${home}/${folder}/${name}`)),
)

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:ya?ml|csv)$/.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
}

/** Words that no text for people holds, unless they stand in the files. */
const slips = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|Invalid Date/

async function tryOne(random: Random): Promise<void> {
  const files = mutate(pick(projects, random), random)
  const ids = Object.values(files)
    .join('\n')
    .match(/(?<=\bid: )[\w-]+/g) ?? ['none']
  const named = pick(commands, random).map((word) => word.replace('ID', pick(ids, random)))
  const args = [...named, '--today', pick(['2026-09-01', '2027-02-28', '2025-01-01'], random)]
  const { code, stdout, stderr } = await mplan(args, files, { env: { MPLAN_DEBUG: '1' } })
  const shown = JSON.stringify({ args, files })
  expect(code, `${stderr}\n${shown}`).toBeLessThan(4)
  if (args.includes('json') && code < 2) expect(() => JSON.parse(stdout), shown).not.toThrow()
  if (!args.includes('json') && !slips.test(shown)) expect(stdout, shown).not.toMatch(slips)
}

test(
  'whatever the files hold, every command ends in a verdict',
  async () => {
    const random = seededRandom(seed)
    const end = Date.now() + minutes * 60_000
    let done = 0
    for (; done < cases && (minutes === 0 || Date.now() < end); done++) await tryOne(random)
    if (minutes > 0) console.log(`${done} projects, seed ${seed}`)
  },
  Math.max(60_000, minutes * 70_000),
)
