/** `.json` beside a page comes in under the page's own address, with this in its surroundings, where no request can put it. */
export const asDataKey = Symbol('as data')
