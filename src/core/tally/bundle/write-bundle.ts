import { canonicalJson } from '../../base/canonical-json.ts'
import { contentOf } from '../formats/uniform/write-uniform.ts'
import { type Bundle, bundleForm } from './bundle.ts'

/** A bundle as canonical JSON, ballots in their canonical order: whatever the order in which they came, the bytes are the same. */
export function writeBundle({ file, composition, held, lot, result }: Bundle): string {
  const { ballots, places: _, ...uniform } = file
  const entries = Array.from(ballots.counts, (count, ballot) => ({ count, ...contentOf(ballots, ballot) }))
  return canonicalJson({ form: bundleForm, ...uniform, ballots: entries, composition, held, lot, result })
}
