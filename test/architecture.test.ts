import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { home } from './world.ts'

/** What each folder of src may import besides itself. Read it top down: nothing points up. */
const layers: Record<string, string[]> = {
  cli: ['commands', 'files'],
  commands: [
    'engine',
    'rules',
    'formats',
    'views',
    'templates',
    'interview',
    'prompts',
    'edit',
    'goal-sentence',
    'files',
    'model',
  ],
  prompts: ['model'],
  interview: ['goal-sentence', 'templates', 'model'],
  engine: ['link', 'document', 'generated', 'model'],
  link: ['document', 'goal-sentence', 'generated', 'model'],
  document: ['generated', 'model'],
  rules: ['goal-sentence', 'model'],
  formats: ['model'],
  views: ['model'],
  templates: ['model'],
  edit: ['model'],
  files: ['model'],
  'goal-sentence': ['generated', 'model'],
  model: ['generated'],
  generated: [],
}

/** Folders that may reach the world outside: everything else works on what it is given. */
const outside = ['cli', 'files']

/** Packages, and the only folders that know them. */
const packages: Record<string, string[]> = {
  commander: ['cli'],
  inquirer: ['prompts'],
  chalk: ['commands'],
  yaml: ['document', 'edit'],
  'js-yaml': ['document'],
  ajv: ['generated'],
}

const files = readdirSync(`${home}/src`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** What a file imports: `./x.ts`, `../model/x.ts`, `node:fs`, `yaml`. */
function importsOf(file: string): string[] {
  const code = readFileSync(`${home}/src/${file}`, 'utf8')
  const found = code.matchAll(
    /^(?:import|export) (?:type )?(?:\{[^}]*\}|\*)[^'\n]* from '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map(([, still, later]) => still ?? later ?? '')
}

/** The folder of src that an import leads to. */
function folderOf(file: string, from: string): string {
  return new URL(from, `file:///${file}`).pathname.split('/')[1] ?? ''
}

test.each(files)('%s keeps to its layer', (file) => {
  const [folder = ''] = file.split('/')
  expect(Object.keys(layers), `a folder that is not in the table: ${folder}`).toContain(folder)
  for (const from of importsOf(file)) {
    if (from.startsWith('.')) {
      expect([folder, ...(layers[folder] ?? [])], `${file} imports ${from}`).toContain(folderOf(file, from))
    } else if (from.startsWith('node:')) {
      const isParser = file === 'cli/arguments.ts' && from === 'node:util'
      if (!isParser) expect(outside, `${file} imports ${from}`).toContain(folder)
    } else {
      expect(packages[from] ?? [], `${file} imports ${from}`).toContain(folder)
    }
  }
})

test.each(files.filter((file) => !file.startsWith('generated/')))('%s is short', (file) => {
  const lines = readFileSync(`${home}/src/${file}`, 'utf8').split('\n').length
  expect(lines, 'split it: a file holds one idea').toBeLessThan(300)
})

test('no file is a drawer for everything', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/.test(file))).toEqual([])
})
