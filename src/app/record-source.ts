/** A published record, wherever it is read from: an address, a folder of files, a data file. Nothing in it is believed. */
export interface RecordSource {
  /** What a person would call it: the address or the path. */
  readonly label: string
  /** The verifier key that stands beside the record, to be compared with one that is known otherwise. */
  vkey(): Promise<string | undefined>
  /** `checkpoint`, or the path of a tile or bundle; undefined when there is no such file. */
  file(path: string): Promise<Uint8Array | undefined>
}
