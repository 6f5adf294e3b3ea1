import type { Draft } from './draft.ts'
import { numberIn, numberPattern } from './number-words.ts'

/** Votes by signs, as mailing lists have them: "at least two +1's, more +1's than -0's, and no -1". */
const options = [
  { sign: '+1', name: 'yes' },
  { sign: '+0', name: 'mild yes' },
  { sign: '-0', name: 'mild no' },
  { sign: '-1', name: 'no' },
] as const

const sign = String.raw`([+−-][01])(?:['’]?s)?(?:\s+votes?)?`

/** @returns whether the sentence is about such votes */
export function readSignedVotes(
  draft: Draft,
  rule: string,
  { text, at }: { readonly text: string; readonly at: number },
): boolean {
  const isAboutSigns = /(?:^|[\s“"(])[+−-][01]\b/.test(text) && /\bvot|\bpropos|\bsuccess|\bpass/i.test(text)
  if (!isAboutSigns) return false
  const parts = [...leastIn(text), ...moreIn(text), ...noneIn(text)]
  if (parts.length === 0) {
    draft.ask(at, `rule ${rule}`, 'Which votes carry it?')
    return true
  }
  const used = options.filter(({ sign: own }) => text.replaceAll('−', '-').includes(own))
  const fact = (key: string, value: string) => draft.fact({ section: 'rules', name: rule, key, value, at })
  fact('options', `{ ${used.map(({ sign: own, name }) => `${name}: "${own}"`).join(', ')} }`)
  fact('passes', parts.join(' and '))
  return true
}

function leastIn(text: string): readonly string[] {
  const pattern = new RegExp(`\\b(?:at least|needs?|requires?|a minimum of)\\s+(${numberPattern})\\s+${sign}`, 'gi')
  return [...text.matchAll(pattern)].flatMap(([, count = '', of = '']) => {
    const least = numberIn(count)
    return least === undefined ? [] : [`${nameOf(of)} >= ${least}`]
  })
}

function moreIn(text: string): readonly string[] {
  const pattern = new RegExp(`\\bmore\\s+${sign}\\s+than\\s+${sign}`, 'gi')
  return [...text.matchAll(pattern)].map(([, one = '', other = '']) => `${nameOf(one)} > ${nameOf(other)}`)
}

function noneIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b(?:no|without(?: any)?)\\s+${sign}`, 'gi'))].map(
    ([, of = '']) => `${nameOf(of)} = 0`,
  )
}

function nameOf(written: string): string {
  return options.find(({ sign: own }) => own === written.replace('−', '-'))?.name ?? 'no'
}
