import type { Entity } from '../model/entity.ts'
import type { Project } from '../model/project.ts'
import { said, titleOf } from './said.ts'

/** The positioning in one sentence: the user's own (`uvp`), else put together from the parts that are there. */
export function positioningSentence(position: Entity<'positioning'>, project: Project): string {
  if (position.item !== undefined) return titleOf(position)
  const part = (key: string) => said(position.node, key)
  const own = part('uvp')
  if (own) return own
  const named = (kind: 'audience' | 'offering' | 'competitor', key: string) => {
    const id = part(key)
    const entity = id === undefined ? undefined : project.find(kind, id)
    return entity ? titleOf(entity) : id
  }
  const [audience, offering, rival] = [
    named('audience', 'for'),
    named('offering', 'offering'),
    named('competitor', 'unlike'),
  ]
  const [who, category, benefit, because] = [part('who'), part('category'), part('benefit'), part('because')]
  const address = [audience && `for ${audience}`, who && `who ${who}`].filter(Boolean).join(' ')
  const is = `${offering ?? 'we'} ${offering ? 'is' : 'are'}`
  const claim = category ? [`${is} the ${category}`, benefit && `: ${benefit}`] : [benefit && `${is} about ${benefit}`]
  const clauses = [address, claim.filter(Boolean).join(''), rival && `unlike ${rival}`, because && `because ${because}`]
  const sentence = clauses.filter(Boolean).join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
