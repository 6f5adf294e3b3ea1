import type { Html } from '../../html.ts'

/** A picture as markup, in units of its own: what is around it says how large it stands on a page or in a file. */
export interface Drawing {
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly body: Html
  /** The same as a table. */
  readonly table: Html
}

/** Letters are about this wide at size 1 in the type of the pictures. */
const letter = 0.55

/** As much of a text as has room, with a sign where it was cut. */
export function fitted(text: string, room: number, size = 13): string {
  const most = Math.max(1, Math.floor(room / (size * letter)))
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

export function rounded(length: number): string {
  return String(Math.round(length * 100) / 100)
}
