/**
 * A message of an error without what it may say of people: mail addresses, network addresses, identifiers, and whatever it
 * quotes. Errors of parsers and databases quote what they were given.
 */
export function scrub(message: string): string {
  return message
    .slice(0, longest)
    .replace(/"(?:[^"\\]|\\.)*"?/g, '"…"')
    .replace(/[^\s<>()[\]@"',;:=]+@[^\s<>()[\]@"',;]+/g, '<address>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<ip>')
    .replace(/(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi, '<ip>')
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '<id>')
    .replace(/\b[0-9a-f]{16,}\b/gi, '<id>')
    .replace(/\/people\/[^/\s]+/g, '/people/<id>')
    .replace(/\b(token|back|may)=[^&\s]+/g, '$1=<value>')
}

const longest = 2_000

export interface ToldCause {
  readonly kind: string
  readonly message: string
  readonly code?: string
  /** Where it came from: function names and lines, without the message that stands above them. */
  readonly stack?: string
}

export function toldCause(cause: unknown): ToldCause {
  if (!(cause instanceof Error)) return { kind: typeof cause, message: scrub(String(cause)) }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const behind = cause.cause === undefined ? '' : `: ${toldCause(cause.cause).message}`
  return {
    kind: cause.name,
    message: `${scrub(cause.message)}${behind}`,
    ...(code !== undefined && { code: scrub(code) }),
    ...(frames.length > 0 && { stack: frames.slice(0, most_frames).join('\n') }),
  }
}

const most_frames = 20
