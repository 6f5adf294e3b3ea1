import type { Name } from '../../../core/base/name.ts'
import { type AskedBelow, askedBelow } from '../../../core/charter/init/asked-below.ts'
import { groupCharter } from '../../../core/charter/init/group-charter.ts'
import { type DecidingWay, decidingWays } from '../../../core/charter/init/group-plan.ts'
import type { Action, ClauseRef, Deciding } from '../../../core/charter/structure/charter.ts'
import type { Rule } from '../../../core/charter/structure/rule.ts'
import { readCharter } from '../../../core/check/read-charter.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { groupSummary } from '../group-views.ts'
import { foundationRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { type Overlap, overlapping } from './overlapping.ts'

interface GroupRef {
  readonly name: Name
  readonly title: string
}

/** What it takes to plan a group: what there is already, what is asked, and what can be chosen. */
export interface FoundView {
  readonly foundation: FoundationRef
  /** What the whole is for, as Markdown, with its clause. */
  readonly mission: { readonly text: string; readonly group: GroupRef }
  /** Those that it could stand under, and those whose charter it could begin with. */
  readonly groups: readonly GroupRef[]
  readonly under: GroupRef
  /** What the group above asks of those below it. */
  readonly asked: AskedBelow & { readonly clause?: ClauseRef }
  /** Who puts its charter in force. */
  readonly adopters: readonly Deciding[]
  readonly overlaps: readonly (Overlap & { readonly group: GroupRef; readonly purpose: string })[]
  /** The ways to decide, each as the rule that a charter would have. */
  readonly ways: readonly { readonly way: DecidingWay; readonly rule: Rule }[]
}

/** What somebody has written of a group that there is not yet. */
export interface Idea {
  readonly under?: Name
  readonly words: string
  readonly powers: readonly Action[]
}

/** Undefined where no group is in force under which one could be founded. */
export function foundView(reader: Reader, idea: Idea): FoundView | undefined {
  const active = [...reader.snapshot.state.groups.values()].filter(isInForce)
  const root = active.find(({ charter }) => charter.under === undefined)
  if (root === undefined) return undefined
  const above = active.find(({ name }) => name === idea.under) ?? root
  const below = above.charter.life?.groupsBelow
  return {
    foundation: foundationRef(reader),
    mission: { text: groupSummary(reader, root).purpose, group: refOf(root) },
    groups: active.map(refOf),
    under: refOf(above),
    asked: {
      ...askedBelow(below ?? { mustState: [] }),
      ...(below !== undefined && { clause: below.clause }),
    },
    adopters: below?.created ?? [{ kind: 'group', group: above.name }],
    overlaps: overlapsIn(reader, idea),
    ways: decidingWays.flatMap(exampleOf),
  }
}

function refOf({ name, title }: Group): GroupRef {
  return { name, title }
}

const most_overlaps = 5

function overlapsIn(reader: Reader, { words, powers }: Idea): FoundView['overlaps'] {
  if (words.trim() === '' && powers.length === 0) return []
  const groups = [...reader.snapshot.state.groups.values()].filter(({ charter }) => charter.under !== undefined)
  const summaries = groups.map((group) => groupSummary(reader, group))
  const about = groups.map(({ title, charter }, index) => ({
    words: `${title} ${summaries[index]?.purpose ?? ''}`,
    actions: charter.powers.map(({ action }) => action).filter(isForOthers),
  }))
  return overlapping({ words, actions: powers }, about)
    .flatMap((overlap, index) => {
      const summary = summaries[index]
      if (overlap === undefined || summary === undefined) return []
      return [{ ...overlap, group: { name: summary.name, title: summary.title }, purpose: summary.purpose }]
    })
    .toSorted((left, right) => weight(right) - weight(left))
    .slice(0, most_overlaps)
}

/** Every group admits to its own seats and resolves about itself. */
function isForOthers({ verb }: Action): boolean {
  return verb !== 'admit' && verb !== 'resolve' && verb !== 'amend'
}

/** A power in common says more than any word. */
function weight({ powers, words }: Overlap): number {
  return powers.length * 10 + words.length
}

/** The rule as the maker writes it, read again, so that its sentences are those of the charter. */
function exampleOf(way: DecidingWay): FoundView['ways'] {
  const text = groupCharter({
    group: 'example',
    name: 'Example',
    purpose: 'An example.',
    joining: 'own word',
    asks: [],
    least: 1,
    term: 'none',
    offices: [],
    deciding: way,
    powers: [],
    reports: 'none',
    channels: [],
    stated: [],
    headings: {},
  })
  const reading = readCharter({ file: 'example.md', text })
  return (reading.charter?.rules ?? []).map((rule) => ({ way, rule }))
}
