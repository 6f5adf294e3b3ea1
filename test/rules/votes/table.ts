/** Imagined votes under one rule of the hundred, and what each comes to: the boundary, and the count beside it. */
export interface VoteTable {
  /** Of rules.json. */
  readonly id: string
  /** From the project's folder: "test/rules/gentoo/council.md". */
  readonly charter: string
  /** As one writes it for `remit simulate`: "majority", "policy(2/3)". */
  readonly rule: string
  readonly cases: readonly VoteCase[]
}

export interface VoteCase {
  readonly why: string
  /** As many as the seats that are held, where the charter fixes them and it does not say; of a procedure those of each body. */
  readonly voters?: number
  readonly vacant?: number
  readonly recused?: number
  readonly present?: number
  readonly seats?: number
  readonly cast?: number
  /** By option: `{ yes: 3, 'yes from chair': 1 }`; where the rule ranks, by order: `{ 'a > b': 2 }`. */
  readonly votes: Readonly<Record<string, number>>
  readonly outcome: string
  readonly certain?: boolean
}
