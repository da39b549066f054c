import './NationMark.css';

/** A nation's shield: its colour, and its letters so that colour never stands alone. */
export function NationMark({
  id,
  colour,
  size = 22,
}: {
  readonly id: string;
  readonly colour: string;
  readonly size?: number;
}) {
  return (
    <svg className="nation-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 1.6 20.6 4.6v7c0 5.2-3.5 9-8.6 10.8C6.9 20.6 3.4 16.8 3.4 11.6v-7Z"
        fill={colour}
        fillOpacity="0.22"
        stroke={colour}
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <text
        x="12"
        y="14.4"
        textAnchor="middle"
        fontSize="7.4"
        fontWeight="700"
        fontFamily="var(--mono)"
        fill="currentColor"
      >
        {id.slice(0, 3).toUpperCase()}
      </text>
    </svg>
  );
}
