import type { MayDecide } from '../powers/answer.ts'
import type { Register, RegisterLine } from '../powers/register.ts'
import type { RegisterFinding } from '../powers/register-findings.ts'
import { spokenAction } from '../structure/action.ts'
import { limitWords } from './explain-ceiling.ts'
import { powerByWords } from './explain-power-by.ts'
import { explainChain } from './explain-who-may.ts'
import { alone, groupWords, listed, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** The register in sentences: of each power who decides it and where it comes from, and then what does not add up. */
export function explainRegister(register: Register, among: Surroundings = alone): readonly string[] {
  return [
    ...register.lines.flatMap((line) => [
      lineWords(line, among),
      ...chainWords(line, among).map((words) => `  ${words}`),
    ]),
    ...register.findings.map((finding) => findingWords(finding, among)),
  ]
}

function lineWords({ group, action, deciders, clause }: RegisterLine, among: Surroundings): string {
  const who = groupWords(group, among)
  const what = quoted(spokenAction(action))
  if (deciders.length === 0) return sentence(`${who} speaks of ${what} and does not hold it (${clause.title})`)
  const ways = deciders.map((decider) => `${wayWords(decider, among)}${limitWords(decider.upTo, decider.limits)}`)
  return sentence(`${who}: ${what}, ${listed(ways, 'or')} (${clause.title})`)
}

/** "by the rule “vote”", "any member alone". */
export function wayWords({ by, group }: Pick<MayDecide, 'by' | 'group'>, among: Surroundings): string {
  if (by.kind === 'body') return `by ${groupWords(group, among)} as a body`
  return `by ${powerByWords(by, group, among)}`
}

function chainWords({ deciders }: RegisterLine, among: Surroundings): readonly string[] {
  return [...new Set(deciders.map(({ chain }) => explainChain(chain, among)))]
}

/** What does not add up, as a sentence that names the act, the body and the place. */
export function findingWords(
  finding: RegisterFinding,
  among: Surroundings = alone,
  person: (id: string) => string = (id) => id,
): string {
  const { group, action, clause } = finding
  const who = groupWords(group, among)
  const what = quoted(spokenAction(action))
  const place = `(${clause.title})`
  switch (finding.kind) {
    case 'held by several':
      return sentence(
        `${listed([group, ...finding.with].map((one) => groupWords(one, among)))} each decide ${what} alone ${place}`,
      )
    case 'held by nobody':
      return sentence(
        `${who} uses ${what}, which ${finding.at === undefined ? 'nobody above' : groupWords(finding.at, among)} does not hand down, so it does not hold it ${place}`,
      )
    case 'given and not used':
      return sentence(
        `${who} gives ${what} to ${groupWords(finding.to, among)}, whose charter says nowhere who decides it ${place}`,
      )
    case 'gives what it lacks':
      return sentence(`${who} gives ${what} to ${groupWords(finding.to, among)} and does not hold it itself ${place}`)
    case 'reserved to nobody':
      return sentence(`${who} takes ${what} to ${quoted(finding.to)}, which is no group in force ${place}`)
    case 'vacant':
      return sentence(
        `nobody can decide ${what} of ${who} at the moment: it is decided ${wayWords({ by: finding.by, group }, among)} ${place}`,
      )
    case 'hangs on one person':
      return sentence(
        `${what} of ${who} hangs on one person, ${person(finding.person)}: it is decided ${wayWords({ by: finding.by, group }, among)} ${place}`,
      )
  }
}
