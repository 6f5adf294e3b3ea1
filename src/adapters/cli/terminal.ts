/** Where a verb writes and what it reads: the terminal in `main`, a recording in tests. */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void
  /** What went wrong, or how far it has come. */
  err(line: string): void
  readonly colour: boolean
  /** Whether a person watches, to whom progress is worth telling. */
  readonly interactive: boolean
  readonly folder: Folder
  /** All that is piped in. */
  input(): string
  /** The same in pieces, each good until the next is asked for. */
  inputPieces(): Iterable<Uint8Array>
  /** Asks a person, who may answer nothing; absent where nobody is there. */
  readonly ask?: (question: string) => Promise<string>
}

/** Files as the command line needs them; paths as the user wrote them. */
export interface Folder extends ReadableFolder {
  write(path: string, text: string): void
  /** A file in pieces, each good until the next is asked for. */
  pieces(path: string): Iterable<Uint8Array>
  /** What stood at these paths at a revision of the version control that a path lies in; undefined without such a revision. */
  atRevision(revision: string, path: string): ReadableFolder | undefined
}

export interface ReadableFolder {
  kind(path: string): 'file' | 'folder' | undefined
  read(path: string): string
  /** Of a longer file than `most_bytes` a byte more than that is enough. */
  bytes(path: string, most_bytes?: number): Uint8Array
  /** Names directly inside, sorted. */
  list(path: string): readonly string[]
}

/** What a verb ends with: 0 done, 1 the answer is no (findings, a record that does not verify), 2 it could not be asked, 3 the answer is open. */
export type ExitCode = 0 | 1 | 2 | 3

type Style = 'bold' | 'faint' | 'red' | 'yellow' | 'green' | 'cyan'

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  faint: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
}

/** Colour only on a terminal, and never the only carrier of a meaning. */
export function styled(terminal: Terminal, style: Style, text: string): string {
  const [on, off] = codes[style]
  return terminal.colour ? `\u001b[${on}m${text}\u001b[${off}m` : text
}
