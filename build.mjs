// Bundles src into dist: one entry, and a chunk for everything that is loaded only when it is asked for.
import { rm } from 'node:fs/promises'
import { rolldown } from 'rolldown'

await rm(new URL('dist', import.meta.url), { recursive: true, force: true })
const bundle = await rolldown({
  input: { main: 'src/cli/process.ts' },
  platform: 'node',
  external: [/^node:/],
})
const { output } = await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: '[name].js', comments: false })
await bundle.close()
const bytes = output.reduce((sum, chunk) => sum + (chunk.code?.length ?? 0), 0)
console.log(`dist: ${output.length} chunks, ${Math.round(bytes / 1024)} KiB`)
