import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { home, mplan } from './world.ts'

// Real plans, and plans as marketers write them: what mplan finds in them, and how it reports them, lies beside them.
// `npx vitest run test/plans.test.ts -u` writes the files anew; then read what changed.

const collections = [
  { folder: 'test/plans', today: '2026-11-25' },
  { folder: 'test/projects', today: '2026-11-25' },
]

describe.each(collections)('$folder', ({ folder, today }) => {
  const names = readdirSync(`${home}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

  test.each(names)('%s', async (name) => {
    const place = `${home}/${folder}/${name}`
    const yaml = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(yaml|csv)$/.test(file))
    const files = Object.fromEntries(yaml.map((file) => [file, readFileSync(`${place}/${file}`, 'utf8')]))
    const findings = await mplan(['validate', '--today', today], files)
    const report = await mplan(['report', '--today', today], files)
    expect(findings.code).toBeLessThan(2)
    expect(report.code).toBe(0)
    await expect(findings.stdout).toMatchFileSnapshot(`${place}/findings.txt`)
    await expect(report.stdout).toMatchFileSnapshot(`${place}/report.txt`)
  })
})
