/** A DC optimal power flow in MW and radians, as a linear or convex quadratic programme for the test oracle. */
export interface OptimalFlow {
  readonly buses: readonly { readonly load: number; readonly isReference: boolean }[];
  readonly generators: readonly Generator[];
  readonly branches: readonly Branch[];
}

interface Generator {
  readonly bus: number;
  readonly least: number;
  readonly most: number;
  readonly cost: Cost;
}

/** $/h: coefficients by power of MW, from the constant up; or points (MW, $/h) of a convex line. */
export type Cost =
  | { readonly by: 'powers'; readonly coefficients: readonly number[] }
  | { readonly by: 'points'; readonly points: readonly (readonly [mw: number, dollars: number])[] };

interface Branch {
  readonly from: number;
  readonly to: number;
  /** MW per radian. */
  readonly susceptance: number;
  readonly shiftRadians: number;
  /** MW; null: unlimited. */
  readonly limit: number | null;
  /** Least and largest difference of angles, radians; null: unlimited. */
  readonly angles: readonly [least: number, most: number] | null;
}

/** The programme as CPLEX LP text, and the constant part of its costs, which that format has no room for. */
export function asProgramme(flow: OptimalFlow): { readonly text: string; readonly constant: number } {
  const linear: string[] = [];
  const squares: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  let constant = 0;
  for (const [g, { least, most, cost }] of flow.generators.entries()) {
    bounds.push(` ${number(least)} <= p${g} <= ${number(most)}`);
    if (cost.by === 'points') {
      linear.push(`+ c${g}`);
      bounds.push(` c${g} free`);
      for (const [i, [mw, dollars]] of cost.points.slice(0, -1).entries()) {
        const [nextMw, nextDollars] = cost.points[i + 1] as readonly [number, number];
        const slope = (nextDollars - dollars) / (nextMw - mw);
        rows.push(` k${g}_${i}: c${g} ${signed(-slope)} p${g} >= ${number(dollars - slope * mw)}`);
      }
    } else {
      const [fixed = 0, each = 0, square = 0] = cost.coefficients;
      constant += fixed;
      linear.push(`${signed(each)} p${g}`);
      // The format halves what stands in the brackets.
      if (square !== 0) squares.push(`${signed(2 * square)} p${g} ^ 2`);
    }
  }
  const network = flow.branches.some(({ limit, angles }) => limit !== null || angles)
    ? withFlows(flow)
    : withoutFlows(flow);
  rows.push(...network.rows);
  bounds.push(...network.bounds);
  const quadratic = squares.length > 0 ? ` + [ ${squares.join(' ')} ] / 2` : '';
  const text = `Minimize\n cost: ${linear.join(' ')}${quadratic}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
  return { text, constant };
}

interface Part {
  readonly rows: readonly string[];
  readonly bounds: readonly string[];
}

/** Where no branch has a limit, any dispatch that balances can be carried: one row for each connected part. */
function withoutFlows({ buses, generators, branches }: OptimalFlow): Part {
  const label = buses.map((_, i) => i);
  for (const { from, to } of branches) {
    const [a = 0, b = 0] = [label[from], label[to]];
    if (a !== b) for (const [i, l] of label.entries()) if (l === a) label[i] = b;
  }
  const rows = [...new Set(label)].flatMap((l) => {
    const terms = generators.flatMap(({ bus }, g) => (label[bus] === l ? [`+ p${g}`] : []));
    const load = buses.reduce((sum, bus, i) => (label[i] === l ? sum + bus.load : sum), 0);
    return terms.length > 0 ? [` b${l}: ${terms.join(' ')} = ${number(load)}`] : [];
  });
  return { rows, bounds: [] };
}

function withFlows({ buses, generators, branches }: OptimalFlow): Part {
  const rows: string[] = [];
  const bounds: string[] = [];
  const inAt = buses.map(() => [] as string[]);
  for (const [g, { bus }] of generators.entries()) inAt[bus]?.push(`+ p${g}`);
  for (const [k, { from, to, susceptance, shiftRadians, limit, angles }] of branches.entries()) {
    const pushed = number(-susceptance * shiftRadians);
    rows.push(` f${k}: f${k}_ ${signed(-susceptance)} a${from} ${signed(susceptance)} a${to} = ${pushed}`);
    bounds.push(limit === null ? ` f${k}_ free` : ` ${number(-limit)} <= f${k}_ <= ${number(limit)}`);
    inAt[from]?.push(`- f${k}_`);
    inAt[to]?.push(`+ f${k}_`);
    if (angles) {
      rows.push(` l${k}: a${from} - a${to} >= ${number(angles[0])}`);
      rows.push(` u${k}: a${from} - a${to} <= ${number(angles[1])}`);
    }
  }
  for (const [i, { load, isReference }] of buses.entries()) {
    const terms = inAt[i] ?? [];
    if (terms.length > 0) rows.push(` b${i}: ${terms.join(' ')} = ${number(load)}`);
    bounds.push(isReference ? ` a${i} = 0` : ` a${i} free`);
  }
  return { rows, bounds };
}

function number(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+inf';
  if (value === Number.NEGATIVE_INFINITY) return '-inf';
  return String(value);
}

function signed(value: number): string {
  return value < 0 || Object.is(value, -0) ? `- ${number(-value)}` : `+ ${number(value)}`;
}
