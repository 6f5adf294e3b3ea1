import type { Name } from '../../core/base/name.ts'
import { type CharterText, type CheckedDraft, draftChecker } from '../../core/check/check-draft.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import { type ProposedView, proposedChange } from './changes-view.ts'
import { groupSummary } from './group-views.ts'
import { foundationRef, type Reader } from './reader.ts'
import type { FoundationRef, GroupSummary } from './views.ts'

/** What it takes to write on a charter and see at once what is wrong with it: its text and those of the other groups. */
export interface EditView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  /** The text in force, or the draft's. */
  readonly current: CharterText
  /** The charters in force of the other groups, which the draft is checked against. */
  readonly others: readonly CharterText[]
  readonly written: string
  readonly checked: CheckedDraft
  /** What is written as a change of the charter in force, where it could be one. */
  readonly proposed?: ProposedView
}

/** Finds a checker that has already looked at the same charters. */
export type DraftCheckers = typeof draftChecker

/** Keeps a few, since whoever writes asks again and again about the same ones. */
export function draftCheckers(): DraftCheckers {
  let kept: readonly { readonly key: string; readonly check: ReturnType<typeof draftChecker> }[] = []
  return (others, current) => {
    const key = JSON.stringify([others, current])
    const found = kept.find((one) => one.key === key) ?? { key, check: draftChecker(others, current) }
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, most_kept)
    return found.check
  }
}

const most_kept = 8

/** The workbench of a group's charter; undefined when there is no such group. Nothing that is written here is kept. */
export function editView(
  reader: Reader,
  name: Name,
  written?: string,
  checkers: DraftCheckers = draftCheckers(),
): EditView | undefined {
  const { state, text } = reader.snapshot
  const group = state.groups.get(name)
  if (group === undefined) return undefined
  const textOf = ({ name: of, digest }: Group): CharterText => ({ file: `${of}.md`, text: text(digest) })
  const others = [...state.groups.values()].filter((other) => other !== group && isInForce(other)).map(textOf)
  const current = textOf(group)
  const draft = written ?? current.text
  const isChange = isInForce(group) && draft.trimEnd() !== current.text.trimEnd()
  const proposed = isChange ? proposedChange(reader, name, draft) : undefined
  return {
    foundation: foundationRef(reader),
    group: groupSummary(reader, group),
    current,
    others,
    written: draft,
    checked: checkers(others, current)(draft),
    ...(proposed !== undefined && { proposed }),
  }
}
