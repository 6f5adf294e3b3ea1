import { oneOf, openPart, optional, type Reading, textIn, wholeNumberIn, wrong, yesNoIn } from '../reading/cursor.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import { type Channel, visibilities } from '../structure/channel.ts'
import { itemsOf } from './entries.ts'
import { recipientsIn } from './recipients.ts'

const known = ['kind', 'at', 'public', 'who', 'language', 'for', 'category', 'visibility'] as const
export type Key = (typeof known)[number]

/** Reads `channels:`, where the group can be found. Addresses are of the web or of mail, so that pages can link to them. */
export function readChannels(reading: Reading, section: Tree | undefined): readonly Channel[] {
  return itemsOf(reading, section, 'channels', readChannel)
}

function readChannel(reading: Reading, item: Tree): Channel | undefined {
  const part = openPart(reading, item, { what: 'a channel', at: item.at }, { known })
  if (part === undefined) return undefined
  const kindTree = part.required('kind')
  const kind = kindTree === undefined ? undefined : textIn(reading, kindTree, '"kind" of a channel')?.text.trim()
  const atTree = part.required('at')
  const at = atTree === undefined ? undefined : addressIn(reading, atTree)
  const publicTree = part.required('public')
  const isPublic = publicTree === undefined ? undefined : yesNoIn(reading, publicTree, '"public" of a channel')
  const who = optional(part, 'who', (tree, what) => recipientsIn(reading, tree, what))
  const language = optional(part, 'language', (tree, what) => languageIn(reading, tree, what))
  const purpose = optional(part, 'for', (tree, what) => textIn(reading, tree, what)?.text.trim())
  const category = optional(part, 'category', (tree, what) => wholeNumberIn(reading, tree, what, 1))
  const visibility = optional(part, 'visibility', (tree, what) => oneOf(reading, tree, what, visibilities))
  if (kind === undefined || at === undefined || isPublic === undefined) return undefined
  return {
    kind,
    at,
    public: isPublic,
    ...(who === undefined ? {} : { who }),
    ...(language === undefined ? {} : { language }),
    ...(purpose === undefined ? {} : { for: purpose }),
    ...(category === undefined ? {} : { category }),
    ...(visibility === undefined ? {} : { visibility }),
    clause: part.clause,
    place: part.place,
  }
}

function addressIn(reading: Reading, tree: Tree): string | undefined {
  const node = textIn(reading, tree, '"at" of a channel')
  if (node === undefined) return undefined
  const text = node.text.trim()
  const isWeb = /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text)
  if (isWeb || isMailAddress(text)) return text
  return wrong(
    reading,
    node,
    '"at" of a channel',
    'an address of the web or of mail, as "https://forum.example.org/c/packages"',
  )
}

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text)
}

/** By its tag, as pages write it into what they show: "fr", "pt-BR". */
function languageIn(reading: Reading, tree: Tree, what: string): string | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const tag = node.text.trim()
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)
    ? tag
    : wrong(reading, node, what, 'a language by its tag, as "fr" or "pt-BR"')
}
