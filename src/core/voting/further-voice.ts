import type { Name } from '../base/name.ts'
import type { Rule } from '../charter/rule.ts'
import { countOf } from './measure.ts'
import type { Tally } from './standing.ts'

/** What one of the missing may still say; staying silent is the third way and changes nothing. */
export type FurtherVoice = { readonly kind: 'vote'; readonly option: Name } | { readonly kind: 'recusal' }

/** Votes in the order of the rule's options, recusal last. */
export function furtherVoices(rule: Rule): readonly FurtherVoice[] {
  const votes = rule.options.map(({ name }): FurtherVoice => ({ kind: 'vote', option: name }))
  return rule.recusal === 'forbidden' ? votes : [...votes, { kind: 'recusal' }]
}

/** The tally with one voice more. Says nothing about whether anyone is left to raise it. */
export function withVoice(tally: Tally, voice: FurtherVoice): Tally {
  switch (voice.kind) {
    case 'vote':
      return { ...tally, counts: { ...tally.counts, [voice.option]: countOf(tally.counts, voice.option) + 1 } }
    case 'recusal':
      return { ...tally, recused: tally.recused + 1 }
  }
}
