import type { AskFormView } from '../../../app/read/requests/ask-form-view.ts'
import { pageWords } from '../../words/page-words.ts'
import type { FormState, Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'

const rows_at_first = 4
const rows_more = 5
const most_rows = 60

/** Costs line by line, with as many lines as are filled in and some more; a button brings more, without script. */
export function costRows({ parts, covered }: AskFormView, form: FormState, frame: Frame): Html {
  const { askForMoney: words } = pageWords(frame.locale)
  if (!parts.includes('costs')) return nothing
  const hasKinds = covered.length > 0
  const rows = places('cost', form).map((place) => {
    const kind = hasKinds
      ? html`<td>${choice('kind', words.row(words.kind, place + 1), place, [['', ''], ...covered.map((one) => [one, one] as const)], form)}</td>`
      : nothing
    return html`<tr><td>${cell('what', words.row(words.what, place + 1), place, 200, form)}${wrong(`what.${place}`, form)}</td><td>${cell('cost', words.row(words.cost, place + 1), place, 40, form)}${wrong(`cost.${place}`, form)}</td>${kind}<td>${choice(
      'essential',
      words.row(words.essential, place + 1),
      place,
      [
        ['no', words.no],
        ['yes', words.yes],
      ],
      form,
    )}</td></tr>
`
  })
  const heads = [words.what, words.cost, ...(hasKinds ? [words.kind] : []), words.essential]
  return table(words.costs, undefined, heads, rows, frame)
}

/** What comes from elsewhere, in the same way. */
export function sourceRows({ parts }: AskFormView, form: FormState, frame: Frame): Html {
  const { askForMoney: words } = pageWords(frame.locale)
  if (!parts.includes('other sources')) return nothing
  const rows = places('given', form).map(
    (place) =>
      html`<tr><td>${cell('source', words.row(words.source, place + 1), place, 200, form)}${wrong(`source.${place}`, form)}</td><td>${cell('given', words.row(words.given, place + 1), place, 40, form)}${wrong(`given.${place}`, form)}</td></tr>
`,
  )
  return table(words.sources, words.sourcesHint, [words.source, words.given], rows, frame)
}

function table(
  title: string,
  hint: string | undefined,
  heads: readonly string[],
  rows: readonly Html[],
  frame: Frame,
): Html {
  const { askForMoney: words } = pageWords(frame.locale)
  return html`<fieldset class="field"><legend>${title}</legend>${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>
<button class="act quiet" type="submit" name="do" value="more" formnovalidate>${words.more}</button></fieldset>`
}

function places(name: string, { values }: FormState): readonly number[] {
  const typed = Object.keys(values).filter((key) => key.startsWith(`${name}.`)).length
  const wanted = Math.max(rows_at_first, typed + (values.do === 'more' ? rows_more : 0))
  return Array.from({ length: Math.min(most_rows, wanted) }, (_, place) => place)
}

function cell(name: string, label: string, place: number, longest: number, { values }: FormState): Html {
  return html`<input type="text" id="${name}-${place}" name="${name}" aria-label="${label}" value="${values[`${name}.${place}`] ?? ''}" autocomplete="off" maxlength="${longest}">`
}

function choice(
  name: string,
  label: string,
  place: number,
  choices: readonly (readonly [string, string])[],
  { values }: FormState,
): Html {
  const chosen = values[`${name}.${place}`] ?? ''
  return html`<select name="${name}" aria-label="${label}">${choices.map(([value, said]) => html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${said}</option>`)}</select>`
}

function wrong(key: string, { errors }: FormState): Html {
  const error = errors[key]
  return error === undefined ? nothing : html`<p class="error">${error}</p>`
}
