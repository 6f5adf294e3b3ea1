import type { Key as BandKey } from '../sections/bands.ts'
import type { Key as BoundKey } from '../sections/bounds.ts'
import type { Key as ChannelKey } from '../sections/channels.ts'
import type { Key as EmergencyKey } from '../sections/emergency.ts'
import type { Key as GiftKey } from '../sections/gives.ts'
import type { Key as PowerKey } from '../sections/powers.ts'
import type { Key as ReservationKey } from '../sections/reserved.ts'
import { visibilities } from '../structure/channel.ts'
import {
  action,
  bodies,
  body,
  ceilings,
  count,
  either,
  factCondition,
  fields,
  groups,
  length,
  list,
  moment,
  oneOf,
  oneOrMore,
  recipients,
  text,
  yesNo,
} from './forms.ts'
import type { Schema } from './schema.ts'

const may = oneOrMore(
  action('The action: a verb, or a verb and the path of what it is done to; of a list each by itself.'),
)
const except = oneOrMore(text('Paths below the object that are left out.'))
const state = text('It holds only while this is so.', {
  as: ['election of council open', 'emergency', 'dormant'],
  names: ['fact', 'seat'],
})
export const leadTime = either(
  'How long before it is needed it is asked for.',
  text('', { as: ['6 weeks', 'at least 6 weeks, 12 weeks advised'] }),
  fields('', {
    least: length('At the latest.', ['6 weeks']),
    advised: length('As it is advised.', ['12 weeks']),
  }),
)

/** Who decides a matter: a body, one seat, or several that must agree. */
export function deciders(description: string): Schema {
  return bodies(description, ['any member', 'chair and co-chair'])
}

const bounds: Readonly<Record<BoundKey, Schema>> = {
  'up to': ceilings('How much, for each request, year or person.'),
  while: state,
  from: moment('When it begins; a length counts from the adoption.'),
  until: moment('When it ends; a length counts from the adoption.'),
  'not delegable': yesNo('With "yes" whoever holds it cannot give it on.'),
}

const bandKeys: Readonly<Record<Exclude<BandKey, 'automatic'>, Schema>> = {
  'up to': ceilings('Up to which amount the band goes; without it and "if" it always holds.'),
  if: factCondition('When the band holds.', ['amount <= 110% of previous amount']),
  by: deciders('Who decides; of a list any one.'),
  with: bodies('Who must agree as well, all of them.'),
}

/** Of requests: what falls into a band may be granted by nobody. */
export const requestBandsSchema = list(
  'Who decides by size or condition, or that it is granted at once; the first band that holds.',
  fields('', {
    ...bandKeys,
    automatic: yesNo('With "yes" what falls into it is granted when it is asked for, and "by" is left out.'),
  }),
)

export const bandsSchema = list(
  'Who decides by size or condition; the first band that holds.',
  fields('', bandKeys, { required: ['by'] }),
)

const emergencyKeys: Readonly<Record<EmergencyKey, Schema>> = {
  account: length('How soon it is accounted for.', ['24 hours']),
  to: recipients('To whom it is accounted for.'),
  'ratified by': bodies('Who must approve it afterwards.'),
  within: length('How soon it is approved.', ['1 week']),
  unratified: oneOf('What becomes of it without approval.', ['undone', 'stands']),
}

const powerKeys: Readonly<Record<PowerKey, Schema>> = {
  may,
  except,
  'for each': text('A list of this charter: the power holds for each entry by itself.', { names: ['list'] }),
  ...bounds,
  'only if': factCondition('What must be so of whoever decides.'),
  gate: factCondition('What must be so of the matter, before anybody decides.', ['reports missing = 0']),
  bands: bandsSchema,
  with: bodies('Who must agree as well, all of them.'),
  'advice of': bodies('Who is asked first; the answer does not bind.', ['board within 2 weeks']),
  'with recommendation by': body('Who recommends first; it is not decided without.'),
  by: deciders('Who decides; of a list any one.'),
  'in emergency': either(
    'That it may be done at once, and what follows.',
    oneOf('', ['yes']),
    { type: 'boolean' },
    fields('', emergencyKeys),
  ),
  'decided within': length('From the request to the decision.', ['30 days']),
  'report to': oneOrMore(
    text('Who is told afterwards.', {
      as: ['member within 24 hours', 'everyone'],
      names: ['seat', 'channel', 'group'],
    }),
  ),
  'review by': oneOrMore(
    text('When it is looked at again, or who does.', { as: ['2 years'], names: ['rule', 'seat', 'group'] }),
  ),
}

export const powersSchema = list(
  'What the group may decide, and who in it does.',
  fields('', powerKeys, { required: ['may'] }),
)

const giftKeys: Readonly<Record<GiftKey, Schema>> = {
  to: groups('Groups under this one; each gets it.'),
  may,
  except,
  ...bounds,
  'only if': factCondition('What must be so.'),
  'withdrawn by': bodies('Who may take it back; the giver without it.'),
}

export const givesSchema = list(
  'What the group hands to groups under it.',
  fields('', giftKeys, { required: ['to', 'may'] }),
)

const reservationKeys: Readonly<Record<ReservationKey, Schema>> = {
  may,
  except,
  above: ceilings('Only above these amounts; always without it.'),
  to: body('The group that decides, or the rule by which it does.'),
  'with recommendation by': body('Who of this group recommends before.'),
  'only if': factCondition('When it is reserved.'),
  'lead time': leadTime,
  within: length('How soon the other body decides.', ['30 days']),
  while: state,
  until: moment('Until when it is reserved.'),
}

export const reservedSchema = list(
  'What the group must take to another body.',
  fields('', reservationKeys, { required: ['may', 'to'] }),
)

const channelKeys: Readonly<Record<ChannelKey, Schema>> = {
  kind: text('What kind of place it is; others speak of the channel by it.', { as: ['forum', 'mail', 'chat'] }),
  at: text('Its address, of the web or of mail.', { as: ['https://forum.example.org/c/group'] }),
  public: yesNo('Whether everybody sees it.'),
  who: recipients('Who is there.'),
  language: text('Its language, by the tag.', { as: ['en', 'fr'], pattern: '[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*' }),
  for: text('What it is for.'),
  category: count('Of a Discourse forum, the number of the category in which announcements begin a topic.'),
  visibility: oneOf('Of a Mastodon account, who sees what it posts.', [...visibilities]),
}

export const channelsSchema = list(
  'Where the group can be found.',
  fields('', channelKeys, { required: ['kind', 'at', 'public'] }),
)
