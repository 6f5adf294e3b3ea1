/**
 * Where in a document a character of a YAML scalar stands: the scalar's value has lost its quotes, its escapes, its
 * indentation and its line breaks. The value is laid beside its source; where white space was folded, the place is that
 * of the white space.
 *
 * @param source the whole document
 * @param at where the scalar begins, with its quote or its block mark
 * @param value the text that the YAML reader made of it
 * @param index of the character in the value
 */
export function offsetInScalar(source: string, at: number, value: string, index: number): number {
  const opening = source[at]
  const isDouble = opening === '"'
  const isSingle = opening === "'"
  let position = isDouble || isSingle ? at + 1 : at
  if (opening === '|' || opening === '>') position = source.indexOf('\n', at) + 1 || source.length

  for (let done = 0; ; done += 1) {
    const wanted = value[done]
    if (wanted === undefined || !isSpace(wanted)) position = skipSpace(source, position, isDouble)
    if (done >= index || wanted === undefined) return Math.min(position, source.length)
    position += widthAt(source, position, isDouble, isSingle)
    if (isSpace(wanted) && !isSpace(value[done + 1] ?? 'x')) position = skipSpace(source, position, isDouble)
  }
}

function skipSpace(source: string, from: number, isDouble: boolean): number {
  let position = from
  for (;;) {
    if (isSpace(source[position] ?? 'x')) position += 1
    else if (isDouble && source[position] === '\\' && isSpace(source[position + 1] ?? 'x')) position += 2
    else return position
  }
}

function widthAt(source: string, position: number, isDouble: boolean, isSingle: boolean): number {
  if (isSingle && source.startsWith("''", position)) return 2
  if (!isDouble || source[position] !== '\\') return 1
  const letter = source[position + 1]
  return letter === 'x' ? 4 : letter === 'u' ? 6 : letter === 'U' ? 10 : 2
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r'
}
