import type { Action, Charter } from '../structure/charter.ts'

/** "schedule meeting", "approve minutes": how a group meets is its own, by the adoption of its charter. */
export function isOfMeetings({ duties = [] }: Pick<Charter, 'duties'>, { verb, object }: Action): boolean {
  if (verb === 'approve') return object === 'minutes'
  return verb === 'schedule' && duties.some(({ name }) => name === object)
}
