/** What stands around the text of an announcement in its channels. */
export const englishPosts = {
  readOn: 'Read on:',
  onSite: 'On the site:',
  corrects: (title: string) => `This puts right what was announced as “${title}”:`,
  from: (group: string, foundation: string) => (group === foundation ? group : `${group}, ${foundation}`),
}
