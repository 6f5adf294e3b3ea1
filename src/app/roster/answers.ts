/**
 * What whoever imports says to the questions of a plan, by what is asked about: "group API Machinery", "seat tech leads",
 * "person ada". The last answer to a question counts.
 */
export type Answers = ReadonlyMap<string, string>

/** Leaves out what the question is about. */
export const leaveOut = 'leave out'

/** Reads `about=answer`; undefined where it is not written so. */
export function answerIn(text: string): readonly [string, string] | undefined {
  const sign = text.lastIndexOf('=')
  const [about, answer] = [text.slice(0, sign).trim(), text.slice(sign + 1).trim()]
  return sign === -1 || about === '' || answer === '' ? undefined : [about, answer]
}

export function groupAsked(called: string): string {
  return `group ${called}`
}

/** Of the seats of all groups by that name, or with the group of one. */
export function seatAsked(called: string, group?: string): string {
  return group === undefined ? `seat ${called}` : `seat ${group}/${called}`
}

export function personAsked(key: string): string {
  return `person ${key}`
}
