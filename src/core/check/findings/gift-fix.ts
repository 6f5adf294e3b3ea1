import { spokenMoney } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Fix } from '../../charter/reading/fix.ts'
import { spokenAction } from '../../charter/structure/action.ts'
import type { Power } from '../../charter/structure/power.ts'
import type { Foundation } from './check.ts'

/**
 * Writes the gift that a power lacks behind the last one of the giver, where the giver gives already and that one stands on a
 * line of its own, so that there is one place for it. A power with bounds of other kinds is left to people.
 */
export function giftFix(
  { charters, reportOf }: Foundation,
  giver: Name,
  receiver: Name,
  power: Power,
): Fix | undefined {
  const report = reportOf(giver)
  const last = charters.get(giver)?.gives.at(-1)
  if (report === undefined || last === undefined || isBoundOtherwise(power)) return undefined
  const start = report.offsetAt({ ...last.place, column: 1 })
  const [line = ''] = /^.*$/m.exec(report.text.slice(start)) ?? []
  const [, indent] = /^([ ]*)- \{[^{}]*\}[ ]*(?:#.*)?$/.exec(line) ?? []
  if (indent === undefined) return undefined
  const end = start + line.trimEnd().length
  const lineBreak = report.text.startsWith('\r', start + line.length) ? '\r\n' : '\n'
  const text = `${lineBreak}${indent}- { ${partsOf(receiver, power).join(', ')} }`
  return { edits: [{ file: report.file, start: end, end, text }] }
}

function isBoundOtherwise({ limits, while: state, from, until, onlyIf, gate, bands, forEach }: Power): boolean {
  return [limits, state, from, until, onlyIf, gate, bands, forEach].some((bound) => bound !== undefined)
}

function partsOf(receiver: Name, { action, except, upTo }: Power): readonly string[] {
  return [
    `to: ${receiver}`,
    `may: ${spokenAction(action)}`,
    ...(except.length === 0 ? [] : [`except: [${except.join(', ')}]`]),
    ...(upTo === undefined ? [] : [`up to: "${spokenMoney(upTo)} per request"`]),
  ]
}
