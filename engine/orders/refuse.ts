import type { SeatInput } from '../model/input.ts';
import type { PublicScenario } from '../view/publicScenario.ts';
import type { View } from '../view/view.ts';
import type { Refusal } from './refusal.ts';
import { refuseInput } from './refuseInput.ts';
import { refuseObserver } from './refuseObserver.ts';

/**
 * Judges what a person at a seat sends, from the seat's view and the public catalogue alone (rules O6, G6, G7): null when it
 * may be sent. The same function greys the button and guards the server, so the two can never differ.
 */
export function refuse(view: View, scenario: PublicScenario, input: SeatInput): Refusal | null {
  return refuseObserver(view, input.type) ?? refuseInput(view, scenario, input);
}
