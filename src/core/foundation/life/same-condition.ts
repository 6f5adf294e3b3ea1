import type { FactCondition } from '../../charter/structure/fact-condition.ts'

/** Whether two conditions say the same; conditions are plain data in one order of keys, since one reader makes them. */
export function isSameCondition(one: FactCondition, other: FactCondition): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
