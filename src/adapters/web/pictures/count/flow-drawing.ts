import type { CountWords } from '../../../words/count-words.ts'
import { type Html, html, nothing } from '../../html.ts'
import type { Amount, FlowPicture, FlowStage, Lane, StageWhat } from './count-picture.ts'
import { type Drawing, fitted, rounded } from './drawing.ts'

const side = 12
const head = 30
const label = 24
const gap = 14
const bar = 16
/** What all lanes together are high. */
const lanes_height = 380
const least_lane = 15

/** Every lane stands on a line of its own, so that what a candidate has can be followed from left to right. */
export function flowDrawing(picture: FlowPicture, words: CountWords): Drawing {
  const { lanes, stages } = picture
  const place = placed(picture)
  const last = lanes.length - 1
  const height = (place.bottoms[last] ?? 0) + gap
  const body = html`<g class="heads">${stages.map((stage, index) => headOf(stage, index, picture, place, words))}</g>
<g class="bands">${stages.map((stage, index) => bandsInto(stage, index, picture, place))}</g>
${lanes.map((lane, index) => laneOf(lane, index, picture, place, words))}`
  return {
    title: words.flow.title,
    description: words.flow.description(
      stages.length,
      lanes.filter(({ as }) => as === 'elected').map(({ name }) => name),
    ),
    width: place.width,
    height,
    body,
    table: tableOf(picture, words),
  }
}

interface Places {
  readonly width: number
  readonly step: number
  /** Height of one vote. */
  readonly unit: number
  /** Where each lane stands. */
  readonly bottoms: readonly number[]
}

function placed({ lanes, stages }: FlowPicture): Places {
  const most = lanes.map((_, lane) => Math.max(0, ...stages.map(({ votes }) => votes[lane]?.length ?? 0)))
  const sum = most.reduce((total, one) => total + one, 0)
  const unit = sum === 0 ? 0 : lanes_height / sum
  const bottoms: number[] = []
  let at = head
  for (const one of most) {
    at += label + Math.max(least_lane, one * unit)
    bottoms.push(at)
    at += gap
  }
  // Few stages are spread over what a page has; many are as narrow as their numbers allow.
  const step = stages.length <= 1 ? 0 : Math.max(72, Math.min(220, (680 - 2 * side) / (stages.length - 1)))
  return { width: Math.max(360, side * 2 + bar + 64 + step * (stages.length - 1)), step, unit, bottoms }
}

function leftOf(stage: number, { step }: Places): number {
  return side + stage * step
}

function headOf({ what }: FlowStage, index: number, { lanes }: FlowPicture, place: Places, words: CountWords): Html {
  const whole = words.flow.what(what.kind, 'of' in what ? namesOf(what.of, lanes) : [])
  return html`<text class="stage" x="${rounded(leftOf(index, place))}" y="18"><title>${whole}</title>${fitted(words.flow.stage(index + 1, what.kind), Math.max(60, place.step - 8), 12)}</text>`
}

function laneOf(lane: Lane, index: number, { stages }: FlowPicture, place: Places, words: CountWords): Html {
  const bottom = place.bottoms[index] ?? 0
  const most = Math.max(0, ...stages.map(({ votes }) => votes[index]?.length ?? 0))
  const top = bottom - Math.max(least_lane, most * place.unit)
  const name = fitted(words.flow.lane(lane.name, lane.as, lane.ends), place.width - 2 * side)
  return html`<g class="lane ${lane.as.replace(' ', '-')}"><text class="name" x="${side}" y="${rounded(top - 8)}">${name}</text><line class="ground" x1="${side}" x2="${rounded(place.width - side)}" y1="${rounded(bottom)}" y2="${rounded(bottom)}"/>
${stages.map((stage, at) => barOf(stage, at, index, bottom, place))}</g>
`
}

function barOf({ votes, quota }: FlowStage, stage: number, lane: number, bottom: number, place: Places): Html {
  const amount = votes[lane]
  if (amount === undefined || amount.length === 0) return nothing
  const high = Math.max(1, amount.length * place.unit)
  const x = leftOf(stage, place)
  const needed = quota === undefined ? undefined : quota.length * place.unit
  return html`<rect class="bar" x="${rounded(x)}" y="${rounded(bottom - high)}" width="${bar}" height="${rounded(high)}"/>${
    needed === undefined || needed > high + 1
      ? nothing
      : html`<line class="quota" x1="${rounded(x - 4)}" x2="${rounded(x + bar + 4)}" y1="${rounded(bottom - needed)}" y2="${rounded(bottom - needed)}"/>`
  }<text class="amount" x="${rounded(x + bar + 3)}" y="${rounded(bottom - 3)}">${shortAmount(amount)}</text>`
}

