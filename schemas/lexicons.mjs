// The words of goal sentences, filed as they are looked up.
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { asJson, banner } from './fields.mjs'

/** The text of src/generated/lexicons.ts. */
export async function lexiconsText() {
  const bundle = await rolldown({ input: fileURLToPath(new URL('../src/goal-sentence/languages.ts', import.meta.url)) })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const { languages } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
  const lines = languages.map((lexicon) => `  ${lexicon.language}: () => ${asJson(lexicon)},`)
  return `${banner}
export const lexicons = {
${lines.join('\n')}
}
`
}
