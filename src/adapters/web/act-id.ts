import { hash } from 'node:crypto'

/**
 * The identifier of the act that a form asks for, from the form's own identifier and all that it says. The same form sent
 * twice asks for the same act; one sent again from an old page with another choice asks for another.
 */
export function actId(path: string, body: URLSearchParams): string {
  const said = [...body]
    .filter(([name]) => name !== 'csrf')
    .toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return hash('sha256', JSON.stringify([path, said])).slice(0, 32)
}
