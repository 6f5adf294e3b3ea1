import { channels } from '../adapters/announce/channels.ts'
import type { AnnouncingTools } from '../adapters/cli/announce.ts'
import type { Configuration } from '../adapters/config/environment.ts'
import { announcementLinks } from '../adapters/web/site-links.ts'
import type { ChannelPort } from '../app/announcing/channel-port.ts'
import { configured } from './configured.ts'

/** The channels to which a server with this configuration can send. */
export function channelsOf({ channels: accesses, channelsLocal, smtp, mailFrom }: Configuration): ChannelPort {
  return channels({ accesses, allowLocal: channelsLocal, smtp, mailFrom })
}

/** What a server in this environment would send: for looking at it without one. */
export function announcingTools(): AnnouncingTools {
  const configuration = configured(process.env)
  return { channels: channelsOf(configuration), linkTo: announcementLinks(configuration.url) }
}
