/** The mark of Longtable: a long table seen from above, with its chairs. */
export function ProductMark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="9" width="20" height="6" rx="2" fill="var(--acc-dim)" stroke="var(--acc)" strokeWidth="1.5" />
      <g fill="var(--acc)">
        <circle cx="6" cy="5.2" r="1.7" />
        <circle cx="12" cy="5.2" r="1.7" />
        <circle cx="18" cy="5.2" r="1.7" />
        <circle cx="6" cy="18.8" r="1.7" />
        <circle cx="12" cy="18.8" r="1.7" />
        <circle cx="18" cy="18.8" r="1.7" />
      </g>
    </svg>
  );
}
