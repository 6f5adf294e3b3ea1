import type { Name } from '../../base/name.ts'
import { formatCharter } from '../format/format-charter.ts'
import { block, groupCharter } from './group-charter.ts'

export const groupKinds = ['working-group', 'committee', 'council', 'foundation'] as const
export type GroupKind = (typeof groupKinds)[number]

export interface NewGroup {
  readonly kind: GroupKind
  readonly group: Name
  readonly name: string
  /** The group that it stands under; a foundation has none. */
  readonly under?: Name
}

export interface NewFile {
  readonly file: string
  readonly text: string
}

/**
 * A charter to begin with: one that `check` accepts, with its open seats in the prose as "You?". A foundation is the charter of its
 * board and the founding file; every other kind is one charter.
 */
export function newFiles(group: NewGroup): readonly NewFile[] {
  const formatted = { file: `${group.group}.md`, text: charterOf(group) }
  return group.kind === 'foundation' ? [formatted, { file: 'founding.yaml', text: foundingOf(group) }] : [formatted]
}

/** With the answers that leave most open: anybody applies, and more than half decide. */
function workingGroup({ group, name, under }: NewGroup): string {
  const liaison = { seat: 'liaison', number: 1, filledBy: 'above' } as const
  return groupCharter({
    group,
    name,
    ...(under !== undefined && { under }),
    purpose: purpose.trim(),
    joining: 'application',
    asks: ['why you wish to join'],
    least: 1,
    term: '12 months',
    offices: [{ seat: 'chair', number: 1, filledBy: 'members' }, ...(under === undefined ? [] : [liaison])],
    deciding: 'majority',
    powers: [],
    reports: 'none',
    channels: [],
    stated: [],
    headings: {},
  })
}

function charterOf(group: NewGroup): string {
  switch (group.kind) {
    case 'working-group':
      return workingGroup(group)
    case 'committee':
      return withFront(group, committee(group))
    case 'council':
      return withFront(group, council)
    case 'foundation':
      return withFront(group, board)
  }
}

function withFront({ group, name, under }: NewGroup, body: string): string {
  const front = ['charter: 1', `group: ${group}`, `name: ${JSON.stringify(name)}`]
  if (under !== undefined) front.push(`under: ${under}`)
  const text = `---\n${front.join('\n')}\n---\n\n# ${name}\n\n${body}`
  return formatCharter({ file: `${group}.md`, text }).text
}

const purpose = 'Say here in a few sentences what this group is for, and what it leaves to others.\n'

const majority = (voters: string) =>
  block(`rules:
  majority:
    voters: ${voters}
    options: [for, against, abstain]
    passes: for > 1/2 of voters
    open: 7 days
    closes early: when certain
powers:
  - { may: resolve, by: majority }
`)

function committee({ under }: NewGroup): string {
  const filled = under === undefined ? 'filled by: election' : `filled by: appointment of ${under}`
  return `${purpose}
## Members

- Chair: You?
- Members: You?

The committee has five seats. ${under === undefined ? 'They are elected' : 'The body above appoints their holders'} for a year.
${block(`seats:
  member: { number: 5, ${filled}, term: 1 year, may leave: any time }
  chair: { number: 1, from: member, filled by: election, may leave: any time }
`)}
## How we decide

A motion is carried when more than half of all members are for it.
${majority('member')}`
}

const council = `${purpose}
## Seats

- Members: You?

The council has five seats. They are filled by an election for two years, two of them and three of them in turn. An empty seat goes to
whoever came next; when nobody did, it is elected anew.
${block(`seats:
  member:
    number: 5
    filled by: election
    cohorts: [2, 3]
    term: 2 years
    may leave: any time
    vacancy: [next in line, by-election]
`)}
## How we decide

A motion is carried when more than half of all members are for it.
${majority('member')}`

const board = `This is the first charter of the foundation. Whatever no other group was given is decided here.

## Directors

- Directors: You?

The board has five seats. They are filled by an election for two years, two of them and three of them in turn. An empty seat goes to
whoever came next; when nobody did, it is elected anew.
${block(`seats:
  director:
    number: 5
    filled by: election
    cohorts: [2, 3]
    term: 2 years
    may leave: any time
    vacancy: [next in line, by-election]
`)}
## How we decide

A motion is carried when more than half of all directors are for it.
${majority('director')}`

/** Somebody must hold a seat before anybody can be elected. */
function foundingOf({ group, name }: NewGroup): string {
  return `# How the foundation begins. Charters name nobody; this file does, once.
founding: 1
foundation: ${group}
name: ${JSON.stringify(name)}
people:
  you: { name: You?, address: you@example.org }
acts:
  - { on: 1 day before, adopt: ${group} }
  - { on: 1 day before, hold: ${group}.director, holders: [you] }
`
}
