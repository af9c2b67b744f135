import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { fileRole, findProject, projectOf } from '../../src/files/find-project.ts'
import { memoryFiles, overlay } from '../../src/files/memory-files.ts'

const project = (paths: string[], cwd = '/project') =>
  memoryFiles(Object.fromEntries(paths.map((path) => [path, ''])), cwd)

test('finds strategy, plans, results and config, .yaml and .yml', () => {
  const files = project([
    'strategy.yml',
    'plan.yaml',
    'plans/q2.yml',
    'plans/q1.yaml',
    'results/may.yaml',
    'mplan.config.yaml',
    'notes.yaml',
    'plans/list.csv',
  ])
  expect(findProject(files, '.')).toEqual({
    root: '.',
    strategy: 'strategy.yml',
    plans: ['plan.yaml', 'plans/q1.yaml', 'plans/q2.yml'],
    results: ['results/may.yaml'],
    config: 'mplan.config.yaml',
    ambiguous: [],
    outside: [],
    closed: [],
  })
})

test('looks upwards and names files as seen from where the user stands', () => {
  const files = project(['/acme/strategy.yaml', '/acme/plans/q1.yaml', '/acme/notes/may/list.txt'], '/acme/notes/may')
  expect(findProject(files, '.')).toMatchObject({
    root: '../..',
    strategy: '../../strategy.yaml',
    plans: ['../../plans/q1.yaml'],
  })
  const inPlans = project(['/acme/strategy.yaml', '/acme/plans/plan.yaml'], '/acme/plans')
  expect(findProject(inPlans, '.')).toMatchObject({ root: '..', plans: ['../plans/plan.yaml'] })
  expect(findProject(project(['clients/acme/plan.yaml']), 'clients/acme')).toMatchObject({
    root: 'clients/acme',
    plans: ['clients/acme/plan.yaml'],
  })
})

test('takes the nearest project, and the config of the house above it', () => {
  const files = project(['mplan.config.yaml', 'strategy.yaml', 'clients/acme/plan.yaml'])
  expect(findProject(files, 'clients/acme')).toEqual({
    root: 'clients/acme',
    plans: ['clients/acme/plan.yaml'],
    results: [],
    config: 'mplan.config.yaml',
    ambiguous: [],
    outside: [],
    closed: [],
  })
})

test('stops at the folder of a git repository', () => {
  const files = project(['/home/plan.yaml', '/home/code/.git/HEAD', '/home/code/docs/a.txt'], '/home/code/docs')
  expect(findProject(files, '.')).toBeUndefined()
})

test('hidden files, other tools and empty folders make no project', () => {
  expect(
    findProject(project(['.plan.yaml', 'node_modules/x/plan.yaml', 'plans/deck.pdf', 'docker-compose.yml']), '.'),
  ).toBeUndefined()
})

test('two files for one place are both named', () => {
  expect(findProject(project(['strategy.yaml', 'strategy.yml', 'plan.yaml', 'plan.yml']), '.')).toMatchObject({
    strategy: 'strategy.yaml',
    ambiguous: [
      ['strategy.yaml', 'strategy.yml'],
      ['plan.yaml', 'plan.yml'],
    ],
  })
})

test('several strategies side by side keep their own plans', () => {
  const files = project(['acme.strategy.yaml', 'acme.plan.yaml', 'bolt.strategy.yaml', 'bolt.plan.yaml'])
  expect(findProject(files, '.')).toMatchObject({
    strategy: 'acme.strategy.yaml',
    ambiguous: [['acme.strategy.yaml', 'bolt.strategy.yaml']],
  })
  expect(projectOf(files, 'bolt.plan.yaml')).toMatchObject({
    strategy: 'bolt.strategy.yaml',
    plans: ['bolt.plan.yaml'],
    ambiguous: [],
  })
})

test('a plan alone finds its strategy, beside it or one folder up', () => {
  const files = project(['strategy.yaml', 'plan.yaml', 'plans/q1.yaml'])
  expect(projectOf(files, './plan.yaml')).toMatchObject({
    root: '.',
    strategy: 'strategy.yaml',
    plans: ['./plan.yaml', 'plans/q1.yaml'],
  })
  expect(projectOf(files, 'plans/q1.yaml')).toMatchObject({
    root: '.',
    strategy: 'strategy.yaml',
    plans: ['plan.yaml', 'plans/q1.yaml'],
  })
  expect(projectOf(project(['/a/strategy.yaml', '/a/plans/q1.yaml'], '/a/plans'), 'q1.yaml')).toMatchObject({
    root: '..',
    strategy: '../strategy.yaml',
    plans: ['q1.yaml'],
  })
  expect(projectOf(project(['plan.yaml']), 'plan.yaml')).toEqual({
    root: '.',
    plans: ['plan.yaml'],
    results: [],
    ambiguous: [],
    outside: [],
    closed: [],
  })
})

test('the name tells what a file is, else its schema line, never its content', () => {
  const files = memoryFiles({
    'Strategy.YAML': '',
    'acme.plan.yml': '',
    'results/may.yaml': '',
    'plans/strategy.yaml': '',
    'campaigns.yaml': '# Spring\r\n# yaml-language-server: $schema=.mplan/schemas/plan.schema.json\r\ntactics: []\r\n',
    'tactics.yaml': 'tactics: []\n',
    'kubernetes.yaml': '# yaml-language-server: $schema=https://example.org/deployment.schema.json\n',
  })
  const kinds = [...files.texts().keys()].map((path) => fileRole(files, path))
  expect(kinds).toEqual(['strategy', 'plan', 'results', 'strategy', 'plan', undefined, undefined])
  expect(projectOf(files, 'campaigns.yaml')).toMatchObject({
    strategy: 'Strategy.YAML',
    plans: ['acme.plan.yml', 'campaigns.yaml'],
  })
  expect(projectOf(files, 'tactics.yaml')).toBeUndefined()
})

test('an unsaved text stands in for its file, there or not', () => {
  const saved = memoryFiles({ 'strategy.yaml': 'old\n' })
  const files = overlay(overlay(saved, 'plans/q1.yaml', 'new plan\n'), './strategy.yaml', 'new\n')
  expect(findProject(files, '.')).toMatchObject({ strategy: 'strategy.yaml', plans: ['plans/q1.yaml'] })
  expect(files.read('strategy.yaml')).toEqual({ text: 'new\n', bytes: 4 })
  expect(files.list('plans')).toEqual(['q1.yaml'])
  expect(saved.read('strategy.yaml')).toEqual({ text: 'old\n', bytes: 4 })
})

test('links never lead a project out of its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mplan-project-'))
  mkdirSync(join(folder, 'acme/plans'), { recursive: true })
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other/secret.yaml'), 'plan\n')
  writeFileSync(join(folder, 'acme/base.txt'), 'plan\n')
  symlinkSync('../../other/secret.yaml', join(folder, 'acme/plans/out.yaml'))
  symlinkSync('../base.txt', join(folder, 'acme/plans/in.yaml'))
  symlinkSync('gone.yaml', join(folder, 'acme/plan.yaml'))
  symlinkSync('../..', join(folder, 'acme/plans/loop'))
  writeFileSync(join(folder, 'acme/strategy.yaml'), '')
  expect(findProject(diskFiles(join(folder, 'acme')), '.')).toMatchObject({
    strategy: 'strategy.yaml',
    plans: ['plan.yaml', 'plans/in.yaml'],
    outside: ['plans/out.yaml'],
  })
  rmSync(folder, { recursive: true })
})
