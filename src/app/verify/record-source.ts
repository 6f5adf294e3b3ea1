/** A published record, wherever it is read from: an address, a folder of files, a data file. Nothing in it is believed. */
export interface RecordSource {
  /** What a person would call it: the address or the path. */
  readonly label: string
  /** The verifier key that stands beside the record, to be compared with one that is known otherwise. */
  vkey(): Promise<string | undefined>
  /**
   * `checkpoint`, `keys`, `policy`, or the path of a tile or bundle; undefined when there is no such file.
   * @param most_bytes a longer file is wrong, so whoever reads from afar stops one byte later
   */
  file(path: string, most_bytes: number): Promise<Uint8Array | undefined>
  /** How many files may be asked for before the first has come; one where asking costs nothing. */
  readonly ahead?: number
  /** What entries name by its hash, where the source has it. */
  readonly beside?: BesideSource
}

export interface BesideSource {
  /** The document's bytes as they stand there; undefined when it is missing. */
  document(digest: string): Promise<Uint8Array | undefined>
  /** Every sealed value that is there; undefined when neither values nor documents are kept there. */
  values(): Promise<readonly OpenValue[] | undefined>
}

/** A sealed value with what its commitment is made of. */
export interface OpenValue {
  readonly commitment: string
  readonly salt: Uint8Array
  readonly value: string
}
