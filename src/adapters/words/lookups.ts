import type { Name } from '../../core/base/name.ts'
import { spoken } from '../../core/base/name.ts'
import { alone, type Surroundings } from '../../core/charter/explain/explain-wording.ts'

/** Titles and names that words need and the core's values do not carry. */
export interface Lookups {
  /** "Packaging Work Group" for "packaging". */
  group(name: Name): string
  /** A person's name, or words for somebody whose name was erased. */
  person(id: string): string
  /** What was declared, by what stands for it in the record; undefined when it was erased, or is not for this reader. */
  fact(fact: Name, value: string): string | undefined
  /** What voters read and type for an option of a decision: "+1". */
  option(motion: number, option: Name): string
  /** The charters in force, which know which seats are single. */
  readonly charters: Surroundings
}

/** Says names as they stand in addresses, where nothing better is known. */
export const plainLookups: Lookups = {
  group: spoken,
  person: (id) => id,
  fact: (_, value) => (value.startsWith('~') ? undefined : value),
  option: (_, option) => spoken(option),
  charters: alone,
}
