import { show } from '../../model/show.ts'
import { escaped } from '../markdown-text.ts'
import type { Answer, Holding, Score, ScoreFormat } from './score.ts'

const words: Record<Holding, string> = { yes: 'yes', partly: 'partly', no: 'no', unknown: 'cannot be judged' }

/** For documents and pull requests. */
export const markdown: ScoreFormat = (scores) => scores.map((score) => `${parts(score).join('\n\n')}\n`).join('\n')

function parts({ title, answers, next, unchecked, rules }: Score): string[] {
  const idle = unchecked.reduce((sum, group) => sum + group.rules.length, 0)
  return [
    `# ${escaped(title)}`,
    ...answers.flatMap(answerParts),
    '## Do next',
    next.length === 0
      ? 'No rule has anything to say.'
      : next
          .map(
            (step, index) =>
              `${index + 1}. ${escaped(step.message)} (${escaped(step.place)})\\\n   ${escaped(step.what.replaceAll('\n', ' / '))}`,
          )
          .join('\n'),
    ...(idle > 0
      ? [
          '## Not judged',
          `${idle} of ${rules} rules had nothing to look at:`,
          unchecked.map(({ because, rules }) => `- ${rules.length}: ${escaped(because)}`).join('\n'),
        ]
      : []),
  ]
}

function answerParts({ question, answer, points }: Answer): string[] {
  const lines = points.map(({ title, holds, evidence, wrong }) => {
    const found = wrong.slice(0, 3).map(({ message, place }) => `${place}: ${message}`)
    return `| ${escaped(title)} | ${words[holds]} | ${[evidence, ...found].map(escaped).join('<br>')} |`
  })
  return [`## ${show(question)}`, `**${escaped(answer)}**`, ['| | | |', '| --- | --- | --- |', ...lines].join('\n')]
}
