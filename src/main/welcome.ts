import type { Terminal } from '../adapters/cli/terminal.ts'
import type { Configuration } from '../adapters/config/environment.ts'
import type { Name } from '../core/base/name.ts'

interface Occasion {
  readonly names: readonly Name[]
  readonly isFirstStart: boolean
  readonly temporary: boolean
}

/** What the terminal says once the site answers: what to open, how to sign in, how to check, where it is kept. */
export function welcome(
  terminal: Terminal,
  { url, data, smtp }: Configuration,
  { names, isFirstStart, temporary }: Occasion,
): void {
  const example = names.at(-1)
  terminal.out('')
  terminal.out(`Remit is running at ${url}`)
  terminal.out('')
  if (isFirstStart && example === 'python') {
    terminal.out(`  Open       ${url}/python/groups/packaging/charter`)
    terminal.out(`  Enter      ${url}/sign-in as one of the sample people, with one click`)
  }
  const letters =
    smtp === undefined ? 'or give your own address there: the link is printed here' : 'by a link that is mailed'
  terminal.out(`  Sign in    ${url}/sign-in ${letters}`)
  if (example !== undefined) terminal.out(`  Check      npx remit verify ${url}/record/${example}`)
  const end = temporary ? 'deleted when the server stops' : 'delete the folder to begin anew'
  terminal.out(`  Kept in    ${data} (${end})`)
  terminal.out('')
}
