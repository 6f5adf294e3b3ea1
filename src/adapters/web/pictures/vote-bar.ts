import type { MotionSummary } from '../../../app/read/views.ts'
import { thresholdsOf } from '../../../core/voting/thresholds-of.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { labelWords } from '../names.ts'
import { type Tone, toneOf } from './option-tone.ts'

type Drawn = Pick<MotionSummary, 'number' | 'rule' | 'tally' | 'standing' | 'phase' | 'result'>

/**
 * A vote as a bar: one part an option, what is still to come, and a mark where the rule's threshold lies. Every place is a
 * percentage and every height follows the text, so that it can be zoomed and needs no style of its own.
 */
export function voteBar(motion: Drawn, frame: Frame, place: 'margin' | 'page'): Html {
  const { bar } = pageWords(frame.locale).motions
  const { tally, standing, result } = motion
  const voters = tally.electorate - tally.recused
  if (voters === 0) return html`<p class="empty">${bar.nobody}</p>`
  const missing = standing.missing
  const toCome: Segment = {
    words: [result === undefined ? bar.toCome(missing) : bar.silent(missing)],
    tone: 'to-come',
    count: missing,
  }
  const counted = countedIn(motion, frame)
  const needed = neededIn(motion, voters)
  const id = `bar-${place}-${motion.number}`
  const parts = counted.map(({ label, count }) => bar.part(label, count)).join(', ')
  return html`<figure class="vote-bar" data-live="${id}">
<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="3.6em">
<title id="${id}-title">${result === undefined ? bar.title : bar.titleClosed}</title>
<desc id="${id}-description">${bar.description(parts, missing)}</desc>
${segments([...counted, toCome], { total: voters, place, mark: needed })}
${needed === undefined ? nothing : markAt(needed, voters, motion, frame)}
</svg>
<details class="same"${motion.rule.ballot?.kind === 'approval' ? html` open` : nothing}><summary>${pageWords(frame.locale).site.asTable}</summary>${countsTable(motion, frame)}</details>
</figure>`
}

/** One part an option; where a ballot marks several, one part for all ballots: the options are counted in the table. */
function countedIn({ rule, tally }: Drawn, frame: Frame): readonly (Segment & { readonly label: string })[] {
  if (rule.ballot !== undefined) {
    const label = pageWords(frame.locale).motions.bar.ballots
    const count = tally.ballots ?? 0
    return [{ label, tone: 'neutral', count, words: [`${label} · ${count}`, label] }]
  }
  return rule.options.map((option) => {
    const [label, count] = [labelWords(option.label), tally.counts[option.name] ?? 0]
    return { label, tone: toneOf(option), count, words: [`${label} · ${count}`, label] }
  })
}

interface Segment {
  /** What may stand in it, the fullest first. */
  readonly words: readonly string[]
  readonly tone: Tone | 'to-come'
  readonly count: number
}

/** The least width of a bar in its own letters, by which words are left out where they would be cut off. */
const width_em = { margin: 20, page: 24 }
const letter_em = 0.56

interface Surroundings {
  readonly total: number
  readonly place: 'margin' | 'page'
  /** Where the threshold stands: no words are written across it. */
  readonly mark: number | undefined
}

function segments(parts: readonly Segment[], { total, place, mark }: Surroundings): Html {
  let before = 0
  const drawn: Html[] = []
  for (const { words, tone, count } of parts) {
    if (count === 0) continue
    const start = percent(before, total)
    const width = percent(count, total)
    const [from, to] = roomIn(before, before + count, mark)
    const middle = percent(from + to, total * 2)
    const fits = (text: string) => text.length * letter_em <= ((to - from) / total) * width_em[place]
    const shown = [...words, String(count)].find(fits) ?? ''
    drawn.push(html`<g class="part ${tone}"><rect x="${start}" y="0" width="${width}" height="2.2em"/><text x="${middle}" y="1.45em" text-anchor="middle">${shown}</text></g>
`)
    before += count
  }
  return html`${drawn}<g class="seams">${seams(parts, total)}</g>`
}

/** The part of a segment in which there is the most room beside the mark. */
function roomIn(from: number, to: number, mark: number | undefined): readonly [number, number] {
  if (mark === undefined || mark <= from || mark >= to) return [from, to]
  return mark - from >= to - mark ? [from, mark] : [mark, to]
}

/** Thin gaps between the parts, so that two parts differ by shape and not by colour alone. */
function seams(parts: readonly Segment[], total: number): readonly Html[] {
  let before = 0
  return parts.flatMap(({ count }) => {
    before += count
    if (count === 0 || before === total) return []
    return [html`<line x1="${percent(before, total)}" x2="${percent(before, total)}" y1="0" y2="2.2em"/>`]
  })
}

/** How many votes for the first option it takes, where that can be shown on the bar. */
function neededIn({ rule, tally, phase, result }: Drawn, voters: number): number | undefined {
  if (result !== undefined || phase.kind === 'tied' || rule.ballot !== undefined) return undefined
  const needed = thresholdsOf(rule, tally).find(({ option }) => option === rule.options[0]?.name)?.needed
  return needed === undefined || needed < 1 || needed > voters ? undefined : needed
}

function markAt(needed: number, voters: number, { rule }: Drawn, frame: Frame): Html {
  const { bar } = pageWords(frame.locale).motions
  const at = percent(needed, voters)
  const share = needed / voters
  const anchor = share < 0.25 ? 'start' : share > 0.75 ? 'end' : 'middle'
  const label = labelWords(rule.options[0]?.label ?? '')
  return html`<g class="mark"><line x1="${at}" x2="${at}" y1="-0.1em" y2="2.55em"/><text x="${share < 0.25 ? '0%' : share > 0.75 ? '100%' : at}" y="3.4em" text-anchor="${anchor}">${bar.needs(needed, label)}</text></g>`
}

function countsTable({ rule, tally, standing, result }: Drawn, frame: Frame): Html {
  const { bar } = pageWords(frame.locale).motions
  const row = (label: string, count: number) =>
    html`<tr><th scope="row">${label}</th><td class="number">${count}</td></tr>`
  const options =
    rule.ballot?.kind === 'ranking'
      ? []
      : rule.options.map((option) => row(labelWords(option.label), tally.counts[option.name] ?? 0))
  const rows = rule.ballot === undefined ? options : [...options, row(bar.ballots, tally.ballots ?? 0)]
  return html`<table class="counts">
<thead><tr><th scope="col">${bar.option}</th><th scope="col" class="number">${bar.count}</th></tr></thead>
<tbody>${rows}
<tr><th scope="row">${result === undefined ? bar.toComeRow : bar.silentRow}</th><td class="number">${standing.missing}</td></tr>
<tr><th scope="row">${bar.recusedRow}</th><td class="number">${tally.recused}</td></tr>
<tr><th scope="row">${bar.totalRow}</th><td class="number">${tally.electorate}</td></tr></tbody>
</table>`
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100_000) / 1_000}%`
}
