import type { Debrief, EarlierAssumptions } from '../../../engine/evaluation/debrief/debrief.ts';
import { exact } from './numbers.ts';

/** What the futures and the tried decisions assume, in whole sentences, for the foot of the report. */
export function assumptions({ futures, assumed, edition, decisions }: Debrief): readonly string[] {
  const says: string[] = ['Hours without communications, payments or fuel are shown and not counted.'];
  if (futures.length > 0)
    says.push('Nobody acts: the same seed with turns opened and closed and no order, message or answer.');
  if (assumed) {
    says.push(sharedEarlierSays(assumed));
  } else if (edition === 'truth' || (edition === 'common' && futures.length > 0)) {
    says.push(
      'Shared one turn earlier: nothing was shared in a turn from which it could have moved to the one before.',
    );
  } else if (edition !== 'common') {
    says.push('What an earlier share would have come to stands in the common edition.');
  }
  if (decisions.length > 0) {
    const whose = edition === 'truth' ? 'the region’s' : 'our own';
    says.push(
      `Decisions: each order or offer alone is given one turn earlier (at that turn’s end), one turn later (at its beginning) or left out, with the answers that seal it and its dates; every other input, bots’ too, stays as given. ` +
        `Figures are ${whose} person-hours and hospital hours in the dark, more (+) or fewer (−) than as played; in brackets the inputs refused in that world and skipped. At most three for each nation, in the order given; the effects do not add up; * given by a bot.` +
        (edition === 'truth' ? '' : ' What we gave to others has its effect there; our receipts tell of it.'),
    );
  }
  return says;
}

/** What moved, what could not, what stays, and what the strictest reading of "all else stays" would come to. */
function sharedEarlierSays({ shares, answers, skipped, bots, answersAsPlayed }: EarlierAssumptions): string {
  const stayed = [
    shares.inFirstTurn > 0 ? `${shares.inFirstTurn} of turn 1 cannot` : '',
    shares.notYet > 0 ? `${shares.notYet} stay because the giver could not yet` : '',
  ].filter((part) => part !== '');
  const people =
    answers.moved + answers.notYet > 0
      ? `Receivers held by people answer as fast as they did: ${count(answers.moved, 'input')} that lean on the copy or act at doors (warning, isolation, team, declaration, further share, with co-signatures) follow by one turn${answers.notYet > 0 ? `, ${answers.notYet} could not` : ''}; ` +
        `with these left in their turns it comes to ${exact(answersAsPlayed.personHours)} person-hours and ${answersAsPlayed.hospitalDarkHours} hospital hours in the dark. `
      : '';
  return (
    `Shared one turn earlier: the same seed; ${count(shares.moved, 'share')} given at the end of the turn before, each with the declaration of its turn that brought the copy${stayed.length > 0 ? `; ${stayed.join(', ')}` : ''}. ` +
    people +
    (bots ? 'Seats held by bots decide again from then on. ' : '') +
    `Every other input stays in its turn; refused in that world and skipped: ${skipped}.`
  );
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
