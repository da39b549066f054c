import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Markup } from '../pages/markup.ts';
import { SheetView } from './SheetView.tsx';
import './FittedSheet.css';

/** Millimetres of paper with its margins, as wide and as high as it is shown. */
export const PAPER = {
  wall: { width: 297, height: 209 },
  report: { width: 206, height: 292 },
} as const;

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** One sheet on its paper, as large as its place allows, or as wide as `fill` says. */
export function FittedSheet({
  page,
  paper,
  fill = 'both',
}: {
  readonly page: Markup;
  readonly paper: keyof typeof PAPER;
  readonly fill?: 'both' | 'width';
}) {
  const pages = useMemo(() => [page], [page]);
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  const width = PAPER[paper].width * PIXELS_PER_MILLIMETRE;
  const height = PAPER[paper].height * PIXELS_PER_MILLIMETRE;
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const scaleToPlace = () => {
      const across = element.clientWidth / width;
      setScale(fill === 'width' ? across : Math.min(across, element.clientHeight / height));
    };
    scaleToPlace();
    const watch = new ResizeObserver(scaleToPlace);
    watch.observe(element);
    return () => watch.disconnect();
  }, [width, height, fill]);
  return (
    <div className="fitted" ref={place} data-fill={fill}>
      <div className="fitted-paper" style={{ width: width * scale, height: height * scale }}>
        <div className="fitted-scaled" style={{ width, height, transform: `scale(${scale})` }}>
          <SheetView pages={pages} className={`paper ${paper}`} />
        </div>
      </div>
    </div>
  );
}
