import { useCallback } from 'react';
import { useTools } from './console.ts';

/** Takes an alert off the lists of this page. */
export function useDismissAlert(): (id: number) => void {
  const { store } = useTools();
  return useCallback(
    (id) =>
      store.setState(({ control }) => ({
        control: { ...control, alerts: control.alerts.filter((alert) => alert.id !== id) },
      })),
    [store],
  );
}
