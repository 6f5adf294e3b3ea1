import { Command } from 'commander'
import type { ChannelPort, Post, Said } from '../../app/announcing/channel-port.ts'
import type { AnnouncementLink } from '../../app/announcing/said.ts'
import { nearest } from '../../core/base/nearest.ts'
import { quoted } from '../../core/charter/explain/explain-wording.ts'
import type { Channel } from '../../core/charter/structure/channel.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import type { Founding } from '../../core/charter/structure/founding.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { inDoubtWords } from '../words/en/in-doubt-words.ts'
import { charterFiles } from './charter-files.ts'
import { printRefusal } from './print-findings.ts'
import { harmless } from './shown.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

/** The channels of this machine's environment, and where a site in it would show an announcement. */
export interface AnnouncingTools {
  readonly channels: ChannelPort
  readonly linkTo: AnnouncementLink
}

interface Options {
  readonly dryRun?: true
  readonly group: string
  readonly in: string
  readonly title?: string
  readonly channel?: readonly string[]
  readonly json?: true
}

const help = `
Example:
  remit announce release.md --dry-run --group packaging --in foundations/python

The first heading of the text is its title, where --title says no other. What a site has access to is read from the environment as the
server reads it. Nothing is sent from here: what a group announces, a person decides whom its charter lets, on the site or by the API.`

/** The number that an announcement gets is known once it is made; until then its address is shown with this one. */
const number = 1

export function announceVerb(
  terminal: Terminal,
  tools: () => Promise<AnnouncingTools>,
  exit: (code: ExitCode) => void,
): Command {
  return new Command('announce')
    .description('show exactly what each channel of a group would get, and send nothing')
    .argument('<file>', 'the text, in Markdown')
    .requiredOption('--group <name>', 'whose channels')
    .option('--dry-run', 'show it')
    .option('--in <folder>', 'the folder of a foundation', '.')
    .option('--title <words>', 'otherwise the first heading of the text')
    .option('--channel <address>', 'only to this channel of the charter; can be said again', also)
    .option('--json', 'print what would be sent as JSON')
    .addHelpText('after', help)
    .action(async (file: string, options: Options) => exit(await announce(terminal, await tools(), file, options)))
}

async function announce(
  terminal: Terminal,
  { channels, linkTo }: AnnouncingTools,
  file: string,
  options: Options,
): Promise<ExitCode> {
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit announce: ${why}`)
    return 2
  }
  if (options.dryRun !== true) {
    return refuse('nothing is sent from here; look at it with --dry-run, and announce it on the site or by the API')
  }
  if (terminal.folder.kind(file) !== 'file') return refuse(`${file}: there is no such file`)
  const files = charterFiles(terminal, options.in)
  if (files === undefined || files.length === 0) return refuse(`${options.in}: no charter is there`)
  const { charters, founding, findings } = readFoundation(files)
  const charter = charters.get(options.group)
  if (charter === undefined) {
    if (findings.some(({ severity }) => severity === 'error')) {
      printRefusal(terminal, files, findings)
      return 1
    }
    const near = nearest(options.group, [...charters.keys()])
    return refuse(
      `there is no group ${quoted(options.group)}${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`,
    )
  }
  const unknown = options.channel?.find((at) => !charter.channels.some((channel) => channel.at === at))
  if (unknown !== undefined) return refuse(`the charter lists no channel ${quoted(unknown)}`)
  const { title = options.title, text } = parted(terminal.folder.read(file), options.title)
  if (title === undefined) return refuse(`${file} begins with no heading; say with --title what it is called`)

  const said = saidBy(charter, founding, { title, text }, linkTo)
  const chosen = charter.channels.filter(({ at }) => options.channel?.includes(at) ?? true)
  const shown = chosen.map((channel) => sending(channels, said, channel))
  if (options.json) terminal.out(JSON.stringify({ title, text, link: said.link, channels: shown }, null, 2))
  else print(terminal, said, shown)
  return 0
}

/** What one channel would get; `post` is absent for a place that people are only pointed to. */
interface Shown {
  readonly kind: string
  readonly at: string
  readonly isSetUp: boolean
  readonly post?: Post
  readonly inDoubt?: string
}

function sending(channels: ChannelPort, said: Said, channel: Channel): Shown {
  const { kind, at } = channel
  const post = channels.compose(said, channel)
  const isSetUp = channels.isSetUp(said.foundation.name, channel)
  return {
    kind,
    at,
    isSetUp,
    ...(post !== undefined && { post, inDoubt: inDoubtWords(channels.inDoubt(channel)) }),
  }
}

function saidBy(
  { group, name }: Charter,
  founding: Founding | undefined,
  { title, text }: { readonly title: string; readonly text: string },
  linkTo: AnnouncementLink,
): Said {
  // A folder of charters without a founding file is no foundation yet; it is then called as its group.
  const foundation = founding?.foundation ?? group
  return {
    foundation: { name: foundation, title: founding?.name ?? name },
    group: { name: group, title: name },
    title,
    text,
    link: linkTo(foundation, number),
  }
}

/** A heading at the beginning is the title, and stands in the text no more. */
function parted(written: string, title: string | undefined): { readonly title?: string; readonly text: string } {
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const found = title === undefined ? /^\s*# +(.+?)(?: +#+)? *(?:\n|$)/.exec(text) : null
  if (found?.[1] === undefined) return { text: text.trim() }
  return { title: found[1], text: text.slice(found[0].length).trim() }
}

function print(terminal: Terminal, { title, link }: Said, shown: readonly Shown[]): void {
  terminal.out(styled(terminal, 'bold', harmless(title)))
  terminal.out(`It would stand on the site and in its feed: ${link}, with its own number.`)
  for (const { kind, at, isSetUp, post, inDoubt } of shown) {
    terminal.out('')
    terminal.out(styled(terminal, 'bold', harmless(`${kind} ${at}`)))
    if (post === undefined) {
      terminal.out('  People are pointed to it, and nothing is sent there.')
      continue
    }
    if (!isSetUp) terminal.out('  This environment has no access to it (REMIT_CHANNELS); with access it would get:')
    if (post.subject !== undefined) terminal.out(`  Title: ${harmless(post.subject)}`)
    for (const [name, value] of Object.entries(post.fields)) terminal.out(`  ${name}: ${harmless(value)}`)
    for (const line of post.text.split('\n')) terminal.out(`  | ${harmless(line)}`.trimEnd())
    const cut = post.cut ? '; the rest is read at the link' : ''
    terminal.out(`  ${post.length} of at most ${post.most} characters${cut}.`)
    if (inDoubt !== undefined) terminal.out(`  ${inDoubt}`)
  }
  terminal.out('')
  terminal.out('Nothing was sent.')
}

function also(address: string, before: readonly string[] = []): readonly string[] {
  return [...before, address]
}
