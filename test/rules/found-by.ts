import { mplan } from '../world.ts'

/** What the named rules say about files, as `severity rule: message`, in the order of the files. */
export async function foundBy(rules: string[], files: Record<string, string>, today = '2026-09-01'): Promise<string[]> {
  const only = rules.flatMap((rule) => ['--only', rule])
  const { stdout, stderr } = await mplan(['validate', ...only, '--today', today, '-f', 'json'], files)
  if (stderr !== '') return [stderr]
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string; message: string }[] }
  return findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)
}
