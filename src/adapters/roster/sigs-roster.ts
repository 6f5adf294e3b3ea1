import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Roster, RosterHolding, RosterPerson, RosterPlace } from '../../app/roster/roster.ts'
import { once } from './roster-lines.ts'

/**
 * The `sigs.yaml` of the Kubernetes community (github.com/kubernetes/community): special interest groups, working groups, user groups
 * and committees with their chairs and technical leads, those of subprojects, and who led them before.
 */
export function sigsRoster(file: string, text: string): Roster {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const placeOf = (node: Node | null | undefined): RosterPlace => ({
    file,
    line: node?.range ? lines.linePos(node.range[0]).line : 1,
  })
  const [error] = document.errors
  const root = document.contents
  if (error !== undefined || !isMap(root)) {
    const line = error?.linePos?.[0].line ?? 1
    return {
      people: [],
      holdings: [],
      unread: [{ at: { file, line }, text: text.split('\n')[line - 1] ?? '', why: 'not this form' }],
    }
  }
  const leaders = kinds.flatMap((kind) => mapsIn(root.get(kind, true)).flatMap((group) => leadersOf(group, placeOf)))
  return {
    people: once(leaders.map(({ person }) => person)),
    holdings: leaders.map(({ holding }) => holding),
    unread: [],
  }
}

const kinds = ['sigs', 'workinggroups', 'usergroups', 'committees']

interface Leader {
  readonly person: RosterPerson
  readonly holding: RosterHolding
}

type Places = (node: Node | null | undefined) => RosterPlace

function leadersOf(group: YAMLMap, placeOf: Places): readonly Leader[] {
  const called = textIn(group, 'dir') ?? textIn(group, 'name')
  if (called === undefined) return []
  const own = mapIn(group, 'leadership')
  const led = own === undefined ? [] : own.items.flatMap(({ key, value }) => seatsIn(key, value, called, placeOf))
  const below = mapsIn(group.get('subprojects', true)).flatMap((project) => {
    const name = textIn(project, 'name')
    return name === undefined ? [] : seatsOf(project.get('leads', true), { group: name, seat: 'leads' }, placeOf)
  })
  return [...led, ...below]
}

/** "chairs", "tech_leads"; "emeritus_leads" are those of before. */
function seatsIn(key: unknown, value: unknown, group: string, placeOf: Places): readonly Leader[] {
  const seat = isScalar(key) ? String(key.value) : ''
  const [, former] = /^emeritus_(.*)$/.exec(seat) ?? []
  return former === undefined
    ? seatsOf(value, { group, seat }, placeOf)
    : seatsOf(value, { group, seat: former, former: true }, placeOf)
}

function seatsOf(
  value: unknown,
  seat: Pick<RosterHolding, 'group' | 'seat' | 'former'>,
  placeOf: Places,
): readonly Leader[] {
  return mapsIn(value).flatMap((leader) => {
    const [name, account, company, address] = ['name', 'github', 'company', 'email'].map((key) => textIn(leader, key))
    const key = (account ?? name)?.toLocaleLowerCase('en')
    if (key === undefined) return []
    const at = placeOf(leader)
    const person: RosterPerson = {
      at,
      key,
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address: address.toLowerCase() }),
      ...(company !== undefined && { affiliation: company }),
    }
    return [{ person, holding: { at, person: key, ...seat } }]
  })
}

function mapsIn(value: unknown): readonly YAMLMap[] {
  return isSeq(value) ? value.items.filter((item) => isMap(item)) : []
}

function mapIn(map: YAMLMap, key: string): YAMLMap | undefined {
  const value = map.get(key, true)
  return isMap(value) ? value : undefined
}

function textIn(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
