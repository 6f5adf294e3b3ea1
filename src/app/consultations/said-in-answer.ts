import type { SaidInAnswer, SaidOfPassage } from '../command.ts'

/** Whether somebody takes a position and says no more. */
export function saysNothing({ text, organisation, passages }: SaidInAnswer): boolean {
  return text === '' && organisation === undefined && passages.length === 0
}

/** What stands beside the record for an answer: one value, so that it is erased as a whole. */
export function formatSaid({ text, organisation, passages }: SaidInAnswer): string {
  const places = passages.map(({ comment, instead }) => ({
    ...(comment !== undefined && { comment }),
    ...(instead !== undefined && { instead }),
  }))
  return JSON.stringify({ text, ...(organisation !== undefined && { organisation }), passages: places })
}

/** What `formatSaid` writes, by the places that the entry says; what is anything else is shown as a text. */
export function parseSaid(
  value: string,
  places: readonly { readonly from: number; readonly to: number }[],
): SaidInAnswer {
  const { text, organisation, passages } = fieldsOf(jsonOf(value))
  const said = Array.isArray(passages) ? passages.map(fieldsOf) : []
  return {
    text: typeof text === 'string' ? text : '',
    ...(typeof organisation === 'string' && { organisation }),
    passages: places.map((place, index): SaidOfPassage => {
      const { comment, instead } = said[index] ?? {}
      return {
        ...place,
        ...(typeof comment === 'string' && { comment }),
        ...(typeof instead === 'string' && { instead }),
      }
    }),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

function fieldsOf(item: unknown): Readonly<Record<string, unknown>> {
  return typeof item === 'object' && item !== null ? { ...item } : {}
}
