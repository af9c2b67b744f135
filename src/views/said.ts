import type { Entity, Node } from '../model/entity.ts'
import type { Project } from '../model/project.ts'

const isMap = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is written under a key, on one line; a list joined by commas. Undefined where there is no text. */
export function said(node: Node | undefined, key: string): string | undefined {
  const text = saidList(node, key).join(', ')
  return text === '' ? undefined : text
}

/** The texts under a key: one, or the items of a list; of an item with fields its text, title or name. */
export function saidList(node: Node | undefined, key: string): string[] {
  const value = node?.[key]
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
    const text = isMap(item) ? (item.text ?? item.title ?? item.name) : item
    return isWord(text) ? [oneLine(text)].filter((line) => line !== '') : []
  })
}

/** The map under a key, when there is one. */
export function group(node: Node | undefined, key: string): Node | undefined {
  const value = node?.[key]
  return isMap(value) ? value : undefined
}

/** The maps of a list under a key. */
export function groups(node: Node | undefined, key: string): Node[] {
  const value = node?.[key]
  return Array.isArray(value) ? value.filter(isMap) : []
}

/** A text of several lines as one. */
export const oneLine = (value: string | number | boolean): string => String(value).trim().replace(/\s+/g, ' ')

const isWord = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** What people call an entity: its title, name or text, else its id. */
export function titleOf(entity: Entity): string {
  const { node, item, id } = entity
  if (item !== undefined) return said(node, String(item)) ?? id
  return said(node, 'title') ?? said(node, 'name') ?? said(node, 'text') ?? (id === '' ? entity.kind : id)
}

/** The name behind the id of a person, role, team or firm. */
export function personName(id: string, project: Project): string {
  const person = project.find('person', id)
  if (id === 'vacant') return 'nobody yet'
  return person ? titleOf(person) : id
}

/** The title of a metric, the user's own or a standard one; its id where it is neither. */
export function metricName(id: string, project: Project): string {
  return oneLine(project.metricOf(id)?.title ?? id)
}

/** The titles behind the ids of channels, joined by commas; undefined for none. */
export function channelNames(ids: string[], project: Project): string | undefined {
  const names = ids.map((id) => {
    const channel = project.find('channel', id)
    return channel ? titleOf(channel) : id
  })
  return names.length > 0 ? names.join(', ') : undefined
}

/** What a project is called: as its strategy calls itself, else its plan. */
export function projectTitle({ strategy, plans }: Pick<Project, 'strategy' | 'plans'>): string {
  return [strategy, ...plans].flatMap((document) => said(document?.node, 'title') ?? [])[0] ?? 'Plan'
}
