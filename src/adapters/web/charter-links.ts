import { isName } from '../../core/base/name.ts'
import type { LinkRewrite } from './prose.ts'
import { link } from './routes.ts'

/** Charters link to each other as files, "psf-board.md#decisions"; on the site that is the other charter's page. */
export function charterLinks(foundation: string): LinkRewrite {
  return (address) => {
    const [, group = '', anchor = ''] = /^(?:\.\/)?([^/#]+)\.md(#.*)?$/.exec(address) ?? []
    return isName(group) ? `${link('charter', { foundation, group })}${anchor}` : address
  }
}
