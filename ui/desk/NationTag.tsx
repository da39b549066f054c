import { NationMark } from '../kit/NationMark.tsx';
import { useKnown } from './deskContext.ts';
import { useNames } from './useNames.ts';

/** A nation as its shield and its name; the shield alone where the name stands beside it anyway. */
export function NationTag({ id, nameless = false }: { readonly id: string; readonly nameless?: boolean }) {
  const names = useNames();
  const { scenario } = useKnown();
  const colour = scenario.nations.find((nation) => nation.id === id)?.colour ?? '#4cc2ff';
  const mark = <NationMark id={id} colour={colour} size={20} />;
  if (nameless) return mark;
  return (
    <span className="nation-tag">
      {mark}
      {names.nation(id)}
    </span>
  );
}
