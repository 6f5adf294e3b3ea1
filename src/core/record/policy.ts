import { ok, type Result, refuse } from '../base/result.ts'
import { sameBytes } from './bytes.ts'
import type { Sha256 } from './crypto.ts'
import { parseDecimal } from './decimal.ts'
import { formatVkey, type NoteKey, type NoteKeyKind, parseVkey } from './note-key.ts'
import type { KeyFault } from './record-fault.ts'
import { decodeUtf8 } from './utf8.ts'

/** Which logs are meant, who may cosign them, and how many of those are enough. https://c2sp.org/tlog-policy */
export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  /** Each refers only to witnesses and to groups before it. */
  readonly groups: readonly PolicyGroup[]
  /** The name of a witness or a group; undefined where `none` is asked for. */
  readonly quorum: string | undefined
}

export interface PolicyLog {
  readonly key: NoteKey
  readonly url?: string
}

export interface PolicyWitness {
  /** What the policy calls it; the name in its key may be another. */
  readonly name: string
  readonly key: NoteKey
  /** Where `add-checkpoint` is asked for, without that word. */
  readonly url?: string
}

export interface PolicyGroup {
  readonly name: string
  /** How many of the members are enough, from 1 to all. */
  readonly threshold: number
  readonly members: readonly string[]
}

/** What is wrong with a policy; lines are counted from 1. */
export type PolicyFault =
  | { readonly code: 'PolicyTooLarge' }
  | { readonly code: 'PolicyNotUtf8' }
  | { readonly code: 'PolicyHasControlCharacter'; readonly line: number }
  | { readonly code: 'PolicyWordUnknown'; readonly line: number; readonly word: string }
  /** Too few or too many words for what the line defines. */
  | { readonly code: 'PolicyLineMalformed'; readonly line: number; readonly word: PolicyWord }
  | { readonly code: 'PolicyKeyWrong'; readonly line: number; readonly cause: KeyFault }
  | { readonly code: 'PolicyKeyKindWrong'; readonly line: number; readonly expected: NoteKeyKind }
  | { readonly code: 'PolicyKeyTwice'; readonly line: number; readonly name: string }
  | { readonly code: 'PolicyNameTaken'; readonly line: number; readonly name: string }
  /** Not defined on a line before. */
  | { readonly code: 'PolicyNameUnknown'; readonly line: number; readonly name: string }
  /** A witness or a group counts in one way only, so it is a member once in the whole file. */
  | { readonly code: 'PolicyMemberTwice'; readonly line: number; readonly name: string }
  | { readonly code: 'PolicyThresholdWrong'; readonly line: number; readonly members: number }
  | { readonly code: 'PolicyTooMany'; readonly line: number; readonly word: PolicyWord }
  | { readonly code: 'PolicyQuorumMissing' }

export type PolicyWord = 'log' | 'witness' | 'group' | 'quorum'

/** Which names may not be given, because a quorum line means something else by them. */
const noQuorum = 'none'
export const largestPolicy_bytes = 100_000
/** The specification asks for 32 of each at least. */
const most: Readonly<Record<PolicyWord, number>> = { log: 64, witness: 64, group: 64, quorum: 1 }

/**
 * Reads a policy file. Names are compared as they are written, without any normalisation. A last line without its newline
 * is read too.
 */
export function parsePolicy(sha256: Sha256, bytes: Uint8Array): Result<Policy, PolicyFault> {
  if (bytes.length > largestPolicy_bytes) return refuse({ code: 'PolicyTooLarge' })
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse({ code: 'PolicyNotUtf8' })
  const draft: Draft = { logs: [], witnesses: [], groups: [], members: new Set() }
  for (const [index, content] of text.split('\n').entries()) {
    const fault = takeLine(sha256, draft, { content, line: index + 1 })
    if (fault !== undefined) return refuse(fault)
  }
  const { logs, witnesses, groups, quorum } = draft
  return quorum === undefined
    ? refuse({ code: 'PolicyQuorumMissing' })
    : ok({ logs, witnesses, groups, quorum: quorum === noQuorum ? undefined : quorum })
}

/** The file that says this policy; reading it gives the same again. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const lines = [
    ...logs.map(({ key, url }) => ['log', formatVkey(key), ...(url === undefined ? [] : [url])]),
    ...witnesses.map(({ name, key, url }) => ['witness', name, formatVkey(key), ...(url === undefined ? [] : [url])]),
    ...groups.map((group) => ['group', group.name, thresholdWord(group), ...group.members]),
    ['quorum', quorum ?? noQuorum],
  ]
  return lines.map((words) => `${words.join(' ')}\n`).join('')
}

/**
 * Whether these keys are enough to believe a checkpoint, the log's own signature apart.
 * @param signers whose cosignatures were verified; keys that are no witnesses of the policy count for nothing
 */
export function quorumMet({ witnesses, groups, quorum }: Policy, signers: readonly NoteKey[]): boolean {
  if (quorum === undefined) return true
  const present = new Set(witnesses.filter(({ key }) => signers.some((signer) => sameKey(signer, key))).map(nameOf))
  for (const { name, threshold, members } of groups) {
    if (members.filter((member) => present.has(member)).length >= threshold) present.add(name)
  }
  return present.has(quorum)
}

/** Mutable, and owned by one reading. */
interface Draft {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly groups: PolicyGroup[]
  /** Names that are members of some group already. */
  readonly members: Set<string>
  quorum?: string
}

interface Line {
  readonly content: string
  readonly line: number
}

