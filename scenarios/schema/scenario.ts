import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { id, reference } from './reference.ts';
import { language, longText, shortText, text } from './text.ts';

const perMille = () => z.int().min(0).max(1000);

/** What a warning brief can be asked about. Its track and stage are looked up in its campaign. */
export const subjectSchema = z.strictObject({
  id: id(),
  name: shortText(),
  campaign: reference('campaign'),
  track: id(),
  stage: id(),
});

/** Something that a nation can say in public. */
export const statementSchema = z.strictObject({
  id: id(),
  name: shortText().describe('What people hear'),
  agreesIf: conditionSchema.describe('When it agrees with the facts of the nation that says it'),
  contradicts: z.array(reference('statement')).default([]).describe('What cannot be true at the same time'),
});

/** A line for EXCON to read aloud when a turn opens. */
export const readOutSchema = z.strictObject({
  turn: z.int().min(1).max(999),
  when: conditionSchema.exactOptional(),
  say: longText(),
});

/** The head of an exercise: the file `scenario.yaml`. */
export const scenarioSchema = z.strictObject({
  id: id().describe('The id; the folder has the same name'),
  version: z.string().min(1).max(40).describe('In quotes; change it when the content changes'),
  title: shortText(),
  summary: longText(),
  caveat: text(200).describe('One line that stands on every page: what this is not'),
  rulesOfPlay: text(1000)
    .exactOptional()
    .describe('What everybody says yes to at joining, 120 words at most; without it, the usual rules'),
  realWorldLabel: text(24)
    .exactOptional()
    .describe('What the real-world stop is called on every screen; without it, REAL WORLD'),
  nationOrder: z
    .array(reference('nation'))
    .min(1)
    .exactOptional()
    .describe('The order in which nations are shown; without it, that of the file names'),
  languages: z.array(language).min(1).describe('Every text is there in the first; the others may be added'),
  turns: z.int().min(1).max(200),
  hoursPerTurn: z.int().min(1).max(24),
  planningSeconds: z.int().min(10).max(86_400).describe('Real time to read and decide'),
  trustPerMille: perMille().describe('Public trust at the start'),
  reducedWeightPerMille: perMille().describe('Weight of an hour under notice or of rationed service'),
  noticePerMille: perMille().describe('Chance at each opening to notice an open door without an indicator'),
  loanHours: z.int().min(0).max(999).describe('Hours that lent crews and teams are on the road'),
  laboratoryTurns: z.int().min(1).max(99).describe('Turns from an impact on treatment to the laboratory’s answer'),
  briefMissPerMille: perMille().describe('Chance that a warning brief is wrong'),
  subjects: z.array(subjectSchema).describe('What warning briefs can be asked about'),
  statements: z.array(statementSchema).default([]).describe('What a nation can say in public'),
  readOuts: z.array(readOutSchema).describe('Lines for EXCON to read aloud; the first that fits its turn is taken'),
});
