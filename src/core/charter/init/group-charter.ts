import { capital } from '../../base/capital.ts'
import { spokenMoney } from '../../base/money.ts'
import { spoken } from '../../base/name.ts'
import { formatCharter } from '../format/format-charter.ts'
import { spokenAction } from '../structure/action.ts'
import { decidingText, ruleOf } from './deciding-text.ts'
import type { GroupPlan, JoiningWay, PlannedOffice, PlanSection } from './group-plan.ts'

/** The charter that carries a plan out, in Markdown with blocks. Its open seats stand in the prose as "You?". */
export function groupCharter(plan: GroupPlan): string {
  const { group, name, under } = plan
  const front = [`charter: 1`, `group: ${group}`, `name: ${JSON.stringify(name)}`]
  if (under !== undefined) front.push(`under: ${under}`)
  const text = `---\n${front.join('\n')}\n---\n\n# ${name}\n\n${sectionsOf(plan)
    .map((section) => section.trim())
    .join('\n\n')}\n`
  return formatCharter({ file: `${group}.md`, text }).text
}

function sectionsOf(plan: GroupPlan): readonly string[] {
  const { offices, stated, purpose } = plan
  return [
    plan.headings.purpose === undefined ? purpose : `## ${capital(plan.headings.purpose)}\n\n${purpose}`,
    members(plan),
    ...offices.map((office) => officeSection(office, plan)),
    decisions(plan),
    ...powers(plan),
    ...stated.map(({ about, text }) => `## ${capital(about)}\n\n${text}`),
    ...reports(plan),
    ...channels(plan),
    ...life(plan),
  ]
}

function members(plan: GroupPlan): string {
  const { offices, joining, least, term } = plan
  const seats = [...offices.map(({ seat, number }) => [seat, number] as const), ['member', least] as const]
  const list = seats.map(([seat, number]) => `- ${capital(spoken(seat))}: ${Array(number).fill('You?').join(' ')}`)
  const time = term === 'none' ? 'A seat has no end date' : `A seat is held for ${term}`
  const keys = [
    ...fillingKeys(plan),
    ...(least > 1 ? [`minimum: ${least}`] : []),
    ...(term === 'none' ? [] : [`term: ${term}`, ...(joining === 'application' ? ['renewal: opt in'] : [])]),
    'may leave: any time',
  ]
  const admits = joining === 'application' ? `powers:\n  - { may: admit member, by: ${ruleOf(plan)} }\n` : ''
  return `${headed('members', 'Members', plan)}${list.join('\n')}

${joiningText[joining]} ${time}, and can be given up at any time.
${block(`seats:\n  member: { ${keys.join(', ')} }\n${admits}`)}`
}

const joiningText: Readonly<Record<JoiningWay, string>> = {
  application: 'Whoever wants to take part applies and says why. The group decides.',
  'own word': 'Whoever wants to take part is a member by saying so.',
  invitation: 'Any member invites others whose help the group can use.',
  appointment: 'The group above sends those who are to do this work.',
}

function fillingKeys(plan: GroupPlan): readonly string[] {
  switch (plan.joining) {
    case 'application': {
      const asks =
        plan.asks.length === 0 ? [] : [`asks: [${plan.asks.map((asked) => JSON.stringify(asked)).join(', ')}]`]
      return ['filled by: application', ...asks, `decided by: ${ruleOf(plan)}`]
    }
    case 'own word':
      return ['filled by: own word']
    case 'invitation':
      return ['filled by: invitation of any member']
    case 'appointment':
      return [`filled by: ${plan.under === undefined ? 'election' : `appointment of ${plan.under}`}`]
  }
}

function officeSection({ seat, number, filledBy }: PlannedOffice, { under }: GroupPlan): string {
  const title = `## ${capital(spoken(seat))}`
  if (filledBy === 'above' && under !== undefined) {
    return `${title}

Somebody from the body above carries word between it and the group, and votes in it, so that the first applications
find somebody who can decide them.
${block(`seats:\n  ${seat}: { number: ${number}, filled by: appointment of ${under}, may leave: any time }\n`)}`
  }
  return `${title}

The members choose ${number === 1 ? 'one' : number} of themselves.
${block(`seats:\n  ${seat}: { number: ${number}, from: member, filled by: election, may leave: any time }\n`)}`
}

function decisions(plan: GroupPlan): string {
  return `${headed('decisions', 'How we decide', plan)}${decidingText(plan)}`
}

function powers(plan: GroupPlan): readonly string[] {
  const rule = ruleOf(plan)
  const asked = [
    ...plan.powers.map((action) => `  - { may: ${JSON.stringify(spokenAction(action))}, by: ${rule} }\n`),
    ...(plan.spends === undefined
      ? []
      : [`  - { may: spend, up to: "${spokenMoney(plan.spends)} per request", by: ${rule} }\n`]),
  ]
  if (asked.length === 0 && plan.headings.powers === undefined) return []
  const text =
    asked.length === 0 ? 'Nothing: it decides its own affairs alone.' : 'For its work the group is given this.'
  return [
    `${headed('powers', 'What we ask for', plan)}${text}\n${asked.length === 0 ? '' : block(`powers:\n${asked.join('')}`)}`,
  ]
}

function reports(plan: GroupPlan): readonly string[] {
  const { reports: every, under, headings } = plan
  if (every === 'none' || under === undefined)
    return headings.reports === undefined
      ? []
      : [`${headed('reports', 'Reports', plan)}The group reports when it is asked.\n`]
  return [
    `${headed('reports', 'Reports', plan)}Every ${every} the group says what was done and what comes next.
${block(`duties:\n  report: { every: ${every}, to: ${under}, about: [what was done, what comes next] }\n`)}`,
  ]
}

function channels(plan: GroupPlan): readonly string[] {
  const lines = plan.channels.map(
    (channel) =>
      `  - { kind: ${channel.kind}, at: ${JSON.stringify(channel.at)}, public: ${channel.public ? 'yes' : 'no'} }\n`,
  )
  if (lines.length === 0 && plan.headings.channels === undefined) return []
  const text =
    lines.length === 0
      ? 'The group says here where it meets, as soon as it has a place.\n'
      : 'This is where the group talks.\n'
  return [
    `${headed('channels', 'Where to find us', plan)}${text}${lines.length === 0 ? '' : block(`channels:\n${lines.join('')}`)}`,
  ]
}

function life(plan: GroupPlan): readonly string[] {
  const { under, least } = plan
  if (under === undefined) return []
  const needs = least > 1 ? `  needs at adoption: member >= ${least}\n` : ''
  const dormant = least > 1 ? `  dormant when: member < ${least}, after 3 months\n` : ''
  const counted =
    least > 1
      ? ` The group begins with ${least} members. When it has had fewer for three months, it sleeps until it is revived.`
      : ''
  return [
    `${headed('life', 'How this changes', plan)}The body above decides on changes to this charter.${counted}
${block(`life:\n${needs}  amended by: ${under}\n${dormant}  dissolved by: ${under}\n  revived by: ${under}\n`)}`,
  ]
}

function headed(section: PlanSection, otherwise: string, { headings }: GroupPlan): string {
  return `## ${capital(headings[section] ?? otherwise)}\n\n`
}

export function block(yaml: string): string {
  return `\n\`\`\`charter\n${yaml}\`\`\`\n`
}
