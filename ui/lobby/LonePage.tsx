import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ExerciseBanner } from '../kit/ExerciseBanner.tsx';
import './LonePage.css';
import { ProductMark } from './ProductMark.tsx';

/** A page with one thing to say: what happened, and what to do now. */
export function LonePage({
  title,
  children,
  quiet = false,
  below,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Something is under way; screen readers are told when it changes. */
  readonly quiet?: boolean;
  /** What stands under the words and is not announced with them. */
  readonly below?: ReactNode;
}) {
  return (
    <div className="lone">
      <header>
        <ExerciseBanner />
      </header>
      <main>
        <p className="lone-product">
          <ProductMark />
          <Trans>Longtable</Trans>
        </p>
        <div role={quiet ? 'status' : 'alert'} className="lone-words">
          <h1>{title}</h1>
          {children}
        </div>
        {below}
      </main>
    </div>
  );
}
