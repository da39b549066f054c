/** Scrolls a list just as far as it takes to show an element of it, its beginning before its end. Nothing else moves. */
export function scrollIntoList(element: Element, list: Element): void {
  const inner = element.getBoundingClientRect();
  const outer = list.getBoundingClientRect();
  const below = inner.bottom - outer.bottom;
  if (below > 0) list.scrollTop += Math.min(below, inner.top - outer.top);
}
