import { textOfData } from '../../base/text-of-data.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'

/** Whether two conditions say the same. The record keeps its keys in another order than the reader of charters. */
export function isSameCondition(one: FactCondition, other: FactCondition): boolean {
  return textOfData(one) === textOfData(other)
}
