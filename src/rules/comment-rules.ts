import type { RuleFacts } from '../model/rule.ts'

/** Rules about comments that silence findings. The engine reports them when all others have looked. */
export const commentRules: RuleFacts[] = [
  {
    name: 'disable-unused',
    severity: 'warning',
    fix: 'safe',
    summary: 'Every comment that silences a finding has one to silence.',
    why: 'A comment that has outlived its finding will one day silence another one, which nobody has seen.',
    family: 'hygiene',
  },
  {
    name: 'disable-without-reason',
    severity: 'info',
    fix: 'fill-in',
    summary: 'Every comment that silences a finding says why.',
    why: 'Whoever comes next can only guess whether the reason still holds, and leaves the comment where it is.',
    family: 'hygiene',
  },
  {
    name: 'disable-refused',
    severity: 'warning',
    fix: 'safe',
    summary: 'No comment silences what the project does not allow to be silenced.',
    why: 'The project has decided that everybody should see this, and one comment does not undo that.',
    family: 'hygiene',
  },
]
