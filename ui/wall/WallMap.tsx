import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../kit/useText.ts';
import { paintBaseMap } from '../scene/paintBaseMap.ts';
import type { Size } from '../scene/viewport.ts';
import { mapNames } from './mapNames.ts';
import { useScenario } from './wallContext.ts';
import './WallMap.css';

/** Where everything lies, with its name and nothing of how it fares. */
export function WallMap() {
  const { t } = useLingui();
  const say = useText();
  const { map, nations } = useScenario();
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const names = useMemo(
    () =>
      size &&
      mapNames(map, size, {
        nations: new Map(nations.map((nation) => [nation.id, say(nation.name)])),
        sites: new Map(nations.flatMap(({ sites }) => sites.map((site) => [site.id, say(site.name)] as const))),
      }),
    [map, nations, say, size],
  );

  useEffect(() => {
    const element = host.current;
    if (!element || !size || !names) return;
    const { scale, x, y } = names.view;
    const bounds = {
      left: -x / scale,
      top: -y / scale,
      right: (size.width - x) / scale,
      bottom: (size.height - y) / scale,
    };
    const canvas = paintBaseMap(
      map,
      { scale: scale * devicePixelRatio, bounds },
      { own: null, fog: new Set(), pixelRatio: devicePixelRatio },
    );
    canvas.className = 'wall-sea';
    element.prepend(canvas);
    return () => canvas.remove();
  }, [map, names, size]);

  return (
    <div className="wall-map" ref={host} role="img" aria-label={t`Map of the nations and their sites`}>
      {size && names ? (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {names.sites.map(({ id, x, y, radius }) => (
            <circle key={id} className="wall-site" cx={x} cy={y} r={radius} />
          ))}
          {names.labels.map(({ id, text, x, y, size: letters, look }) => (
            <text key={id} className={`wall-name ${look}`} x={x} y={y} fontSize={letters}>
              {text}
            </text>
          ))}
        </svg>
      ) : null}
    </div>
  );
}
