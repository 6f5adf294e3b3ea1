import { type Reading, type Words, wordsOf, wrong } from '../reading/cursor.ts'
import { decidingNamed, otherNamed, seatNamed } from '../reading/names.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Deciding } from '../structure/charter.ts'
import type { Nomination, Support } from '../structure/election.ts'
import { phraseIn, phrasesIn } from './phrases.ts'

/** "self", "anyone", "another", "member", "2 of member"; any one of a list. */
export function nominationsIn(reading: Reading, tree: Tree, what: string): readonly Nomination[] {
  return phrasesIn(reading, tree, what, nominationNamed)
}

function nominationNamed(reading: Reading, words: Words, what: string): Nomination | undefined {
  const plain = normalKey(words.text)
  if (/^(?:self|themselves|oneself)$/.test(plain)) return { kind: 'self' }
  if (/^(?:anyone|everyone|anybody)$/.test(plain)) return { kind: 'anyone' }
  if (/^(?:another|others|another person|someone else)$/.test(plain)) return { kind: 'another' }
  const [lead = '', count, any] = /^(?:(\d{1,3})\s+(?:of\s+)?)?(any\s+)?/i.exec(words.text) ?? []
  const rest = { text: words.text.slice(lead.length), at: () => words.at() + lead.length }
  const { own } = reading.names
  const name = normalKey(rest.text).replace(/ /g, '-')
  const single = own.seats.has(name) || own.rules.has(name) || !own.seats.has(name.replace(/s$/, ''))
  const named = single ? rest : { text: rest.text.replace(/s\s*$/i, ''), at: rest.at }
  const isOfPeople = count !== undefined || any !== undefined
  const by = isOfPeople ? holderNamed(reading, named, what) : decidingNamed(reading, named, what)
  return by === undefined ? undefined : { kind: 'by', by, count: count === undefined ? 1 : Number(count) }
}

/** So many people, or any one of them, hold a seat. */
function holderNamed(reading: Reading, words: Words, what: string): Deciding | undefined {
  const seat = seatNamed(reading, words, what)
  return seat === undefined ? undefined : { kind: 'seat', seat }
}

/** "1 other", "2 members", "3 of voters from 3 different employer": how many must back a candidate. */
export function supportIn(reading: Reading, tree: Tree, what: string): Support | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const match = /^\s*(\d{1,4})\s+(?:of\s+)?(.+?)(?:\s+(?:from|of|with)\s+(\d{1,4}\s+)?different\s+(.+?))?\s*$/i.exec(
    node.text,
  )
  const [, count = '', whom = '', times, fact] = match ?? []
  if (match === null || Number(count) === 0) {
    return wrong(reading, node, what, 'how many of whom, as "2 of voters" or "3 of voters from 3 different employer"')
  }
  if (times !== undefined && times.trim() !== count) {
    const message = `${what} asks for ${count} people from ${times.trim()} different ones; the two numbers are the same`
    reading.report.find('wrong-form', wordsOf(reading.report, node).at(), message)
  }
  const of = whomIn(
    reading,
    wordsOf(reading.report, node, node.text.indexOf(whom), node.text.indexOf(whom) + whom.length),
    what,
  )
  const different =
    fact === undefined ? undefined : factNamed(reading, node.text, fact, wordsOf(reading.report, node), what)
  return of === undefined ? undefined : { count: Number(count), of, ...said(different, (different) => ({ different })) }
}

function whomIn(reading: Reading, words: Words, what: string): Support['of'] | undefined {
  if (/^(?:(?:other )?voters?|(?:eligible )?voters?|others?|electors?)$/.test(normalKey(words.text))) return 'voters'
  const { own } = reading.names
  const name = normalKey(words.text).replace(/ /g, '-')
  const isPlural = !own.seats.has(name) && own.seats.has(name.replace(/s$/, ''))
  const seat = seatNamed(reading, isPlural ? { ...words, text: words.text.replace(/s$/i, '') } : words, what)
  return seat === undefined ? undefined : [seat]
}

/** "employers" where the fact is called "employer". */
function factNamed(reading: Reading, text: string, fact: string, words: Words, what: string): string | undefined {
  const facts = reading.names.own.others?.get('facts')
  const name = normalKey(fact).replace(/ /g, '-')
  const single = name.replace(/s$/, '')
  const at = () => words.at() + Math.max(0, text.trim().lastIndexOf(fact))
  return otherNamed(
    reading,
    { text: facts?.has(name) !== true && facts?.has(single) === true ? single : fact, at },
    what,
    'facts',
  )
}
