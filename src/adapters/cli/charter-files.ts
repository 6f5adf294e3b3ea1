import type { ReadableFolder } from './terminal.ts'

export interface CharterFile {
  readonly file: string
  readonly text: string
}

/** The charters and the founding file of a folder, or the one charter that a path names; undefined when there is nothing there. */
export function charterFiles(
  { folder }: { readonly folder: ReadableFolder },
  path: string,
): readonly CharterFile[] | undefined {
  switch (folder.kind(path)) {
    case undefined:
      return undefined
    case 'file':
      return [{ file: path, text: folder.read(path) }]
    case 'folder':
      return folder
        .list(path)
        .filter((name) => isPartOfFoundation(name))
        .map((name) => `${path.replace(/\/$/, '')}/${name}`)
        .map((file) => ({ file, text: folder.read(file) }))
  }
}

export function baseNameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

/** A README explains a folder and is no charter. */
function isPartOfFoundation(name: string): boolean {
  return name === 'founding.yaml' || (name.endsWith('.md') && name !== 'README.md')
}
