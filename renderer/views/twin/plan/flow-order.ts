/** Orders work places along the flow: each after the ones that lead to it, file order where the flow says nothing. */
export function flowOrder(ids: readonly string[], nextOf: (id: string) => readonly string[]): readonly string[] {
  const known = new Set(ids);
  const reached = new Set(ids.flatMap((id) => nextOf(id).filter((next) => known.has(next) && next !== id)));
  const order: string[] = [];
  const visit = (id: string): void => {
    if (order.includes(id) || !known.has(id)) return;
    order.push(id);
    nextOf(id).forEach(visit);
  };
  ids.filter((id) => !reached.has(id)).forEach(visit);
  ids.forEach(visit);
  return order;
}
