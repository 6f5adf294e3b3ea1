import { nameOf } from '../base/name.ts'
import type { Place } from '../charter/structure/charter.ts'

/** What a text was found to say: a key of a seat, a rule or a duty, or an entry of a list; `value` as a block writes it. */
export interface Fact {
  /** "seats", "rules", "duties", "channels", … */
  readonly section: string
  /** The seat or rule; absent for entries of lists. */
  readonly name?: string
  readonly key?: string
  readonly value: string
  /** Where in the document it is said. */
  readonly at: number
}

/** What a text leaves open. */
export interface Question {
  readonly place: Place
  /** "rule removal", "seat chair", "budget": what cannot be carried out before it is answered. */
  readonly about: string
  readonly question: string
}

/** Somebody whom the text names; the founding file says who holds what, a charter does not. */
export interface NamedPerson {
  readonly name: string
  readonly seat: string
  readonly place: Place
}

/** What readers of sections write into. */
export interface Draft {
  /** Takes what is said first; a second value for the same key becomes a question. */
  fact(fact: Fact): void
  ask(at: number, about: string, question: string): void
  /** Whether something was asked about it already. */
  asked(about: string): boolean
  person(at: number, name: string, seat: string): void
  vacant(at: number, seat: string): void
  facts(): readonly Fact[]
  has(section: string, name: string, key?: string): boolean
  /** The body that the group stands under, as blocks write it; undefined when it is not known. */
  readonly under: string | undefined
  /** The seat that the body above is made of: "board.director"; undefined when its charter is not known. */
  readonly seatAbove: string | undefined
  /** The group whose title or name these words are, among those that are known. */
  groupCalled(words: string): string | undefined
}

export interface Kept {
  readonly facts: Fact[]
  readonly questions: { readonly at: number; readonly about: string; readonly question: string }[]
  readonly people: { readonly at: number; readonly name: string; readonly seat: string }[]
  readonly vacancies: { readonly at: number; readonly seat: string }[]
}

export interface Surrounding {
  readonly under?: string
  /** The groups of the foundation: name and title. */
  readonly groups?: ReadonlyMap<string, string>
  /** By group the seat that its body is made of, where there is one such seat: "director". */
  readonly seats?: ReadonlyMap<string, string>
}

export function draftIn({ under, groups = new Map(), seats = new Map() }: Surrounding): {
  readonly draft: Draft
  readonly kept: Kept
} {
  const kept: Kept = { facts: [], questions: [], people: [], vacancies: [] }
  const same = (one: Fact, other: Fact) =>
    one.key !== undefined && one.section === other.section && one.name === other.name && one.key === other.key

  function ask(at: number, about: string, question: string): void {
    if (kept.questions.some((asked) => asked.question === question && asked.about === about)) return
    kept.questions.push({ at, about, question })
  }

  const seatAbove = under === undefined ? undefined : seats.get(under)
  const draft: Draft = {
    under,
    seatAbove: seatAbove === undefined ? undefined : `${under}.${seatAbove}`,
    ask,
    asked: (about) => kept.questions.some((question) => question.about === about),
    fact(fact) {
      const earlier = kept.facts.find((other) => same(other, fact))
      if (earlier === undefined) kept.facts.push(fact)
      else if (earlier.value !== fact.value) {
        const about = aboutWords(fact)
        ask(fact.at, about, `Is “${fact.key}” ${earlier.value} or ${fact.value}? The text says both`)
      }
    },
    person: (at, name, seat) => kept.people.push({ at, name, seat }),
    vacant: (at, seat) => kept.vacancies.push({ at, seat }),
    facts: () => kept.facts,
    has: (section, name, key) =>
      kept.facts.some(
        (fact) => fact.section === section && fact.name === name && (key === undefined || fact.key === key),
      ),
    groupCalled(words) {
      const wanted = nameOf(words.replace(/^the\s+/i, ''))
      for (const [group, title] of groups)
        if (group === wanted || nameOf(title.replace(/^the\s+/i, '')) === wanted) return group
      return undefined
    },
  }
  return { draft, kept }
}

export function aboutWords({ section, name }: { readonly section: string; readonly name?: string }): string {
  const noun = section === 'duties' ? 'duty' : section.replace(/s$/, '')
  return name === undefined ? noun : `${noun} ${name}`
}
