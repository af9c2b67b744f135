import { expect, test } from 'vitest'
import { schemasOfFiles } from '../schemas/schemas-of-files.ts'
import { mplan } from '../world.ts'
import { textIn } from './text-in.ts'

const own = {
  strategy: `# Ours.\nmplan: 1\ngoals:   # by hand\n  - id: mine\n    title: "Our own goal"   # keep\n    metric: customers\n\ntitle:  Acme\n`,
  plan: 'mplan: 1\ntactics:\n- {id: talk, title: Give a talk, goal: mine}\n',
}

test('files that are there are left alone, and the message says what to type', async () => {
  const files = { 'strategy.yaml': own.strategy, 'plan.yaml': own.plan }
  const { code, stderr, files: after } = await mplan(['init', '--yes'], files)
  expect(code).toBe(2)
  expect(stderr).toBe(
    'mplan: strategy.yaml and plan.yaml are there already: --merge adds what is missing, --force replaces them and keeps the old ones as .bak\n',
  )
  expect(textIn(after, 'strategy.yaml')).toBe(own.strategy)
  expect(after.list('.')).toEqual(['plan.yaml', 'strategy.yaml'])
})

test('--force replaces them and loses nothing, however often', async () => {
  const first = await mplan(['init', '--yes', '--force'], { 'strategy.yaml': own.strategy, 'plan.yaml': own.plan })
  expect(first.code).toBe(0)
  expect(first.stdout).toContain('The old text is in strategy.yaml.bak.')
  expect(textIn(first.files, 'strategy.yaml.bak')).toBe(own.strategy)
  expect(textIn(first.files, 'plan.yaml.bak')).toBe(own.plan)
  expect(textIn(first.files, 'plan.yaml')).toContain('id: guide')

  const second = await mplan(['init', '--template', 'shop', '--yes', '--force'], {}, { files: first.files })
  expect(second.code).toBe(0)
  expect(textIn(second.files, 'plan.yaml.bak')).toBe(own.plan)
  expect(textIn(second.files, 'plan.yaml.bak2')).toContain('id: guide')
})

test('--merge adds keys and lists, and changes nothing else', async () => {
  const files = {
    'strategy.yaml': '# Ours.\ntitle:  Acme   # keep\ngoals: []\n',
    'plan.yml': '# Ours too.\nmplan: 1\n',
  }
  const { code, stdout, files: after } = await mplan(['init', '--yes', '--merge'], files)
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Wrote strategy.yaml and plan.yml.'),
  })
  await expect(textIn(after, 'strategy.yaml')).toMatchFileSnapshot('merged/strategy.yaml')
  await expect(textIn(after, 'plan.yml')).toMatchFileSnapshot('merged/plan.yaml')
  for (const [path, text] of Object.entries(files)) {
    const left = textIn(after, path).split('\n')
    for (const line of text.split('\n')) if (line !== 'goals: []') expect(left).toContain(line)
  }
  expect(after.list('.')).toEqual(['.mplan', 'plan.yml', 'strategy.yaml'])
})

test('--merge never puts an example among the entries of a real plan', async () => {
  const files = { 'strategy.yaml': own.strategy, 'plan.yml': own.plan }
  for (const template of [[], ['--template', 'shop']]) {
    const { files: after } = await mplan(['init', '--yes', '--merge', ...template], files)
    expect(textIn(after, 'strategy.yaml').match(/^goals:.*?\n\n/ms)?.[0]).toBe(
      own.strategy.match(/^goals:.*?\n\n/ms)?.[0],
    )
    expect(textIn(after, 'plan.yml').match(/ id: /g) ?? []).toHaveLength(0)
    expect(textIn(after, 'plan.yml')).toContain('tactics:\n- {id: talk, title: Give a talk, goal: mine}\n')
  }
})

test('--merge leaves a group that holds something as it is when an example is merged', async () => {
  const budget = 'budget:\n  total: 9000 EUR\n  by-category: { bread: 6000 EUR, cake: 3000 EUR }\n'
  const files = { 'strategy.yaml': `${own.strategy}\n${budget}`, 'plan.yml': own.plan }
  const { stdout, files: after } = await mplan(['init', '--yes', '--merge', '--template', 'shop'], files)
  expect(textIn(after, 'strategy.yaml')).toContain(budget)
  expect(textIn(after, 'strategy.yaml')).toContain('\naudiences:\n')
  expect(stdout).not.toContain('budget-view-mismatch')
})