/** Beside a bar there is no room for all decimals; the table has them. */
function shortAmount({ text, length }: Amount): string {
  return /^\d+$/.test(text) ? text : String(Math.round(length * 10) / 10)
}

/** What a lane keeps goes on at its bottom; what leaves it leaves from the top, and what comes in comes to the top. */
function bandsInto(stage: FlowStage, index: number, picture: FlowPicture, place: Places): Html {
  const before = picture.stages[index - 1]
  if (before === undefined) return nothing
  const from = leftOf(index - 1, place) + bar
  const to = leftOf(index, place)
  const kept = picture.lanes.map((_, lane) => {
    const gone = sumOf(stage.moved.filter((move) => move.from === lane).map(({ amount }) => amount.length))
    return Math.max(0, Math.min((before.votes[lane]?.length ?? 0) - gone, stage.votes[lane]?.length ?? 0))
  })
  const leaving = kept.map((length) => length)
  const coming = kept.map((length) => length)
  const staying = kept.map((length, lane) =>
    length === 0
      ? nothing
      : band({ x1: from, x2: to, y1: at(lane, 0), y2: at(lane, 0), high: length * place.unit }, lane),
  )
  function at(lane: number, above: number): number {
    return (place.bottoms[lane] ?? 0) - above * place.unit
  }
  function band(shape: Band, lane: number): Html {
    const as = picture.lanes[lane]?.as.replace(' ', '-') ?? ''
    return html`<path class="band ${as}" d="${pathOf(shape)}"/>`
  }
  const moving = stage.moved.map(({ from: lane, to: other, amount }) => {
    const [low, high] = [leaving[lane] ?? 0, coming[other] ?? 0]
    leaving[lane] = low + amount.length
    coming[other] = high + amount.length
    const shape = { x1: from, x2: to, y1: at(lane, low), y2: at(other, high), high: amount.length * place.unit }
    return html`<path class="band moving" d="${pathOf(shape)}"/>`
  })
  return html`${staying}${moving}`
}

interface Band {
  readonly x1: number
  readonly x2: number
  /** Its lower edge at both ends. */
  readonly y1: number
  readonly y2: number
  readonly high: number
}

function pathOf({ x1, x2, y1, y2, high }: Band): string {
  const middle = rounded((x1 + x2) / 2)
  const [a, b, c, d] = [x1, y1, x2, y2].map(rounded)
  const [up1, up2] = [rounded(y1 - high), rounded(y2 - high)]
  return `M${a} ${b}C${middle} ${b} ${middle} ${d} ${c} ${d}L${c} ${up2}C${middle} ${up2} ${middle} ${up1} ${a} ${up1}Z`
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

function namesOf(of: readonly number[], lanes: readonly Lane[]): readonly string[] {
  return of.map((lane) => lanes[lane]?.name ?? '')
}

function tableOf({ lanes, stages }: FlowPicture, words: CountWords): Html {
  const whatOf = (what: StageWhat) => words.flow.what(what.kind, 'of' in what ? namesOf(what.of, lanes) : [])
  const hasQuota = stages.some(({ quota }) => quota !== undefined)
  return html`<table class="rounds">
<thead><tr><th scope="col">${words.candidate}</th>${stages.map(
    ({ what }, index) =>
      html`<th scope="col" class="number">${index + 1}<span class="what">${whatOf(what)}</span></th>`,
  )}<th scope="col">${words.outcome}</th></tr></thead>
<tbody>${lanes.map(
    (lane, index) =>
      html`<tr class="${lane.as.replace(' ', '-')}"><th scope="row">${lane.name}</th>${stages.map((stage) => cell(stage, index))}<td>${words.flow.outcome(lane.as, lane.ends)}</td></tr>
`,
  )}${
    hasQuota
      ? html`<tr class="quota"><th scope="row">${words.quota}</th>${stages.map(({ quota }) => html`<td class="number">${quota?.text ?? ''}</td>`)}<td></td></tr>`
      : nothing
  }</tbody>
</table>`
}

/** What somebody has, and under it what came or went. */
function cell({ votes, moved }: FlowStage, lane: number): Html {
  const change = moved.flatMap(({ from, to, amount }) => {
    if (to === lane) return [`+${amount.text}`]
    return from === lane ? [`−${amount.text}`] : []
  })
  return html`<td class="number">${votes[lane]?.text ?? ''}${change.length === 0 ? nothing : html`<span class="change">${change.join(' ')}</span>`}</td>`
}
