import { basename } from 'node:path';
import type { Fault } from '../fault.ts';
import { suggest } from '../nearest.ts';
import { type Check, faultAt, type Part } from '../parts.ts';
import type { Path } from '../source.ts';

/** Names that the server uses for who is no seat, and editions of a debrief that are no nation's. */
const RESERVED = ['excon', 'host', 'wall', 'truth', 'common'];

interface Named {
  readonly id: string;
  readonly part: Part<unknown>;
  readonly path: Path;
}

/** Ids are there once; a file is named after its id; a seat is named after its nation and role, as the rules rely on. */
export const checkIds: Check = (parts) => {
  const faults: Fault[] = [];
  const files = [parts.nations, parts.networks, parts.campaigns, parts.orders, parts.injects, parts.information];
  for (const part of files.flat()) {
    const stem = basename(part.source.file, '.yaml');
    if (part.value.id !== stem) {
      const remedy = `rename the file to ${part.value.id}.yaml, or write \`id: ${stem}\``;
      faults.push(faultAt(part, ['id'], `the id \`${part.value.id}\` differs from the name of the file`, remedy));
    }
  }
  const folder = basename(parts.folder);
  const { head } = parts;
  if (head.value.id !== folder) {
    const remedy = `write \`id: ${folder}\`, or rename the folder; two scenarios with one id cannot both be chosen`;
    faults.push(
      faultAt(head, ['id'], `the id \`${head.value.id}\` differs from the folder ${folder}`, remedy, 'warning'),
    );
  }
  for (const list of files) faults.push(...twice(list.map((part) => ({ id: part.value.id, part, path: ['id'] }))));
  for (const kind of ['seats', 'assets'] as const) {
    faults.push(
      ...twice(
        parts.nations.flatMap((part) => part.value[kind].map(({ id }, i) => ({ id, part, path: [kind, i, 'id'] }))),
      ),
    );
  }
  faults.push(...twice(head.value.subjects.map(({ id }, i) => ({ id, part: head, path: ['subjects', i, 'id'] }))));
  faults.push(...twice(head.value.statements.map(({ id }, i) => ({ id, part: head, path: ['statements', i, 'id'] }))));
  for (const part of parts.campaigns) {
    faults.push(...twice(part.value.tracks.map(({ id }, i) => ({ id, part, path: ['tracks', i, 'id'] }))));
    for (const [t, track] of part.value.tracks.entries()) {
      faults.push(...twice(track.stages.map(({ id }, i) => ({ id, part, path: ['tracks', t, 'stages', i, 'id'] }))));
    }
  }
  for (const part of parts.nations) {
    for (const [i, seat] of part.value.seats.entries()) {
      const right = `${part.value.id}-${seat.role}`;
      if (seat.id !== right) {
        const says = `the ${seat.role} seat of \`${part.value.id}\` is called \`${seat.id}\``;
        faults.push(faultAt(part, ['seats', i, 'id'], says, `call it \`${right}\``));
      }
    }
    if (RESERVED.includes(part.value.id)) {
      faults.push(faultAt(part, ['id'], `the name \`${part.value.id}\` is taken by the program`, 'choose another id'));
    }
  }
  faults.push(...unknownStages(parts));
  return faults;
};

function twice(list: readonly Named[]): readonly Fault[] {
  const seen = new Map<string, Named>();
  const faults: Fault[] = [];
  for (const named of list) {
    const first = seen.get(named.id);
    if (first) {
      const says = `the id \`${named.id}\` is already used in ${first.part.source.file}`;
      faults.push(faultAt(named.part, named.path, says, 'give one of the two another id'));
    } else seen.set(named.id, named);
  }
  return faults;
}

/** A subject names a track and a stage of its campaign. */
function unknownStages(parts: Parameters<Check>[0]): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [i, subject] of parts.head.value.subjects.entries()) {
    const campaign = parts.campaigns.find((part) => part.value.id === subject.campaign)?.value;
    if (!campaign) continue;
    const track = campaign.tracks.find((one) => one.id === subject.track);
    const missing = (key: 'track' | 'stage', known: readonly string[]) => {
      const says = `\`${key}\` names \`${subject[key]}\`, which campaign \`${campaign.id}\` does not have`;
      faults.push(faultAt(parts.head, ['subjects', i, key], says, suggest(subject[key], known, `its ${key}s`)));
    };
    const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
    if (!track) missing('track', ids(campaign.tracks));
    else if (!track.stages.some((stage) => stage.id === subject.stage)) missing('stage', ids(track.stages));
  }
  return faults;
}
