import type { Step, StepKind } from '../../app/read/steps.ts'
import { spoken } from '../../core/base/name.ts'
import { bodyWords } from '../../core/charter/explain/explain-bodies.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { momentTime } from './moment.ts'
import { link } from './routes.ts'

/** A motion's way as a line of steps: what is done, where it stands, what is to come. A vote alone needs none. */
export function waySection(
  { steps, group }: { readonly steps: readonly Step[]; readonly group: { readonly name: string } },
  foundation: string,
  frame: Frame,
): Html {
  if (steps.length < 2) return nothing
  const { way } = pageWords(frame.locale)
  const lines = steps.map(({ what, is, at, until }) => {
    const time =
      at !== undefined
        ? html` <span class="when">${momentTime(at, frame)}</span>`
        : until === undefined
          ? nothing
          : html` <span class="when">${way.until} ${momentTime(until, frame)}</span>`
    const part =
      what.kind === 'ratification' && what.part !== undefined
        ? html` · <a href="${link('decision', { foundation, number: what.part })}">${way.part(what.part)}</a>`
        : nothing
    return html`<li class="step ${stepClass[is]}"${is === 'now' ? html` aria-current="step"` : nothing}><strong>${stepWords(what, group.name, frame)}</strong> <span class="step-is">${way.step[is]}</span>${time}${part}</li>`
  })
  return html`<section class="way"><h2>${way.title}</h2><ol class="steps">${lines}</ol></section>`
}

const stepClass = { done: 'done', now: 'now', ahead: 'ahead', 'left out': 'left-out' } as const

function stepWords(what: StepKind, own: string, frame: Frame): string {
  const { steps } = pageWords(frame.locale).way
  const { charters } = frame.lookups ?? plainLookups
  switch (what.kind) {
    case 'moved':
    case 'consultation':
    case 'notice':
    case 'appeal':
    case 'effect':
      return steps[what.kind]
    case 'signatures':
      return steps.signatures(what.count)
    case 'seconds':
      return steps.seconds(what.count, what.needed ?? 0)
    case 'vote':
      return steps.vote(what.extended)
    case 'stopped':
      return steps.stopped(what.because)
    case 'tie':
      return steps.tie(what.of === undefined ? undefined : spoken(what.of.seat))
    case 'ratification':
      return steps.ratification(bodyWords(what.by, own, charters))
  }
}
