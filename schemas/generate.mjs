// Turns the JSON schemas in this folder into src/generated: types, compiled validators, and the table of fields;
// and the words of goal sentences into the order in which they are looked up.
import { mkdir, writeFile } from 'node:fs/promises'
import { descriptionsText, fieldsText } from './fields.mjs'
import { lexiconsText } from './lexicons.mjs'
import { readGrammars, readKinds, readSchemas } from './model.mjs'
import { typesText } from './types.mjs'
import { validatorTexts } from './validators.mjs'

const here = new URL('.', import.meta.url)
const out = new URL('../src/generated/', here)

const schemas = await readSchemas(here)
const kinds = readKinds(schemas)
const grammars = readGrammars(schemas)
const validators = validatorTexts(kinds)

await mkdir(out, { recursive: true })
await Promise.all([
  writeFile(new URL('types.ts', out), await typesText(kinds, grammars)),
  writeFile(new URL('fields.ts', out), fieldsText(kinds, grammars)),
  writeFile(new URL('descriptions.ts', out), descriptionsText(kinds, grammars)),
  writeFile(new URL('lexicons.ts', out), await lexiconsText()),
  writeFile(new URL('validators.js', out), validators.code),
  writeFile(new URL('validators.d.ts', out), validators.types),
])
