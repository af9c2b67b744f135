import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskFiles } from '../../src/files/disk-files.ts'
import { home, mplan } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'mplan-unreadable-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plan = 'mplan: 1\ntitle: Zoë plans the autumn\n'

/** What mplan prints about a folder with this plan.yaml; `limit` is the most bytes a file may have. */
async function printed(bytes: Buffer, limit?: number) {
  writeFileSync(join(folder, 'plan.yaml'), bytes)
  const disk = diskFiles(folder)
  const files = {
    ...disk,
    read: (path: string) => (path.startsWith(home) ? disk.read(path) : disk.read(path, limit)),
  }
  const { stdout, stderr, code } = await mplan(['validate', '--only', 'file-unreadable'], {}, { cwd: folder, files })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  return stdout.slice(0, stdout.indexOf('Checked '))
}

const page = diskFiles(home).read('docs/rules/file-unreadable.md')
const shown = 'text' in page ? page.text : ''

test('a file in an old encoding is named, with the line that shows it', async () => {
  const output = await printed(Buffer.from(plan, 'latin1'))
  expect(output).toContain('plan.yaml is not UTF-8 text: line 2 ("title: Zoë')
  expect(shown).toContain(output)
})

test('a file saved as "Unicode" is named', async () => {
  const output = await printed(Buffer.from(`\ufeff${plan}`, 'utf16le'))
  expect(output).toContain('plan.yaml is saved as UTF-16')
  expect(shown).toContain(output)
})

test('a file larger than the limit is named, with the limit', async () => {
  const output = await printed(Buffer.from(`${plan}# ${'x'.repeat(3000)}\n`), 2048)
  expect(output).toContain('plan.yaml is larger than the limit of 2 KiB')
})

test('other files of the folder are checked all the same', async () => {
  writeFileSync(join(folder, 'strategy.yaml'), 'mplan: 1\ntitle: A bakery\n')
  const output = await printed(Buffer.from(plan, 'latin1'))
  expect(output.match(/^error/gm)).toHaveLength(1)
  rmSync(join(folder, 'strategy.yaml'))
})
