import type { Name } from '../base/name.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { readsOf } from './reads.ts'
import type { Tally, Voices } from './standing.ts'
import { ballotsIn, countOf, missingVotes } from './voices.ts'

/** What one of the missing may still say; staying silent is a further way and changes nothing. */
export type FurtherVoice =
  | { readonly kind: 'vote'; readonly option: Name; readonly of: Silent }
  /** A ballot that approves of nothing yet, and what one of the further ballots approves of. */
  | { readonly kind: 'ballot'; readonly of: Silent }
  | { readonly kind: 'approval'; readonly option: Name; readonly of: Silent }
  /** Somebody comes to the meeting, and says nothing. */
  | { readonly kind: 'arrival'; readonly of: Silent }
  | { readonly kind: 'recusal'; readonly of: Silent }

/** Missing voters who are alike: of one part of the electorate, and at the meeting or not. */
export interface Silent {
  /** The index of their part; the whole electorate without it. */
  readonly part?: number
  readonly seats: readonly SeatRef[]
  readonly missing: number
  /** Where presence is counted: whether they are at the meeting already. */
  readonly attends: boolean
}

/** The missing by what the rule can tell apart: its classes where it counts "from" a seat, presence where it counts that. */
export function silentGroups(rule: Rule, tally: Tally): readonly Silent[] {
  const { classes, presence } = readsOf(rule)
  const byPart = classes.length > 0 && tally.parts !== undefined
  const groups = byPart
    ? (tally.parts ?? []).map((voices, part) => ({ voices, part, seats: voices.seats }))
    : [{ voices: tally, seats: [] }]
  return groups.flatMap(({ voices, ...group }): readonly Silent[] => {
    const missing = missingVotes(voices)
    const attending = presence && voices.present !== undefined ? voices.present - ballotsIn(voices) : 0
    const both = [
      { ...group, missing: attending, attends: true },
      { ...group, missing: missing - attending, attends: false },
    ]
    return both.filter((silent) => silent.missing > 0)
  })
}

/** Votes in the order of the rule's options, arrival and recusal last. */
export function furtherVoices(rule: Rule, tally: Tally): readonly FurtherVoice[] {
  const { presence } = readsOf(rule)
  return silentGroups(rule, tally).flatMap((of): readonly FurtherVoice[] => {
    const names = rule.options.map(({ name }) => name)
    const votes: readonly FurtherVoice[] =
      rule.ballot?.kind === 'approval'
        ? [{ kind: 'ballot', of }, ...names.map((option): FurtherVoice => ({ kind: 'approval', option, of }))]
        : names.map((option): FurtherVoice => ({ kind: 'vote', option, of }))
    const arrives = presence && tally.present !== undefined && !of.attends
    return [
      ...votes,
      ...(arrives ? [{ kind: 'arrival', of } as const] : []),
      ...(rule.recusal === 'forbidden' ? [] : [{ kind: 'recusal', of } as const]),
    ]
  })
}

/** The tally with one voice more. Says nothing about whether anyone is left to raise it. */
export function withVoice(tally: Tally, voice: FurtherVoice): Tally {
  const { part } = voice.of
  const whole = { ...tally, ...raised(tally, voice) }
  if (part === undefined || tally.parts === undefined) return whole
  const parts = tally.parts.map((each, index) => (index === part ? { ...each, ...raised(each, voice) } : each))
  return { ...whole, parts }
}

function raised(voices: Voices, voice: FurtherVoice): Voices {
  const { electorate, recused, counts, ballots, present } = voices
  const stays = { electorate, recused, counts, ...(ballots !== undefined && { ballots }) }
  const here = (more: number) => (present === undefined ? {} : { present: present + more })
  switch (voice.kind) {
    case 'vote': {
      const more = { ...stays, counts: oneMore(counts, voice.option) }
      return { ...more, ...(ballots !== undefined && { ballots: ballots + 1 }), ...here(voice.of.attends ? 0 : 1) }
    }
    case 'ballot':
      return { ...stays, ballots: ballotsIn(voices) + 1, ...here(voice.of.attends ? 0 : 1) }
    case 'approval':
      return { ...stays, counts: oneMore(counts, voice.option), ballots: ballotsIn(voices), ...here(0) }
    case 'arrival':
      return { ...stays, ...here(1) }
    case 'recusal':
      return { ...stays, recused: recused + 1, ...here(voice.of.attends ? -1 : 0) }
  }
}

function oneMore(counts: Voices['counts'], option: Name): Voices['counts'] {
  return { ...counts, [option]: countOf(counts, option) + 1 }
}
