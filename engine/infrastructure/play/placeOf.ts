/** Where each of a network's parts stands in its list. Asked for an id that is not there it throws a RangeError that names it; `what` is one of them. */
export function placeOf(parts: readonly { readonly id: string }[], what: string): (id: string) => number {
  const places = new Map(parts.map(({ id }, place) => [id, place]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`the network has no ${what} "${id}"`);
    return place;
  };
}