test('--merge begins a plan for the goals that are there', async () => {
  const { files } = await mplan(['init', '--yes', '--merge'], { 'strategy.yaml': own.strategy })
  expect(textIn(files, 'plan.yaml')).toContain('title: TBD (what is done)\n    goal: mine\n')
  expect(textIn(files, 'strategy.yaml')).not.toContain('subscribers')
})

test('--merge a second time finds nothing missing', async () => {
  const first = await mplan(['init', '--template', 'shop', '--yes'])
  const second = await mplan(['init', '--template', 'shop', '--yes', '--merge'], {}, { files: first.files })
  expect({ code: second.code, stdout: second.stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing had to be written.'),
  })
})

test('--merge brings back every section that was taken out', async () => {
  const whole = await mplan(['init', '--template', 'shop', '--yes'])
  const text = textIn(whole.files, 'strategy.yaml')
  const [head = '', ...sections] = text.split(/\n\n/)
  for (const gone of sections) {
    const rest = [head, ...sections.filter((section) => section !== gone)].join('\n\n')
    const files = { 'strategy.yaml': `${rest.trimEnd()}\n`, 'plan.yaml': textIn(whole.files, 'plan.yaml') }
    const { code, files: after } = await mplan(['init', '--template', 'shop', '--yes', '--merge'], files)
    expect(code).toBe(0)
    const lines = (one: string) => one.split('\n').filter(Boolean).sort()
    expect(lines(textIn(after, 'strategy.yaml'))).toEqual(lines(text))
  }
})

test('--merge leaves a file with mistakes as it is', async () => {
  const broken = 'mplan: 1\ngoals: [a\n'
  const { code, stderr, files } = await mplan(['init', '--yes', '--merge'], { 'strategy.yaml': broken })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'mplan: strategy.yaml was left as it is: line 2 cannot be read; look there and just above it, and mend that first\n',
  })
  expect(files.list('.')).toEqual(['strategy.yaml'])
})

test('--dry-run shows new files whole and changed ones line by line, and writes nothing', async () => {
  const fresh = await mplan(['init', '--yes', '--dry-run'])
  expect(fresh.code).toBe(0)
  expect(fresh.stdout).toContain('strategy.yaml would be written:\n\n  # yaml-language-server: ')
  expect(fresh.stdout).toContain('Nothing was written.')
  expect(fresh.files.list('.')).toEqual([])

  const files = { 'strategy.yaml': '# Ours.\nmplan: 1\n', 'plan.yaml': own.plan }
  const merged = await mplan(['init', '--template', 'minimal', '--yes', '--merge', '--dry-run'], files)
  expect(merged.stdout).toContain('strategy.yaml would be changed:')
  expect(merged.stdout).toContain('\n  # Ours.\n')
  expect(merged.stdout).toContain('\n+   - id: subscribers\n')
  expect(merged.stdout).not.toMatch(/^- /m)
  expect(textIn(merged.files, 'strategy.yaml')).toBe(files['strategy.yaml'])

  const forced = await mplan(['init', '--yes', '--force', '--dry-run'], files)
  expect(forced.stdout).toContain('The old text would be kept in plan.yaml.bak.')
  expect(forced.files.list('.')).toEqual(['plan.yaml', 'strategy.yaml'])
})

test('a plan on its own gets the strategy it needs, and stays as it is', async () => {
  for (const [name, plan] of [
    [
      'plan.yml',
      'mplan: 1\ntactics:\n  - {id: a, title: Give a talk, goal: [leads, brand]}\n  - {id: b, title: Write, goal: leads}\n',
    ],
    [
      'plan.yaml',
      'mplan: 1\ntactics:\n  - {id: a, title: Give a talk, goals: leads}\n  - {id: b, title: Write, goal: brand}\n',
    ],
  ] as const) {
    const { code, stdout, files } = await mplan(['init', '--yes'], { [name]: plan })
    expect(code).toBe(0)
    expect(stdout).toContain('Wrote strategy.yaml.\n')
    expect(stdout).toContain('Next: fill in the lines that are marked TBD, then check with: mplan validate')
    expect(textIn(files, name)).toBe(plan)
    expect(textIn(files, 'strategy.yaml')).toMatch(/- id: leads\n[\s\S]*- id: brand\n/)
    expect(files.list('.')).toEqual(['.mplan', name, 'strategy.yaml'])
    const check = await mplan(['validate', '--only', 'ref-unknown'], {}, { files })
    expect(check.code).toBe(0)
  }
})