function takeLine(sha256: Sha256, draft: Draft, { content, line }: Line): PolicyFault | undefined {
  if (hasControlCharacter(content)) return { code: 'PolicyHasControlCharacter', line }
  // Only space and tab: other white space is part of a name.
  const [word = '', ...rest] = content.split(/[ \t]+/).filter((part) => part !== '')
  if (word === '' || word.startsWith('#')) return undefined
  switch (word) {
    case 'log':
      return takeLog(sha256, draft, rest, line)
    case 'witness':
      return takeWitness(sha256, draft, rest, line)
    case 'group':
      return takeGroup(draft, rest, line)
    case 'quorum':
      return takeQuorum(draft, rest, line)
  }
  return { code: 'PolicyWordUnknown', line, word }
}

function takeLog(sha256: Sha256, draft: Draft, words: readonly string[], line: number): PolicyFault | undefined {
  const [vkey = '', url] = words
  if (words.length < 1 || words.length > 2) return { code: 'PolicyLineMalformed', line, word: 'log' }
  const key = keyOf(sha256, vkey, 'ed25519', line)
  if (!key.ok) return key.problem
  if (hasPublicKey(draft.logs, key.value)) return { code: 'PolicyKeyTwice', line, name: key.value.name }
  if (draft.logs.length >= most.log) return { code: 'PolicyTooMany', line, word: 'log' }
  draft.logs.push({ key: key.value, ...(url !== undefined && { url }) })
  return undefined
}

function takeWitness(sha256: Sha256, draft: Draft, words: readonly string[], line: number): PolicyFault | undefined {
  const [name = '', vkey = '', url] = words
  if (words.length < 2 || words.length > 3) return { code: 'PolicyLineMalformed', line, word: 'witness' }
  const key = keyOf(sha256, vkey, 'cosignature/v1', line)
  if (!key.ok) return key.problem
  if (isTaken(draft, name)) return { code: 'PolicyNameTaken', line, name }
  if (hasPublicKey(draft.witnesses, key.value)) return { code: 'PolicyKeyTwice', line, name }
  if (draft.witnesses.length >= most.witness) return { code: 'PolicyTooMany', line, word: 'witness' }
  draft.witnesses.push({ name, key: key.value, ...(url !== undefined && { url }) })
  return undefined
}

function takeGroup(draft: Draft, words: readonly string[], line: number): PolicyFault | undefined {
  const [name = '', threshold = '', ...members] = words
  if (members.length === 0) return { code: 'PolicyLineMalformed', line, word: 'group' }
  if (isTaken(draft, name)) return { code: 'PolicyNameTaken', line, name }
  const fault = memberFault(draft, members, line)
  if (fault !== undefined) return fault
  const count = thresholdOf(threshold, members.length)
  if (count === undefined) return { code: 'PolicyThresholdWrong', line, members: members.length }
  if (draft.groups.length >= most.group) return { code: 'PolicyTooMany', line, word: 'group' }
  for (const member of members) draft.members.add(member)
  draft.groups.push({ name, threshold: count, members })
  return undefined
}

function memberFault(draft: Draft, members: readonly string[], line: number): PolicyFault | undefined {
  for (const [index, name] of members.entries()) {
    if (name === noQuorum || !isTaken(draft, name)) return { code: 'PolicyNameUnknown', line, name }
    if (draft.members.has(name) || members.indexOf(name) !== index) return { code: 'PolicyMemberTwice', line, name }
  }
  return undefined
}

function takeQuorum(draft: Draft, words: readonly string[], line: number): PolicyFault | undefined {
  const [name = ''] = words
  if (words.length !== 1) return { code: 'PolicyLineMalformed', line, word: 'quorum' }
  if (draft.quorum !== undefined) return { code: 'PolicyTooMany', line, word: 'quorum' }
  if (!isTaken(draft, name)) return { code: 'PolicyNameUnknown', line, name }
  draft.quorum = name
  return undefined
}

function keyOf(sha256: Sha256, vkey: string, expected: NoteKeyKind, line: number): Result<NoteKey, PolicyFault> {
  const key = parseVkey(sha256, vkey)
  if (!key.ok) return refuse({ code: 'PolicyKeyWrong', line, cause: key.problem })
  return key.value.kind === expected ? key : refuse({ code: 'PolicyKeyKindWrong', line, expected })
}

function thresholdOf(word: string, members: number): number | undefined {
  if (word === 'any') return 1
  if (word === 'all') return members
  const count = parseDecimal(word)
  return count !== undefined && count >= 1 && count <= members ? count : undefined
}

function thresholdWord({ threshold, members }: PolicyGroup): string {
  if (threshold === members.length) return 'all'
  return threshold === 1 ? 'any' : String(threshold)
}

function isTaken({ witnesses, groups }: Draft, name: string): boolean {
  return name === noQuorum || [...witnesses, ...groups].some((one) => one.name === name)
}

/** The same public key under another name is the same key. */
function hasPublicKey(holders: readonly { readonly key: NoteKey }[], { publicKey }: NoteKey): boolean {
  return holders.some(({ key }) => sameBytes(key.publicKey, publicKey))
}

function sameKey(left: NoteKey, right: NoteKey): boolean {
  return formatVkey(left) === formatVkey(right)
}

function nameOf({ name }: PolicyWitness): string {
  return name
}

function hasControlCharacter(content: string): boolean {
  return [...content].some((character) => (character < ' ' && character !== '\t') || character === '\u007f')
}
