import './SkipLinks.css';

/** The first stops of the Tab key: straight to a region of the page. The region carries the id and `tabIndex={-1}`. */
export function SkipLinks({ links }: { readonly links: readonly { readonly to: string; readonly label: string }[] }) {
  return (
    <div className="skip-links">
      {links.map(({ to, label }) => (
        <a key={to} href={`#${to}`}>
          {label}
        </a>
      ))}
    </div>
  );
}
