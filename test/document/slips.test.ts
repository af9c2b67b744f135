import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeProblems, plain, read } from './helpers.ts'

/** Each case: the text, then what is said about it, then the data that is left. */
const CASES = readFileSync(new URL('./slips.txt', import.meta.url), 'utf8').split(/^={20}\n/m)

test.each(CASES.map((text) => [text.split('\n')[0] ?? '', text]))('%s', async (title, written) => {
  const text = written.slice(title.length + 1).split(/^-{20}\n/m)[0] ?? ''
  const document = await read(text)
  const said = [...describeProblems(document), `= ${JSON.stringify(plain(document)) ?? 'nothing'}`]
  expect(`${title}\n${text}${'-'.repeat(20)}\n${said.join('\n')}\n`).toBe(written)
})
