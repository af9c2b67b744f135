import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { load } from 'js-yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeProject, writeWorkspace } from './bench/inputs.mjs'
import { schemaText } from './bench/whole-schema.mjs'
import { mplan } from './world.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mplan-bench-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const textsOf = (project: string) => ({
  'strategy.yaml': readFileSync(join(project, 'strategy.yaml'), 'utf8'),
  'plan.yaml': readFileSync(join(project, 'plan.yaml'), 'utf8'),
})

test('the projects that are measured are free of errors', async () => {
  writeProject(join(folder, 'small'), { tactics: 16, goals: 6 })
  writeWorkspace(join(folder, 'clients'), { projects: 2 })
  const small = await mplan(['validate'], textsOf(join(folder, 'small')))
  expect(small.stdout).toContain('0 errors')
  expect(small.code).toBe(0)
})

test('the schemas that other tools are given accept the same project', () => {
  writeProject(join(folder, 'peers'), { tactics: 16, goals: 6 })
  for (const [file, text] of Object.entries(textsOf(join(folder, 'peers')))) {
    const ajv = new Ajv({ strict: false, allErrors: true })
    const validate = ajv.compile(JSON.parse(schemaText(file.split('.')[0] ?? '')))
    validate(load(text))
    expect(validate.errors, file).toBe(null)
  }
})
