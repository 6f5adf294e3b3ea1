import { join } from 'node:path'
import { charterFiles } from '../adapters/cli/charter-files.ts'
import type { Terminal } from '../adapters/cli/terminal.ts'
import { beginningWords } from '../adapters/words/beginning-words.ts'
import { pageWords } from '../adapters/words/page-words.ts'
import type { House } from '../app/house.ts'
import type { Name } from '../core/base/name.ts'
import { readFoundingParts } from '../core/charter/reading/read-founding.ts'

/** Sets up the foundations of a folder that are not here yet; also those that an interrupted first start did not come to. */
export async function foundMissing(house: House, folder: string, terminal: Terminal): Promise<void> {
  if (terminal.folder.kind(folder) !== 'folder') throw new Error(`REMIT_FOUNDATIONS is ${folder}, which is no folder`)
  const folders = terminal.folder
    .list(folder)
    .map((name) => join(folder, name))
    .filter((inside) => terminal.folder.kind(join(inside, 'founding.yaml')) === 'file')
  for (const inside of folders) {
    if (house.foundation(nameIn(inside, terminal)) !== undefined) continue
    const founded = await house.found({ files: charterFiles(terminal, inside) ?? [] })
    if (!founded.ok && founded.problem.type === 'name taken') continue
    if (!founded.ok) throw new Error(`${inside} cannot be set up: ${beginningWords(founded.problem)}`)
    const { state } = await founded.value.read()
    const { home } = pageWords('en')
    terminal.out(
      `Set up ${state.founded?.title ?? inside}: ${home.groups(state.groups.size)}, ${home.entries(state.size)}.`,
    )
  }
}

/** Its charters need not be read to see that it is there. */
function nameIn(folder: string, terminal: Terminal): Name {
  const file = join(folder, 'founding.yaml')
  return readFoundingParts({ file, text: terminal.folder.read(file) }).founding?.foundation ?? ''
}
