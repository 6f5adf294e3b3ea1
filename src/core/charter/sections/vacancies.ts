import { parseDuration } from '../../base/duration.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { listIn, wrongWords } from '../reading/forms.ts'
import { otherNamed, seatNamed } from '../reading/names.ts'
import { afterWords, cutAt, plainly } from '../reading/phrases.ts'
import { said } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { VacancyStep } from '../structure/seat.ts'
import { appointersNamed } from './appointers.ts'

/** What happens to a vacant seat, in order: "next in line at most 1", "count-back", "appointment of X within 1 month", "by-election with roll of last election". */
export function vacancyIn(reading: Reading, tree: Tree, what: string): readonly VacancyStep[] {
  return listIn(reading, tree, what, stepNamed)
}

/** The ends of a step are read from the back, whatever their order. */
function stepNamed(reading: Reading, words: Words, what: string): VacancyStep | undefined {
  let rest = words
  let step: Omit<VacancyStep, 'how'> = {}
  for (;;) {
    const cut = endOf(reading, rest, what)
    if (cut === undefined) break
    if (cut === 'wrong') return undefined
    step = { ...cut.end, ...step }
    rest = cut.rest
  }
  const how = howNamed(reading, rest, what)
  return how === undefined ? undefined : { how, ...step }
}

interface Cut {
  readonly rest: Words
  readonly end: Omit<VacancyStep, 'how'>
}

function endOf(reading: Reading, words: Words, what: string): Cut | undefined | 'wrong' {
  for (const [pattern, until] of [
    [/,?\s+until the next election$/, 'the next election'],
    [/,?\s+for a (?:whole|full|new) term$/, 'a whole term'],
    [/,?\s+for the rest of the term$/, undefined],
  ] as const) {
    const [rest, end] = cutAt(words, pattern)
    if (end !== undefined) return { rest, end: said(until, (to) => ({ until: to })) ?? {} }
  }
  const [less, lessRemains] = cutAt(words, /,?\s+(?:if|when) (?:less|fewer) than\s+/)
  const [more, moreRemains] = cutAt(words, /,?\s+(?:if|when) more than\s+/)
  const [some, within] = cutAt(words, /,?\s+within\s+/)
  const [other, same] = cutAt(words, /,?\s+(?:from|of|with) the same\s+/)
  const last = [lessRemains, moreRemains, within, same]
    .filter((end) => end !== undefined)
    .sort((a, b) => b.at() - a.at())[0]
  if (last === undefined) return undefined
  if (last === same) {
    const fact = otherNamed(reading, same, what, 'facts')
    return fact === undefined ? 'wrong' : { rest: other, end: { same: fact } }
  }
  const length = parseDuration(plainly(last).replace(/ (?:remains?|is left|are left|of the term remains?)$/, ''))
  if (length === undefined) return wrongWords(reading, last, what, 'a length of time, as "1 month"') ?? 'wrong'
  if (last === within) return { rest: some, end: { within: length } }
  return last === moreRemains
    ? { rest: more, end: { ifMoreThan: length } }
    : { rest: less, end: { ifLessThan: length } }
}

function howNamed(reading: Reading, words: Words, what: string): VacancyStep['how'] | undefined {
  const plain = plainly(words)
  const line = /^next in line(?:,? at most (\d{1,3}))?$/.exec(plain)
  if (line !== null) return { kind: 'next in line', ...said(line[1], (most) => ({ most: Number(most) })) }
  if (['count-back', 'count back', 'countback'].includes(plain)) return { kind: 'count-back' }
  if (['as filled', 'as it is filled'].includes(plain)) return { kind: 'as filled' }
  if (['stays vacant', 'vacant', 'nothing'].includes(plain)) return { kind: 'stays vacant' }
  if (/^(?:by-election|by election)(?: with (?:a )?new roll)?$/.test(plain)) return { kind: 'by-election', roll: 'new' }
  if (/^(?:by-election|by election) with (?:the )?(?:(?:old|last) roll|roll of (?:the )?last election)$/.test(plain)) {
    return { kind: 'by-election', roll: 'last' }
  }
  for (const [beginning, by] of [
    [/appointment of\s+/, 'of'],
    [/appointment by\s+/, 'by'],
  ] as const) {
    const appointers = afterWords(words, beginning)
    if (appointers === undefined) continue
    const named = appointersNamed(reading, appointers, what, by)
    return named === undefined ? undefined : { kind: 'appointment', by: named }
  }
  return successorNamed(reading, words, what)
}

/** "chair of other": whoever holds that seat of that group; "vice chair" of this one. */
function successorNamed(reading: Reading, words: Words, what: string): VacancyStep['how'] | undefined {
  const bare = afterWords(words, /(?:the|holder of|whoever is)\s+/) ?? words
  const of = /^(.+?)\s+of\s+(.+)$/i.exec(bare.text)
  const isOwn = reading.names.own.seats.has(plainly(bare).replaceAll(' ', '-'))
  const text = of === null || isOwn ? bare.text : `${of[2] ?? ''}.${of[1] ?? ''}`
  // What goes on with "if …" is a step that was not understood, and no seat.
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u.test(text) || / (?:if|when|unless) /i.test(text)) {
    return wrongWords(reading, words, what, expected)
  }
  const seat = seatNamed(reading, { text, at: bare.at }, what)
  return seat === undefined ? undefined : { kind: 'holder', of: seat }
}

const expected =
  '"next in line", "count-back", "appointment of …", "by-election", "as filled", "stays vacant" or the holder of another seat, each with "if less than 6 months remain" or "if more than …" behind it where it depends on that'
