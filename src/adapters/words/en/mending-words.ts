import { spoken } from '../../../core/base/name.ts'
import type { Repair } from '../../../core/charter/structure/limit.ts'

/** What mends a limit that does not hold. The bodies that are asked stand in the motions that open with it. */
export function mendingWords(repair: Repair): string {
  switch (repair.kind) {
    case 'refuse':
      return 'what would break it is refused'
    case 'report':
      return 'it was told'
    case 'repair':
      return 'it is to be put right'
    case 'agreement':
      return 'those concerned are to agree who goes'
    case 'remove the lower':
      return 'whoever had the fewest votes goes'
    case 'remove the latest':
      return 'whoever came last goes'
    case 'remove by lot':
      return 'the lot says who goes'
    case 'vote':
      return 'a body decides who goes'
    case 'election':
      return `the election ${spoken(repair.of)} says who goes`
    case 'no vote':
      return 'whoever came last has no vote until it holds again'
  }
}
