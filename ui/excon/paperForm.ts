import type { NationId, SeatId } from '../../engine/model/ids.ts';
import type { PaperInput } from '../../engine/model/input.ts';
import type { Answers, Item } from '../../engine/model/order.ts';
import type { View } from '../../engine/view/view.ts';

/** What a paper can hold, in the order in which it is offered. */
export const PAPER_KINDS = [
  ...(['sealOrder', 'sendMessage', 'answerProposal', 'makeOffer', 'withdrawOrder', 'setReady'] as const),
] satisfies readonly PaperInput['type'][];

/** A note for the hot wash is entered after EndEx, where notes are collected. */
export type PaperKind = (typeof PAPER_KINDS)[number];

type Answer = Extract<PaperInput, { type: 'answerProposal' }>;

/** What EXCON has copied from a seat's paper so far; every kind keeps its own fields, so that a change of mind loses none. */
export interface PaperForm {
  readonly kind: PaperKind;
  /** An order's type, and the id of the order or the question that the paper is about. */
  readonly order: string;
  readonly answers: Answers;
  readonly words: string;
  readonly to: readonly SeatId[];
  readonly about: string;
  readonly verdict: Answer['verdict'];
  readonly untilTurn: number | null;
  readonly nation: NationId;
  readonly item: Item;
  readonly count: number;
  readonly ready: boolean;
}

/** A paper before anything was copied. */
export const BLANK_PAPER: PaperForm = {
  kind: 'sealOrder',
  order: '',
  answers: {},
  words: '',
  to: [],
  about: '',
  verdict: 'accept',
  untilTurn: null,
  nation: '',
  item: 'crew',
  count: 1,
  ready: true,
};

/** The paper as the seat's own input, for the turn that is open; its words are replaced by their hash in the room. */
export function paperInput(form: PaperForm, view: View): PaperInput {
  const { turn } = view.nation;
  const words = form.words.trim();
  const reason = words === '' ? null : words;
  switch (form.kind) {
    case 'sealOrder':
      return { type: 'sealOrder', turn, draft: { type: form.order, answers: form.answers }, reason };
    case 'sendMessage':
      return { type: 'sendMessage', turn, to: form.to, text: words };
    case 'answerProposal': {
      const digest = view.nation.proposals.find(({ proposal }) => proposal.id === form.about)?.proposal.digest ?? '';
      const change = form.verdict === 'change' && form.untilTurn !== null ? { untilTurn: form.untilTurn } : null;
      return { type: 'answerProposal', turn, proposal: form.about, verdict: form.verdict, digest, change, reason };
    }
    case 'makeOffer': {
      const { nation: to, item, count, untilTurn: backByTurn } = form;
      return { type: 'makeOffer', turn, to, item, count, backByTurn, reason };
    }
    case 'withdrawOrder':
      return { type: 'withdrawOrder', turn, order: form.about };
    case 'setReady':
      return { type: 'setReady', turn, ready: form.ready };
  }
}
