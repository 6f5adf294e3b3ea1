/** Who sits where, as another system or a page tells it, in its own words and with the places where it says so. */
export interface Roster {
  readonly people: readonly RosterPerson[]
  readonly holdings: readonly RosterHolding[]
  /** What stands there and could not be read. */
  readonly unread: readonly { readonly at: RosterPlace; readonly text: string; readonly why: Unread }[]
}

export type Unread =
  | 'not this form'
  | 'no name'
  | 'no seat'
  | 'no group'
  | 'no such day'
  /** Who is meant is told elsewhere, such as "all leads". */
  | 'made of others'

export interface RosterPlace {
  readonly file: string
  /** From 1. */
  readonly line: number
}

export interface RosterPerson {
  readonly at: RosterPlace
  /** How the source tells people apart: an account, an address, or else the name. */
  readonly key: string
  readonly name?: string
  readonly address?: string
  /** For whom they work, as the source says; only the person can declare it here. */
  readonly affiliation?: string
}

export interface RosterHolding {
  readonly at: RosterPlace
  /** The key of the person. */
  readonly person: string
  /** As the source calls them: "API Machinery", "tech leads". */
  readonly group: string
  readonly seat: string
  /** Days, as far as the source tells: "2024-03-01". */
  readonly from?: string
  readonly to?: string
  /** It is over. */
  readonly former?: true
}
