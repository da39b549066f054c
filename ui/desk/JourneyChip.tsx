import { Chip, type ChipTone } from '../kit/Chip.tsx';
import { useKnown } from './deskContext.ts';
import { journeyWords } from './model/helpWords.ts';
import { hourNow } from './model/hourNow.ts';
import type { Journey, Standing } from './model/journeyOf.ts';

const TONES: Readonly<Record<Standing, ChipTone>> = {
  open: 'accent',
  changed: 'warn',
  accepted: 'ok',
  declined: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  onRoad: 'warn',
  arrived: 'ok',
  returned: 'neutral',
};

/** How an answer, an offer or a loan stands. */
export function JourneyChip({ journey }: { readonly journey: Journey }) {
  const { view, scenario } = useKnown();
  return <Chip tone={TONES[journey.standing]}>{journeyWords(journey, hourNow(view, scenario))}</Chip>;
}