test('a plan on its own that cannot be read is sent to validate', async () => {
  const { code, stderr } = await mplan(['init', '--yes'], { 'plan.yaml': 'mplan: 1\ntactics: [a\n' })
  expect(code).toBe(2)
  expect(stderr).toContain('mplan validate shows where')
})

test('with nobody at the terminal the message names the commands', async () => {
  const { code, stderr, files } = await mplan(['init'])
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'mplan: there is nobody at a terminal to answer the questions: take a template with mplan init --template shop --yes (mplan init --list shows them), or give the answers with mplan init --answers answers.yaml\n',
  })
  expect(files.list('.')).toEqual([])
  const named = await mplan(['init', '--template', 'agency'])
  expect({ code: named.code, stderr: named.stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('mplan init --template agency --yes'),
  })
})

test('flags that do not go together are refused', async () => {
  const pairs = [['--merge', '--force', '--yes'], ['--yes', '--answers', 'answers.yaml'], ['--json']]
  for (const flags of pairs) {
    const { code, stderr } = await mplan(['init', ...flags], { 'answers.yaml': 'why: x' })
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(flags[0] ?? '') })
  }
})

test('a file in place of the folder, two plans, twins', async () => {
  expect(await mplan(['init', 'notes.txt', '--yes'], { 'notes.txt': 'x' })).toMatchObject({
    code: 2,
    stderr: 'mplan: notes.txt is no folder; name one\n',
  })
  expect(await mplan(['init', '', '--yes'])).toMatchObject({ code: 2, stderr: expect.stringContaining('is empty') })
  const twins = { 'plan.yaml': own.plan, 'plan.yml': own.plan }
  expect(await mplan(['init', '--yes', '--merge'], twins)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('claim the same place'),
  })
  const several = { 'a.plan.yaml': own.plan, 'b.plan.yaml': own.plan }
  expect(await mplan(['init', '--yes', '--merge'], several)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('several plans'),
  })
})

test('a plan in a folder of plans points one folder up for its description', async () => {
  const files = { 'strategy.yaml': own.strategy, 'plans/spring.yaml': own.plan }
  const { code, files: after } = await mplan(['init', '--yes', '--merge'], files)
  expect(code).toBe(0)
  expect(textIn(after, 'plans/spring.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.mplan\/schemas\/plan\.schema\.json\n/,
  )
})

test('the descriptions for editors are complete: every reference in them leads to a file beside them', async () => {
  const { files } = await mplan(['init', '--yes'])
  for (const name of ['strategy', 'plan']) {
    const line = textIn(files, `${name}.yaml`).split('\n')[0] ?? ''
    const path = line.replace('# yaml-language-server: $schema=./', '')
    const wanted = [path]
    for (const place of wanted) {
      const schema = textIn(files, place)
      for (const [, other = ''] of schema.matchAll(/"\$ref": "([^"#]+)#/g)) {
        const target = place.replace(/[^/]+$/, other)
        if (!wanted.includes(target)) wanted.push(target)
      }
    }
    expect(wanted.length).toBeGreaterThan(1)
  }
  expect(files.list('.mplan/schemas')?.toSorted()).toEqual(schemasOfFiles.toSorted())
})

test('--merge leaves out what an example says about entries that it has no room for', async () => {
  const plan = 'mplan: 1\ntactics:\n  - { id: ebook, title: Publish an eBook, goal: leads, start: 2026-12-03 }\n'
  const { files, stdout } = await mplan(['init', '--template', 'shop', '--merge', '--yes'], { 'plan.yaml': plan })
  expect(textIn(files, 'plan.yaml')).not.toContain('creator-launches')
  expect(stdout).not.toMatch(/refers to a\s+tactic/)
})
