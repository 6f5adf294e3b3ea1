import { refusals } from '../../../app/try/refusal-names.ts'
import { apiReferenceWords, edgeTitles } from '../../words/api-words.ts'
import { api_begins } from '../api/operation.ts'
import { curlLine, type ExampleRequest, exampleRequest } from '../api/reference/example-request.ts'
import { type DescribedApi, type DescribedOperation, nameOfRef, type Shape } from '../api/reference/shape.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

export interface ApiReferenceView {
  readonly api: DescribedApi
  /** "https://remit.example.org", for the examples. */
  readonly baseUrl: string
}

interface Place {
  readonly path: string
  readonly method: string
  readonly operation: DescribedOperation
}

/** Every address of the API, what it takes and answers, made from the same description as the OpenAPI document. */
export function apiReferencePage({ api, baseUrl }: ApiReferenceView, frame: Frame): Html {
  const { page: words, tags } = apiReferenceWords(frame.locale)
  const begins = `${baseUrl}${api_begins}`
  const places = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Place => ({ path, method, operation })),
  )
  const sections = Object.entries(tags).map(([tag, about]) => {
    const ours = places.filter(({ operation }) => operation.tags.includes(tag))
    return html`<section><h2 id="${anchorOf(tag)}">${tag}</h2><p class="lede">${about}</p>${ours.map((place) => operationPart(place, begins, frame))}</section>
`
  })
  const main = html`<header class="title"><h1>${words.title}</h1><p class="lede">${words.lede}</p><p><a href="${link('openApi')}">${words.document}</a> · <a href="${link('tokens')}">${words.tokens}</a></p></header>
<nav aria-label="${words.contents}"><ul class="plain-list">${Object.entries(tags).map(([tag, about]) => html`<li><a href="#${anchorOf(tag)}">${tag}</a>: ${about}</li>`)}<li><a href="#shapes">${words.shapes}</a></li><li><a href="#problems">${words.codes}</a></li></ul></nav>
${beginning(begins, frame)}
<section><h2>${words.rules}</h2><ul class="lines">${words.everywhere.map((line) => html`<li>${line}</li>`)}</ul></section>
${sections}
<section><h2 id="shapes">${words.shapes}</h2>${Object.entries(api.components.schemas).map(([name, shape]) => shapePart(name, shape, frame))}</section>
${codes(frame)}`
  return layout({ title: words.title, main, kind: 'reference-page' }, frame)
}

function beginning(begins: string, frame: Frame): Html {
  const { page: words } = apiReferenceWords(frame.locale)
  const act = { method: 'POST', scope: 'act', body: '{"type":"vote","motion":1,"option":"+1"}' } as const
  const steps: readonly (readonly [string, ExampleRequest])[] = [
    [words.beginRead, { method: 'GET', path: '' }],
    [words.beginTry, { ...act, path: '/small/acts?dry=yes' }],
    [words.beginAct, { ...act, path: '/small/acts' }],
  ]
  return html`<section><h2>${words.begin}</h2><ol class="lines">${steps.map(([sentence, request]) => html`<li><p>${sentence}</p>${codeBlock(curlLine(request, begins))}</li>`)}</ol></section>`
}

function operationPart({ path, method, operation }: Place, begins: string, frame: Frame): Html {
  const { page: words } = apiReferenceWords(frame.locale)
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation
  const isOpen = !security.every((one) => 'token' in one)
  const scope = security[0]?.token?.[0]
  const body = requestBody?.content['application/json']?.schema
  const request = exampleRequest(method, path, operation)
  return html`<article id="${operationId}"><h3>${summary}</h3>
<p><code>${method.toUpperCase()} ${api_begins}${path === '/' ? '' : path}</code></p>
<p>${description}</p><p class="soft">${isOpen ? words.optionalToken : scope === undefined ? words.needsToken : words.needs(scope)}</p>
${
  parameters.length === 0
    ? nothing
    : html`<h4>${words.parameters}</h4>${table(
        parameters.map(({ name, in: where, required, schema }) =>
          fieldRow(name, schema, required, frame, words.where[placeIn(where)]),
        ),
        frame,
      )}`
}
${body === undefined ? nothing : html`<h4>${words.body}</h4>${choicesOf(body, frame)}`}
<h4>${words.answer}</h4><ul class="lines">${Object.entries(responses)
    .filter(([status]) => Number(status) < 400)
    .map(
      ([status, { description: what, content }]) => html`<li>${status}: ${what}${answerLink(content, frame)}</li>`,
    )}</ul>
<h4>${words.problems}</h4><ul class="lines">${Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, { description: what }]) => html`<li>${status}: ${what}</li>`)}</ul>
<h4>${words.example}</h4>${codeBlock(curlLine(request, begins))}</article>
`
}

