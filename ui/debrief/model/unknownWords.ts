import { t } from '@lingui/core/macro';
import type { StageKind } from '../../../engine/evaluation/debrief/wayIn.ts';
import type { Names } from '../../kit/names.ts';
import type { Status } from '../../kit/StatusMark.tsx';
import type { Moment } from './moments.ts';
import type { Unknown } from './unknowns.ts';

/** What a seat did not know, in two short sentences: what was so, and until when it did not know. */
export function unknownWords(unknown: Unknown, nation: string, names: Names): string {
  switch (unknown.what) {
    case 'status': {
      const site = names.asset(unknown.asset);
      const was = statusWord(unknown.truth);
      const seen = statusWord(unknown.known);
      return `${t`${site}: ${was}. ${nation} had it as ${seen}.`} ${learntWords(unknown.learnt, nation)}`;
    }
    case 'door':
      return `${t`A way in stood open at ${names.asset(unknown.asset)}.`} ${learntWords(unknown.learnt, nation)}`;
    case 'stage': {
      const where = names.nation(unknown.nation);
      const { turn } = unknown;
      const what = stageWords(unknown.kind, where, turn);
      const none = t`${nation} never had an indicator of it.`;
      return `${what} ${unknown.learnt === null ? none : t`${nation} had no indicator of it until turn ${unknown.learnt.turn}.`}`;
    }
  }
}

/** The same as a tag on the map: "TAL: T4". */
export function unknownTag({ learnt }: Unknown, nation: string): string {
  if (learnt === null) return t`${nation} never knew`;
  return learnt.at === 'ended' ? t`${nation} knew at EndEx` : t`${nation} knew in T${learnt.turn}`;
}

function stageWords(kind: StageKind, where: string, turn: number): string {
  switch (kind) {
    case 'door':
      return t`${where}: a way in was opened in turn ${turn}.`;
    case 'water':
      return t`${where}: treatment was stopped in turn ${turn}.`;
    case 'power':
      return t`${where}: feeders were opened in turn ${turn}.`;
    case 'grid':
      return t`${where}: parts of the grid were put out of service in turn ${turn}.`;
    case 'lines':
      return t`${where}: telecom lines were cut in turn ${turn}.`;
  }
}

function learntWords(learnt: Moment | null, nation: string): string {
  if (learnt === null) return t`${nation} never learnt of it.`;
  if (learnt.at === 'ended') return t`${nation} did not know of it until EndEx.`;
  return t`${nation} did not know of it until turn ${learnt.turn}.`;
}

function statusWord(status: Status): string {
  switch (status) {
    case 'ok':
      return t`in order`;
    case 'degraded':
      return t`degraded`;
    case 'outage':
      return t`out`;
    case 'unknown':
      return t`not known`;
  }
}
