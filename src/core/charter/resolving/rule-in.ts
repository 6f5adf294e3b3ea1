import type { Name } from '../../base/name.ts'
import { openPart, type Reading } from '../reading/cursor.ts'
import { type Declared, seatNamed } from '../reading/names.ts'
import { treeOf } from '../reading/plain-tree.ts'
import { type Report, reportOn } from '../reading/report.ts'
import { ruleBeginnings, ruleKeys } from '../sections/rules/keys.ts'
import { readRule } from '../sections/rules/read-rule.ts'
import type { Charter, RuleRef, SeatRef } from '../structure/charter.ts'
import type { Borrowed } from '../structure/procedure.ts'
import type { Rule } from '../structure/rule.ts'
import { ruleWith } from './rule-with.ts'

export type Charters = ReadonlyMap<Name, Charter>

/** The charters as they stood when a charter was adopted that pins a rule of theirs. */
export type Pinned = (borrower: Charter) => Charters

/**
 * The rule that a reference comes to: of its charter, with what the reference gives it, and completed from the charters of
 * other groups where it is borrowed. It is whole, and so is what a vote freezes: it names the clause of whoever borrows it.
 *
 * @param pinned without it, what is pinned is taken from the same charters
 * @returns undefined when there is no such rule, when it is a procedure, when it is borrowed in a circle, or when what it is
 * given or changes does not fit
 */
export function ruleIn(charters: Charters, ref: RuleRef, pinned: Pinned = () => charters): Rule | undefined {
  return resolved(charters, ref, pinned, 0)
}

/** A chain of borrowed rules; a circle ends here. */
const mostSteps = 20

function resolved(charters: Charters, ref: RuleRef, pinned: Pinned, steps: number): Rule | undefined {
  const charter = charters.get(ref.group)
  if (charter === undefined || steps > mostSteps) return undefined
  const own = charter.rules.find(({ name }) => name === ref.rule)
  if (own !== undefined) return ruleWith(own, ref.with, seatsOf(charter))
  const borrowed = charter.borrowed?.find(({ name }) => name === ref.rule)
  const base = borrowed === undefined ? undefined : baseOf(charters, charter, borrowed, pinned, steps)
  if (borrowed === undefined || base === undefined) return undefined
  const report = silent()
  const rule = completeBorrowed(charter, borrowed, base, report)
  return rule === undefined || report.hasErrors() ? undefined : ruleWith(rule, ref.with, seatsOf(charter))
}

function baseOf(
  charters: Charters,
  charter: Charter,
  { from, how }: Borrowed,
  pinned: Pinned,
  steps: number,
): Rule | undefined {
  return resolved(how === 'pinned' ? pinned(charter) : charters, from, pinned, steps + 1)
}

/** A borrowed rule on the rule that it borrows; what does not fit is told to the report. */
export function completeBorrowed(charter: Charter, borrowed: Borrowed, base: Rule, report: Report): Rule | undefined {
  const reading = readingOf(charter, report)
  const at = report.offsetAt(borrowed.place)
  const tree = treeOf({ fields: borrowed.changes, at })
  const what = `the rule "${borrowed.name}"`
  const part = openPart(reading, tree, { what, at }, { known: ruleKeys, beginnings: ruleBeginnings })
  if (part === undefined) return undefined
  return readRule(
    reading,
    { ...part, clause: borrowed.clause, place: borrowed.place },
    { ...borrowed, formOf: borrowed.from },
    base,
  )
}

function readingOf(charter: Charter, report: Report): Reading {
  const names = ({ name }: { readonly name: Name }) => name
  const own: Declared = {
    seats: new Set([...charter.seats.map(names), ...(charter.rolls ?? []).map(names)]),
    rules: new Set([...charter.rules, ...(charter.borrowed ?? []), ...(charter.procedures ?? [])].map(names)),
    procedures: new Set((charter.procedures ?? []).map(names)),
    others: new Map([
      ['events', new Set((charter.events ?? []).map(names))],
      ['facts', new Set((charter.facts ?? []).map(names))],
      ['elections', new Set((charter.elections ?? []).map(names))],
    ]),
  }
  return { report, group: charter.group, clauses: [], names: { own } }
}

/** What "from chair" names in a condition that a rule of this charter is given. */
function seatsOf(charter: Charter): (written: string) => SeatRef | undefined {
  const reading = readingOf(charter, silent())
  return (written) => seatNamed(reading, { text: written, at: () => 0 }, 'a class of votes')
}

function silent(): Report {
  return reportOn({ file: '', text: '' })
}
