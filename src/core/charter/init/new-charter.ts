import type { Name } from '../../base/name.ts'
import { formatCharter } from '../format/format-charter.ts'

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
  const charter = { file: `${group.group}.md`, text: charterOf(group) }
  const formatted = { file: charter.file, text: formatCharter(charter).text }
  return group.kind === 'foundation' ? [formatted, { file: 'founding.yaml', text: foundingOf(group) }] : [formatted]
}

function charterOf(group: NewGroup): string {
  const front = ['charter: 1', `group: ${group.group}`, `name: ${JSON.stringify(group.name)}`]
  if (group.under !== undefined) front.push(`under: ${group.under}`)
  return `---\n${front.join('\n')}\n---\n\n# ${group.name}\n\n${bodyOf(group)}`
}

function bodyOf(group: NewGroup): string {
  switch (group.kind) {
    case 'working-group':
      return workingGroup(group)
    case 'committee':
      return committee(group)
    case 'council':
      return council
    case 'foundation':
      return board
  }
}

const purpose = 'Say here in a few sentences what this group is for, and what it leaves to others.\n'

function block(yaml: string): string {
  return `\n\`\`\`charter\n${yaml}\`\`\`\n`
}

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

function workingGroup({ under }: NewGroup): string {
  const liaison = under !== undefined
  return `${purpose}
## Members

- Chair: You?
${liaison ? '- Liaison: You?\n' : ''}- Members: You?

Whoever wants to take part applies and says why. The group decides. A seat is held for a year, and can be given up at any time.
${block(`seats:
  member: { filled by: application, asks: [why you wish to join], decided by: majority, term: 12 months, may leave: any time }
  chair: { number: 1, from: member, filled by: election, may leave: any time }
powers:
  - { may: admit member, by: majority }
`)}${
  liaison
    ? `
## Liaison

Somebody from the body above carries word between it and the group, and votes in it, so that the first applications
find somebody who can decide them.
${block(`seats:
  liaison: { number: 1, filled by: appointment of ${under}, may leave: any time }
`)}`
    : ''
}
## How we decide

A motion is carried when more than half of all who have a vote are for it.
${majority(liaison ? '[member, liaison]' : 'member')}`
}

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
