import type { View } from '../../../engine/view/view.ts';

/** The ids under which answers on the help line are marked as read, of those that nobody has read here. */
export function unreadAnswers(view: View, read: Readonly<Record<string, boolean>>): readonly string[] {
  return view.seat.help
    .flatMap(({ id, answers }) => answers.map((_, index) => `${id} ${index}`))
    .filter((mark) => !read[mark]);
}
