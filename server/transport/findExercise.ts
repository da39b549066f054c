import type { ExerciseHost } from '../exerciseHost.ts';
import type { Exercises } from '../exercises.ts';
import { HttpError } from './httpError.ts';

/** The exercise that a path names, or an answer that there is none. */
export function findExercise(exercises: Exercises, id: string): ExerciseHost {
  const host = exercises.get(id);
  if (!host) throw new HttpError(404, 'unknownExercise', `There is no exercise ${id} here.`);
  return host;
}
