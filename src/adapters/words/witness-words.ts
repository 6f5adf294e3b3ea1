import type { WitnessNews } from '../../app/witnessing/witness-lane.ts'
import { formatVkey, type NoteKey } from '../../core/record/note-key.ts'
import type { PolicyFault } from '../../core/record/policy.ts'
import type { Witnessed, WitnessRefusal } from '../../core/record/witness.ts'

/** What became of asking a witness, and what to do about it, for whoever runs the server. */
export function witnessNewsWords(foundation: string, witness: string, news: WitnessNews): string {
  const whom = `The witness ${witness}`
  switch (news.type) {
    case 'cosigns again':
      return `${whom} cosigns ${foundation} again.`
    case 'unreachable':
      return `${whom} cannot be reached for ${foundation} (${messageOf(news.cause)}); it is asked again.`
    case 'refused':
      return `${whom} does not cosign ${foundation}: ${statusWords(news.status)}`
    case 'wrong answer':
      return `${whom} answers for ${foundation} with ${wrongWords[news.why]}; it is asked again. Compare its key in the policy with the one that it tells.`
    case 'ahead':
      return `${foundation} is stopped: ${whom.toLowerCase()} has cosigned ${news.size} entries, and its record has ${news.ours}. The record was set back, as by a backup, or somebody else goes on with its key. Put the whole record in place and start again; a witness that is wrong is taken out of the policy.`
    case 'other root':
      return `${foundation} is stopped: ${whom.toLowerCase()} has cosigned another record of ${news.size} entries than this one. Two histories were signed with one key. Put the record that it saw in place and start again; a witness that is wrong is taken out of the policy.`
  }
}

const wrongWords = {
  unreadable: 'what is no cosignature',
  'not its signature': 'a signature that is not by the key in the policy over this checkpoint',
  'another time': 'a cosignature that is more than an hour away from the time here',
} as const

function statusWords(status: number): string {
  switch (status) {
    case 403:
      return 'it knows the record by another key (403). Tell whoever runs it the verifier key of now.'
    case 404:
      return 'it does not know the record (404). Tell whoever runs it the verifier key.'
    case 409:
      return 'it changes its mind about the size that it cosigned (409); it is asked again.'
    case 422:
      return 'what it cosigned is not the beginning of this record (422). Compare `remit verify` here with a copy that others kept before anything else.'
  }
  return `it answers with status ${status}; it is asked again.`
}

/** Why a witness did not cosign, for whoever reads its answer. */
export function witnessRefusalWords(refusal: WitnessRefusal): string {
  switch (refusal.type) {
    case 'malformed':
      return 'This is no request to cosign: c2sp.org/tlog-witness says what it looks like.\n'
    case 'unknown log':
      return `This witness does not cosign ${refusal.origin}.\n`
    case 'unknown signature':
      return `The checkpoint is not signed with the key that this witness knows of ${refusal.origin}.\n`
    case 'other size':
    case 'other root':
      return `This witness has cosigned ${refusal.size} entries of ${refusal.origin}.\n`
    case 'wrong proof':
      return `The proof does not show that ${refusal.origin} has only grown.\n`
  }
}

export interface WitnessOfLogs {
  readonly key: NoteKey
  readonly logs: ReadonlyMap<string, readonly NoteKey[]>
  readonly cosigned: readonly (Witnessed & { readonly origin: string })[]
}

/** What stands at the address of a witness. */
export function witnessPage({ key, logs, cosigned }: WitnessOfLogs): string {
  const sizes = new Map(cosigned.map(({ origin, size }) => [origin, size]))
  const list = [...logs].flatMap(([origin, keys]) =>
    keys.map((log) => `  ${formatVkey(log)}\n    ${seenWords(sizes.get(origin))}`),
  )
  return `This is a witness of public records, as c2sp.org/tlog-witness describes it. It cosigns a record after it
has checked that it only grew, so that everybody can tell that they are shown the same one.

Its key
  ${formatVkey(key)}

The records that it cosigns
${list.length === 0 ? '  none yet' : list.join('\n')}
`
}

function seenWords(size: number | undefined): string {
  return size === undefined ? 'not seen yet' : `cosigned with ${size} entries`
}

/** What a witness tells when it starts. */
export function witnessWelcome({ url, name, key, logs }: Pick<WitnessOfLogs, 'key' | 'logs'> & WitnessAddress): string {
  return `The witness ${name} answers at ${url} and cosigns ${logs.size === 1 ? 'one record' : `${logs.size} records`}.

For the policy of those whom it cosigns (REMIT_WITNESSES):
  witness ${shortName(name)} ${formatVkey(key)} ${url}
  quorum ${shortName(name)}`
}

export interface WitnessAddress {
  readonly url: string
  readonly name: string
}

/** A policy has names of its own: the first part of the host is one that people recognise. */
function shortName(name: string): string {
  return name.split(/[./:]/, 1)[0] || name
}

/** What is wrong with a policy, with its line. */
export function policyFaultWords(fault: PolicyFault): string {
  const line = 'line' in fault ? `line ${fault.line}: ` : ''
  return `${line}${faultWords(fault)}.`
}

function faultWords(fault: PolicyFault): string {
  switch (fault.code) {
    case 'PolicyTooLarge':
      return 'it is longer than a policy may be'
    case 'PolicyNotUtf8':
      return 'its bytes are not UTF-8'
    case 'PolicyHasControlCharacter':
      return 'there is a control character in it; lines end with a newline alone'
    case 'PolicyWordUnknown':
      return `${fault.word} is none of log, witness, group and quorum`
    case 'PolicyLineMalformed':
      return `it is not ${forms[fault.word]}`
    case 'PolicyKeyWrong':
      return `the key cannot be read (${fault.cause.code})`
    case 'PolicyKeyKindWrong':
      return fault.expected === 'ed25519' ? 'this is not the key of a log' : 'this is not the key of a witness'
    case 'PolicyKeyTwice':
      return `the key of ${fault.name} stands there already`
    case 'PolicyNameTaken':
      return `the name ${fault.name} is given already`
    case 'PolicyNameUnknown':
      return `no witness or group before it is called ${fault.name}`
    case 'PolicyMemberTwice':
      return `${fault.name} is a member already, and may count only once`
    case 'PolicyThresholdWrong':
      return `any, all or a number from 1 to ${fault.members} was expected`
    case 'PolicyTooMany':
      return fault.word === 'quorum'
        ? 'there is a second quorum'
        : `there are more lines of ${fault.word} than are read`
    case 'PolicyQuorumMissing':
      return 'no line says quorum'
  }
}

const forms = {
  log: 'log <key> [<url>]',
  witness: 'witness <name> <key> [<url>]',
  group: 'group <name> <any, all or a number> <member>…',
  quorum: 'quorum <name or none>',
} as const

function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message
}
