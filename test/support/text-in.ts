/** What a page says, without its marks: each run of white space and marks is one space. */
export function textIn(page: string): string {
  return page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
