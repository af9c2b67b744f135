import { expect, test } from 'vitest'
import { mplan } from '../world.ts'
import { fullAnswers, talk } from './say.ts'
import { textIn } from './text-in.ts'

test('strategy before plan, goal before numbers, in the order of the questions people ask', async () => {
  const { code, asked } = await talk(fullAnswers)
  expect(code).toBe(0)
  expect(asked).toEqual([
    'Why does the business do what it does?',
    'Whom is it for?',
    'What sets you apart from what they would choose otherwise?',
    'What should the business reach? One sentence, best with a number and a date.',
    'Where does that number stand today?',
    'Why, and what does that let you do?',
    'Who answers for it?',
    'What should marketing reach for that? One sentence.',
    'By how many, or to what number?',
    'Which newsletter list: of which product, channel, place or group of people?',
    'With whom?',
    'Where does that number stand today?',
    'By when?',
    'Why, and what does that let you do?',
    'Who answers for it?',
    'How is it measured: where can the number be looked up?',
    'What else should marketing reach? One sentence for another marketing goal, or Enter if there is none.',
    'Which steps do people take, from first hearing of you to coming back?',
    'Where do you meet them?',
    'How much money is there for all of it?',
    'What will you do for it first?',
    'How?',
    'Where do people meet it?',
    'When does it start?',
    'When is it over?',
    'Who does it?',
    'What happens with those who answer?',
    'How will you know that it worked?',
  ])
})

test('a full interview makes files without a finding, and names the next step', async () => {
  const { stdout, files } = await talk(fullAnswers)
  expect(stdout).toContain('0 errors, 0 warnings')
  expect(stdout).toContain('Next: see strategy and plan side by side with: mplan report')
  await expect(textIn(files, 'strategy.yaml')).toMatchFileSnapshot('full/strategy.yaml')
  await expect(textIn(files, 'plan.yaml')).toMatchFileSnapshot('full/plan.yaml')
})

test('a goal that is not SMART is told which letters are missing, and asked for those only', async () => {
  const goal = 'Grow the newsletter list from 1200 to 2000 readers by 31 December 2026'
  const { stdout, asked } = await talk({ 'What should marketing': goal })
  expect(stdout).toContain('Specific, measurable and time-bound.')
  expect(asked).not.toContain('By when?')
  const vague = await talk({ 'What should marketing': 'Be the best in town' })
  expect(vague.stdout).toContain('Not SMART yet, S (specific), M (measurable) and T (time-bound) are missing')
  expect(vague.asked).toContain('How would you count "best"? By how many, or to what number?')
  expect(vague.asked).toContain('By when?')
  expect(vague.code).toBe(0)
})

test('an answer that cannot be read is asked for again, with the reason, and never blocks', async () => {
  const { stdout, asked, files } = await talk({
    'What should marketing': 'Grow the list',
    'By how many': ['more', 'lots', '5k'],
    'By when?': ['5/11/2027', 'some day', '-'],
  })
  expect(asked.filter((text) => text.startsWith('By how many'))).toHaveLength(3)
  expect(stdout).toContain('"more" holds no number that mplan can read')
  expect(stdout).toContain('read as 5000')
  expect(stdout).toContain('"5/11/2027" can be 2027-05-11 or 2027-11-05. Which one?')
  expect(textIn(files, 'strategy.yaml')).not.toContain('deadline')
})

test('? tells why, < goes back, - leaves out, dunno leaves a mark', async () => {
  const { stdout, asked, files } = await talk({
    'Why does the business': ['?', '<', 'wrong', 'Right'],
    'Whom is it for': ['<', '-'],
    'sets you apart': "I don't know yet",
  })
  expect(stdout).toContain('A reason that people share')
  expect(stdout).toContain('This is the first question.')
  expect(asked.slice(0, 7)).toEqual([
    ...Array(3).fill('Why does the business do what it does?'),
    'Whom is it for?',
    'Why does the business do what it does?',
    'Whom is it for?',
    'What sets you apart from what they would choose otherwise?',
  ])
  const strategy = textIn(files, 'strategy.yaml')
  expect(strategy).toContain('why: Right\n')
  expect(strategy).not.toContain('audiences')
  expect(strategy).toContain('uvp: TBD (what sets us apart)\n')
})