function placeIn(where: string): 'path' | 'query' | 'header' {
  return where === 'path' || where === 'header' ? where : 'query'
}

function choicesOf(body: Shape, frame: Frame): Html {
  const { page: words } = apiReferenceWords(frame.locale)
  const choices = body.oneOf ?? [body]
  return html`<p>${words.bodyOne} ${joined(
    choices.map((choice) => typeWords(choice, frame)),
    html`, `,
  )}.</p>`
}

function answerLink(content: DescribedOperation['responses'][string]['content'], frame: Frame): Html {
  const shape = content?.['application/json']?.schema
  return shape === undefined ? nothing : html` ${typeWords(shape, frame)}`
}

function shapePart(name: string, shape: Shape, frame: Frame): Html {
  const { properties = {}, required = [], description } = shape
  return html`<article id="shape-${name}"><h3>${name}</h3>${description === undefined ? nothing : html`<p>${description}</p>`}
${table(
  Object.entries(properties).map(([field, of]) => fieldRow(field, of, required.includes(field), frame)),
  frame,
)}</article>
`
}

function table(rows: readonly Html[], frame: Frame): Html {
  const { column } = apiReferenceWords(frame.locale).page
  return html`<div class="scroll"><table><thead><tr><th scope="col">${column.name}</th><th scope="col">${column.what}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function fieldRow(name: string, shape: Shape, required: boolean, frame: Frame, where?: string): Html {
  const { page: words } = apiReferenceWords(frame.locale)
  const notes = [
    ...(where === undefined ? [] : [where]),
    ...(required ? [] : [words.optional]),
    ...(shape.default === undefined || shape.default === '' ? [] : [words.otherwise(String(shape.default))]),
  ]
  return html`<tr><th scope="row"><code>${name}</code></th><td>${typeWords(shape, frame)}${notes.length === 0 ? nothing : html` <span class="soft">(${notes.join(', ')})</span>`}${shape.description === undefined ? nothing : html`. ${shape.description}`}${inner(shape, frame)}</td></tr>`
}

/** The fields of what has no name of its own. */
function inner(shape: Shape, frame: Frame): Html {
  const of = shape.properties === undefined ? shape.items : shape
  if (of?.properties === undefined) return nothing
  const { properties, required = [] } = of
  return table(
    Object.entries(properties).map(([field, one]) => fieldRow(field, one, required.includes(field), frame)),
    frame,
  )
}

/** "list of Group", with a link to what has a name. */
function typeWords(shape: Shape, frame: Frame): Html {
  const { page: words } = apiReferenceWords(frame.locale)
  const { $ref, type, enum: values, items, oneOf, anyOf, additionalProperties } = shape
  if ($ref !== undefined) return html`<a href="#shape-${nameOfRef($ref)}">${nameOfRef($ref)}</a>`
  if (values !== undefined)
    return html`${values.length === 1 ? html`<code>${JSON.stringify(values[0])}</code>` : words.oneOf(values.map(String).join(', '))}`
  if (items !== undefined) return html`${words.listOf} ${typeWords(items, frame)}`
  const choices = oneOf ?? anyOf
  if (choices !== undefined)
    return joined(
      choices.map((choice) => typeWords(choice, frame)),
      html`, `,
    )
  if (typeof additionalProperties === 'object' && shape.properties === undefined)
    return html`${typeWords(additionalProperties, frame)} ${words.byName}`
  return html`${type === undefined ? words.anything : [type].flat().join(', ')}`
}

/** Where the `type` of a problem leads. */
function codes(frame: Frame): Html {
  const { page: words } = apiReferenceWords(frame.locale)
  const all = [...Object.entries(edgeTitles(frame.locale)), ...Object.entries(refusals)]
  return html`<section><h2 id="problems">${words.codes}</h2><p class="lede">${words.codesLede}</p><div class="scroll"><table><thead><tr><th scope="col">${words.column.code}</th><th scope="col">${words.column.means}</th></tr></thead><tbody>${all.map(([code, means]) => html`<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${means}</td></tr>`)}</tbody></table></div></section>`
}

function codeBlock(text: string): Html {
  return html`<pre class="command" tabindex="0"><code>${text}</code></pre>`
}

function anchorOf(tag: string): string {
  return `tag-${tag.toLowerCase()}`
}
