import type { World } from '../../src/commands/command.ts'
import { mplan, type Ran } from '../world.ts'

export interface Talked extends Ran {
  /** The questions that were asked, in order. */
  asked: string[]
}

/**
 * Runs `mplan init` and answers its questions in memory: by a part of the question's words, else with Enter. An answer
 * may be a list: one for each time the question is asked. `null` is Ctrl-C.
 */
export async function talk(
  answers: Script,
  args: string[] = [],
  files: Record<string, string> = {},
  changes: Partial<World> = {},
): Promise<Talked> {
  const asked: string[] = []
  const left = new Map(Object.entries(answers).map(([words, answer]) => [words, [answer].flat()]))
  const ask = async ({ text }: { text: string }) => {
    asked.push(text)
    if (asked.length > 200) throw new Error(`asked for ever: ${text}`)
    const words = [...left.keys()].find((each) => text.includes(each) && (left.get(each)?.length ?? 0) > 0)
    const answer = words === undefined ? '' : left.get(words)?.shift()
    return answer ?? (answer === null ? undefined : '')
  }
  const ran = await mplan(['init', ...args], files, { ask, ...changes })
  return { ...ran, asked }
}

/** Answers by a part of the question's words. */
export type Script = Record<string, string | null | (string | null)[]>

/** A full set of answers, as people type them. */
export const fullAnswers: Script = {
  'Why does the business': 'Clinics waste nurse hours on paper; we give them back',
  'Whom is it for': 'Clinic managers',
  'sets you apart': 'We move the data: nobody else does',
  'What should the business reach': 'Reach 300,000 EUR of sales by 30 June 2027',
  'What should marketing reach': 'Grow the newsletter list',
  'By how many': 'by 500',
  'Which newsletter list': 'Newsletter subscribers',
  'With whom': 'Clinic managers',
  'stand today': ['0', '1.200'],
  'By when?': 'end of next quarter',
  'what does that let you do': 'Every tenth reader buys',
  'Who answers for it': 'Dana',
  'How is it measured': 'The mailing tool',
  'Which steps': 'notice, compare, buy',
  'Where do you meet them': 'newsletter; search ads',
  'How much money': '€5.000',
  'What will you do': 'Publish a free guide',
  'How?': 'Three chapters, four mails',
  'Where do people meet it': 'Newsletter',
  'When does it start': 'next month',
  'When is it over': '18 December 2026',
  'Who does it': 'Mo',
  'those who answer': 'A call within two days',
  'know that it worked': 'Sign-ups on the page',
}
