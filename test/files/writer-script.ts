import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** Bundles the writer so that a child process can run it: `node OUT FILE …`, one of the jobs in writer-job.ts. */
export async function bundleWriter(out: string): Promise<void> {
  const input = fileURLToPath(new URL('./writer-job.ts', import.meta.url))
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' })
  await bundle.write({ file: out, format: 'esm' })
  await bundle.close()
}
