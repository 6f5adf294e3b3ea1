/**
 * How many entries a checkpoint speaks for: its second line, in decimal without leading zeros. Undefined when it has none.
 * The store looks no further; whoever reads the record checks root and signatures.
 *
 * @see https://c2sp.org/tlog-checkpoint
 */
export function checkpointSize(checkpoint: Uint8Array): number | undefined {
  const line = new TextDecoder().decode(checkpoint).split('\n', 3)[1]
  if (line === undefined || !/^(?:0|[1-9]\d{0,15})$/.test(line)) return undefined
  const size = Number(line)
  return Number.isSafeInteger(size) ? size : undefined
}
