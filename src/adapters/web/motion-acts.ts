import type { OfferedAct } from '../../app/read/offered-acts.ts'
import { pageWords } from '../words/page-words.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { labelWords } from './names.ts'
import { link } from './routes.ts'

/** A button for everything that the reader may do to a motion beside voting; one form, since they take nothing else. */
export function motionActs(
  acts: readonly OfferedAct[],
  { foundation, number }: { readonly foundation: string; readonly number: number },
  frame: Frame,
): Html {
  if (acts.length === 0) return nothing
  const { way } = pageWords(frame.locale)
  const forms = acts.map(
    (act) => html`<form method="post" action="${link('motionAct', { foundation, number })}">${actFields(frame)}
${act.because === undefined ? nothing : html`<input type="hidden" name="because" value="${act.because}">`}
${act.option === undefined ? nothing : html`<input type="hidden" name="option" value="${act.option.name}">`}
<button class="act" type="submit" name="do" value="${act.type}">${actWords(act, frame)}</button></form>`,
  )
  return html`<section class="acts"><h2>${way.acts}</h2>${forms}</section>`
}

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
