import type { GroupPlan } from './group-plan.ts'

/** The charter of another group as a beginning: under its own name, standing where the plan says, and otherwise as it is. */
export function copiedCharter(
  text: string,
  { group, name, under }: Pick<GroupPlan, 'group' | 'name' | 'under'>,
): string {
  const [, front = '', rest = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  // Who it is, where it stands, and the days on which the other's version holds are not the new one's.
  const kept = front.split('\n').filter((line) => !/^(?:charter|group|name|under|from|to):/.test(line))
  const own = ['charter: 1', `group: ${group}`, `name: ${JSON.stringify(name)}`]
  if (under !== undefined) own.push(`under: ${under}`)
  const lines = [...own, ...kept].filter((line) => line.trim() !== '')
  return `---\n${lines.join('\n')}\n---\n${rest.replace(/^# .*$/m, () => `# ${name}`)}`
}
