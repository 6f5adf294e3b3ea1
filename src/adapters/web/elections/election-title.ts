import type { ElectionSummary } from '../../../app/read/elections/election-summary.ts'
import type { ElectionPhaseView } from '../../../app/read/elections/phase-view.ts'
import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime, momentTime } from '../moment.ts'
import { link } from '../routes.ts'

/** "Packaging Council: member". */
export function electionTitle({ group, fills }: Pick<ElectionSummary, 'group' | 'fills'>, frame: Frame): string {
  return pageWords(frame.locale).election.title(group.title, fills)
}

/** Where an election stands, in one sentence with its moment. */
export function standingWords(phase: ElectionPhaseView, foundation: string, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  switch (phase.kind) {
    case 'phase':
      return html`${phaseTitle(phase)}${election.standing[phase.holds]} ${untilWords(phase.until, frame)}`
    case 'tied':
      return html`${election.tied} ${untilWords(phase.until, frame)}`
    case 'counted':
      return html`${election.counted} ${untilWords(phase.until, frame)}`
    case 'challengeable':
      return html`${election.challengeable} ${untilWords(phase.until, frame)}`
    case 'awaiting':
      return html`${election.awaiting[phase.what]}`
    case 'challenged':
      return html`${election.challenged}`
    case 'advised':
      return html`${election.advised}`
    case 'over': {
      const again =
        phase.again === undefined
          ? nothing
          : html` <a href="${link('election', { foundation, number: phase.again })}">${election.again} ${phase.again}</a>`
      return html`${election.over[phase.how]} <span class="soft">${dayTime(phase.at, frame)}</span>${again}`
    }
  }
}

/** A phase in which nothing happens is told apart by the name that the charter gives it. */
function phaseTitle(phase: Extract<ElectionPhaseView, { readonly kind: 'phase' }>): Html {
  return phase.holds === 'wait' ? html`<strong>${capital(spoken(phase.phase))}</strong>: ` : nothing
}

function untilWords(until: string, frame: Frame): Html {
  return html`<span class="until-words">${pageWords(frame.locale).election.until} ${momentTime(until, frame)}</span>.`
}