test('back from behind a goal takes its questions along', async () => {
  const { asked, files } = await talk({
    'What should marketing': ['Grow the list', 'Win 20 customers by June 2027'],
    'By how many': '<',
  })
  expect(asked.filter((text) => text.startsWith('What should marketing'))).toHaveLength(2)
  expect(textIn(files, 'strategy.yaml')).toContain('title: Win 20 customers by June 2027')
  expect(textIn(files, 'strategy.yaml')).not.toContain('Grow the list')
})

test('every answer that is not known yet is found by validate', async () => {
  const questions = Object.keys(fullAnswers).filter(
    (words) => !words.startsWith('What should') && words !== 'Which newsletter list',
  )
  for (const words of questions) {
    const { files } = await talk({ ...fullAnswers, [words]: ['dunno', 'dunno'] })
    const texts = textIn(files, 'strategy.yaml') + textIn(files, 'plan.yaml')
    expect({ words, mark: /TBD \([^)]+\)/.test(texts) }).toEqual({ words, mark: true })
    const found = await placeholders(files)
    expect({ words, found: found.length > 0 }).toEqual({ words, found: true })
  }
})

test('several goals, each with its own first tactic', async () => {
  const { files, asked } = await talk({
    ...fullAnswers,
    'another marketing goal': ['Win 20 customers by June 2027', ''],
    'What will you do': ['Publish a free guide', 'Call the ten best readers'],
  })
  expect(asked.filter((text) => text === 'What will you do for it first?')).toHaveLength(2)
  expect(textIn(files, 'plan.yaml')).toMatch(/goal: email-subscribers[\s\S]*goal: customers/)
})

test('stopping at any question writes nothing and exits with 130', async () => {
  const { asked } = await talk(fullAnswers)
  for (const words of Object.keys(fullAnswers)) {
    const { code, stderr, files } = await talk({ ...fullAnswers, [words]: null })
    expect({ words, code, stderr }).toEqual({ words, code: 130, stderr: 'mplan: cancelled, nothing was written\n' })
    expect(files.list('.')).toEqual([])
  }
  expect(asked.length).toBeGreaterThan(25)
})

test('a template on a terminal asks for two names only', async () => {
  const { code, asked, files } = await talk({ 'business called': 'Acme', 'leads its marketing': 'Ida' }, [
    '--template',
    'shop',
  ])
  expect(code).toBe(0)
  expect(asked).toHaveLength(2)
  expect(textIn(files, 'strategy.yaml')).toMatch(/title: Acme\n[\s\S]*name: Ida\n/)
})

async function placeholders(files: Parameters<typeof textIn>[0]): Promise<unknown[]> {
  const { stdout } = await mplan(['validate', '-f', 'json', '--only', 'value-placeholder'], {}, { files })
  return JSON.parse(stdout).findings
}

test('yes and no to another goal are answers to the question, not goals', async () => {
  const { stdout, asked, files } = await talk({
    'What should marketing reach': 'Grow the newsletter list from 1200 to 2000 readers by 31 December 2026',
    'another marketing goal': ['yes', 'Win 40 members by 30 June 2027', 'no'],
  })
  expect(stdout).toContain('Good. Which? One sentence.')
  expect(asked.filter((text) => text.includes('another marketing goal'))).toHaveLength(3)
  expect(textIn(files, 'strategy.yaml')).toContain('Win 40 members')
  expect(textIn(files, 'strategy.yaml')).not.toMatch(/title: (?:yes|no)\b/)
})

test('a share of something that is no share is a change of it', async () => {
  const { stdout, files } = await talk({
    'What should the business reach': 'Sell 20% more by the end of 2027',
    'What exactly should change': 'Sales of the shop',
    'stand today': '€180.000',
  })
  expect(textIn(files, 'strategy.yaml')).toContain('baseline: 180000 EUR\n    target: +20%\n')
  expect(textIn(files, 'strategy.yaml')).toContain('unit: EUR')
  expect(stdout).not.toContain('metric-unit-mismatch')
})
