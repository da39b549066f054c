import { useRoom, useRoomTools } from '../roomContext.ts';
import './SiteButton.css';

/** A site's name; a press marks it on every map, another takes the mark away. */
export function SiteButton({ id, name }: { readonly id: string; readonly name: string }) {
  const { store } = useRoomTools();
  const selected = useRoom((state) => state.selected);
  return (
    <button
      type="button"
      className="site-button"
      aria-pressed={selected === id}
      onClick={() => store.setState({ selected: selected === id ? null : id })}
    >
      {name}
    </button>
  );
}
