import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryFiles } from '../src/files/memory-files.ts'
import { choirStrategy } from './choir.ts'
import { home, mplan } from './world.ts'

const dist = join(home, 'dist')

const sound = {
  'strategy.yaml': choirStrategy(),
  'plan.yaml': 'mplan: 1\ntactics:\n  - { id: open-day, title: Open day, goal: members, owner: Jo }\n',
}

/** Runs mplan in a process of its own; gives the chunks of dist and the modules of Node that it loaded by then. */
function loadedBy(...args: string[]): { chunks: string[]; ofNode: string[] } {
  const script = `
    const before = new Set(process.moduleLoadList)
    process.argv = ['node', 'mplan', ...${JSON.stringify(args)}]
    require(${JSON.stringify(join(dist, 'main.js'))}).start().then(() => {
      const ofNode = process.moduleLoadList.filter((name) => !before.has(name))
      require('node:fs').writeSync(2, JSON.stringify({ chunks: Object.keys(require.cache), ofNode }))
    })`
  const ran = execFileSync('sh', ['-c', '"$0" -e "$1" 2>&1 >/dev/null', process.execPath, script], { encoding: 'utf8' })
  const { chunks, ofNode } = JSON.parse(ran)
  return { chunks: chunks.map((path: string) => basename(path)).sort(), ofNode }
}

test('to check a sound project, two chunks are loaded and next to nothing of Node', () => {
  const { chunks, ofNode } = loadedBy('validate', join(home, 'test/demo'), '--only', 'id-duplicate')
  expect(chunks).toEqual(['main.js', 'rolldown-runtime.js', 'validate.js'])
  expect(ofNode.filter((name) => !name.includes('parse_args'))).toEqual([])
})

test('the version and help are answered by the entry alone', () => {
  expect(loadedBy('--version').chunks).toEqual(['main.js'])
  expect(loadedBy('--help').chunks).toEqual(['main.js'])
})

test('the chunks that are loaded every day stay small', () => {
  expect(statSync(join(dist, 'main.js')).size).toBeLessThan(12_000)
  expect(statSync(join(dist, 'validate.js')).size).toBeLessThan(1_100_000)
})

test('help that the build has kept is what the commands say of themselves', async () => {
  const pages = readdirSync(join(dist, 'help'))
  expect(pages).toContain('validate.txt')
  for (const page of pages) {
    const name = basename(page, '.txt')
    const { stdout } = await mplan(name === 'mplan' ? ['--help'] : [name, '--help'])
    const words = name === 'mplan' ? ['--help'] : [name, '-h']
    const kept = execFileSync(process.execPath, [join(home, 'bin/mplan.js'), ...words], { encoding: 'utf8' })
    expect(kept, page).toBe(stdout)
  }
})

test('each file is read once', async () => {
  const reads: string[] = []
  const files = memoryFiles(sound)
  const read = (path: string, limit?: number) => {
    reads.push(path)
    return files.read(path, limit)
  }
  const { code } = await mplan(['validate'], {}, { files: { ...files, read } })
  expect(code).toBe(0)
  expect(reads.map((path) => basename(path)).sort()).toEqual(['plan.yaml', 'strategy.yaml'])
})
