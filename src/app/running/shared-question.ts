/**
 * Asks for many at once: whoever comes while a question is under way shares the next one, so that every answer was asked
 * for after its asker came, and one question at a time is enough for all of them.
 */
export function sharedQuestion<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<Answer> | undefined
  return () => {
    if (next !== undefined) return next
    const asked = underWay.then(() => {
      next = undefined
      return ask()
    })
    underWay = asked.catch(() => {})
    next = asked
    return asked
  }
}
