import loadHighs from 'highs';

let loading: ReturnType<typeof loadHighs> | undefined;

/** HiGHS’ own names of its algorithms: one may give up on a programme that another solves. */
const SOLVERS = ['choose', 'ipm'] as const;
/** Seconds after which one of them is told to give up. */
const PATIENCE = 20;

/**
 * The optimum of a programme in CPLEX LP text, by HiGHS: null when there is none, undefined when it gives up. For whole numbers
 * one algorithm is enough. The oracle of tests, never part of play.
 */
export async function solveProgramme(
  text: string,
  solvers: readonly (typeof SOLVERS)[number][] = SOLVERS,
): Promise<number | null | undefined> {
  loading ??= loadHighs();
  const highs = await loading;
  for (const solver of solvers) {
    try {
      const result = highs.solve(text, {
        output_flag: false,
        solver,
        mip_rel_gap: 0,
        mip_feasibility_tolerance: 1e-9,
        time_limit: PATIENCE,
      });
      if (result.Status === 'Optimal') return result.ObjectiveValue;
      if (/infeasible|unbounded/i.test(result.Status)) return null;
    } catch (error) {
      // It throws plain errors with its own code; anything else is ours.
      if (!(error instanceof Error) || !error.message.includes('HiGHS error')) throw error;
    }
  }
  return undefined;
}
