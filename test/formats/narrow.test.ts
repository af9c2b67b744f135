import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const files = {
  'strategy.yaml': `mplan: 1
purpose: Fresh bread for a street that has had no bakery for eleven years
goals:
  - id: regulars
    title: More people from the street buy every single week
    metric: regulars
    target: +20%
    deadline: 2027-03-31
`,
  'plan.yaml': 'mplan: 1\ntactics:\n  - { id: cards, title: Stamp cards for the tenth loaf }\n',
}

/** What a command prints on a terminal of that width. */
async function printed(command: string[], columns: number): Promise<string[]> {
  let text = ''
  const write = (more: string) => {
    text += more
  }
  const stdout = { write, isTerminal: true, columns }
  await mplan([...command, '--no-color', '--today', '2026-10-01'], files, { stdout })
  return text.split('\n')
}

/** Places are not broken, so that an editor can open them. */
const isPlace = (line: string) => /^ +(?:strategy|plan)\.yaml:\d/.test(line)

test.each([60, 80])('nothing is wider than a terminal of %i columns', async (columns) => {
  for (const command of [['validate', '--preset', 'strict'], ['score'], ['report'], ['forecast']]) {
    const lines = await printed(command, columns)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => line.length > columns && !isPlace(line) && !line.startsWith('Checked'))).toEqual([])
  }
})
