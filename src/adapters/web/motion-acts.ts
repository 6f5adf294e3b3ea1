import type { MotionForms } from '../../app/read/motion-forms.ts'
import type { OfferedAct, SimpleAct } from '../../app/read/offered-acts.ts'
import { pageWords } from '../words/page-words.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { motionForms } from './motion-forms.ts'
import { labelWords } from './names.ts'
import { link } from './routes.ts'

/** Everything that the reader may do to a motion beside voting: a button each, and folded forms for what takes more. */
export function motionActs(
  { acts, forms }: { readonly acts: readonly OfferedAct[]; readonly forms: MotionForms },
  { foundation, number }: { readonly foundation: string; readonly number: number },
  frame: Frame,
): Html {
  const folds = motionForms(forms, { foundation, number }, frame)
  if (acts.length === 0 && folds.length === 0) return nothing
  const { way } = pageWords(frame.locale)
  const buttons = acts.map(
    (act) => html`<form method="post" action="${link('motionAct', { foundation, number })}">${actFields(frame)}
${act.because === undefined ? nothing : html`<input type="hidden" name="because" value="${act.because}">`}
${act.option === undefined ? nothing : html`<input type="hidden" name="option" value="${act.option.name}">`}
<button class="act${solid.has(act.type) ? '' : ' quiet'}" type="submit" name="do" value="${act.type}">${actWords(act, frame)}</button></form>`,
  )
  return html`<section class="acts"><h2>${way.acts}</h2>${buttons.length === 0 ? nothing : html`<div class="buttons">${buttons}</div>`}${folds}</section>`
}

/** What somebody comes to the page for; the others stand by. */
const solid: ReadonlySet<SimpleAct> = new Set<SimpleAct>(['second', 'sign', 'open', 'casting vote'])

function actWords({ type, because, option }: OfferedAct, frame: Frame): string {
  const words = pageWords(frame.locale).way.do
  switch (type) {
    case 'pause':
      return words.pause(because)
    case 'casting vote':
      return words['casting vote'](labelWords(option?.label ?? ''))
    case 'second':
    case 'sign':
    case 'open':
    case 'present':
    case 'resume':
    case 'close':
    case 'appeal':
    case 'lengthen':
    case 'withdraw':
      return words[type]
  }
}
