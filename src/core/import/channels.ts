import type { Draft } from './draft.ts'
import { quotedForYaml } from './membership.ts'
import type { Passage } from './passages.ts'

/** What a channel is, by the words around its address and by the address itself. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bforums?\b|discourse|discuss\./i, 'forum'],
  [/\bdiscord\b|\bslack\b|\bzulip\b|\bmatrix\b|\birc\b|\bchat\b|\btelegram\b/i, 'chat'],
  [/\brepositor|\bissues\b|pull requests|git(?:hub|lab)|codeberg/i, 'repository'],
  [/\bdocuments?\b|\bdocs\b|\bdrive\b|\bworkspace\b|\bwiki\b/i, 'documents'],
  [/\bcalendar\b/i, 'calendar'],
  [/\bvideo\b|\bcalls?\b/i, 'calls'],
]

/** Where the group can be found: an address, what it is, and whether everybody may look. */
export function readChannels(draft: Draft, { text, at, isItem }: Passage): boolean {
  const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text)
  const web = /https?:\/\/[^\s<>"')\]]+/i.exec(text)
  const kind = kinds.find(([pattern]) => pattern.test(text))?.[1]
  const address = mail ?? web
  if (address === null) {
    if (!isItem || kind === undefined) return false
    draft.ask(at, 'channel', `What is the address of this channel: “${short(text)}”?`)
    return true
  }
  const where = address[0].replace(/[.,;]$/, '')
  const what = mail === null ? (kind ?? 'website') : 'email'
  const isPublic = /\bpublic\b|\banyone\b|\beveryone\b/i.test(text)
  const isPrivate = /\bprivate\b|\binternal\b|\bmembers only\b|\bclosed\b/i.test(text)
  const isOneOfSeveral = mail !== null && !isItem && kind !== undefined
  if (isOneOfSeveral) draft.ask(at, 'channel', `What is the address of the other channel here: “${short(text)}”?`)
  if (isPublic === isPrivate || isOneOfSeveral) {
    draft.ask(at + address.index, 'channel', `Is the channel ${where} public?`)
    return true
  }
  const value = `{ kind: ${what}, at: ${quotedForYaml(where)}, public: ${isPublic ? 'yes' : 'no'} }`
  draft.fact({ section: 'channels', value, at: at + address.index })
  return true
}

function short(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69)}…`
}
