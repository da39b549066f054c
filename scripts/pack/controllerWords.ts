type Pair = readonly [what: string, does: string];

/** What happens in each turn, in this order; `{planning}` is the scenario's planning time. */
export const TURN_RHYTHM: readonly Pair[] = [
  ['Open.', 'Read the line below aloud. Injects are in the inboxes.'],
  [
    'Plan, {planning}.',
    'Teams read, ask each other, seal. Look for seats that are silent; rule on orders of their own words.',
  ],
  ['Lock.', 'By itself, or Lock now. Five seconds more for drafts; then the turn closes.'],
  ['Report, a minute.', 'Teams read what changed and why. Say what everybody may know, nothing else.'],
];

/** The buttons of the console, as they are labelled. */
export const CONTROLS: readonly Pair[] = [
  ['StartEx', 'Opens turn 1 for everybody. Only when every seat that people hold has joined.'],
  ['+60 s · Pause', 'A minute more; or the clock stands still until you go on. For everybody: say so aloud.'],
  ['Lock now · Close turn now', 'Ends planning; ends the turn. The next one opens at once.'],
  [
    'Fire now',
    'Releases an inject of the MSEL whose trigger does not hold. Improvise an inject: write one on the spot.',
  ],
  ['Rule', 'Decides what an order of one’s own words comes to: grant or decline, effects, and a note that says why.'],
  ['Hand to a person · Let a bot play', 'A seat changes hands at any time. It keeps what it knows and what it sealed.'],
  ['Step back', 'Undoes the latest entries for everybody. What it abandons stays in the log.'],
  ['REAL WORLD', 'Hold for two seconds: every screen stops. Only you start again.'],
  ['⋮ beside a seat', 'Observer links; a seat that only observes; two seats for one person; and back.'],
  ['Blank · Wall', 'Hides the truth from passers-by, key B. The room’s screen; key W blanks it.'],
  ['EndEx · Release', 'Notes for the hot wash come in. Release the debrief by edition. Export the run.'],
];

/** What goes wrong in a real room, and what helps. */
export const WHEN: readonly Pair[] = [
  [
    'Something real happens',
    'REAL WORLD, twice, aloud. Everybody stops. See to it. Start again only when you say so; the clock has lost nothing.',
  ],
  [
    'A seat is silent',
    'Walk there and ask what it waits for. Nudge it. After two turns let a bot play until somebody is back.',
  ],
  [
    'A seat has lost its link',
    'Make a new one in the lobby; the old one stops working. Nothing that was sealed is lost.',
  ],
  [
    'A laptop or the network fails',
    'Hand out order forms. Enter what comes in for the seat, before the lock, and write “entered” on the form.',
  ],
  [
    'The server stops',
    'Start it again with npm start. The exercise stands where it stood. Meanwhile teams plan on paper.',
  ],
  ['A team asks how', 'Answer at once: it is about the tool, not about the exercise.'],
  ['A team asks what is true', 'Answer only with what its own inbox says. Name the order with which it can find out.'],
  ['Two teams disagree about a rule', 'Decide in ten seconds, note it, come back to it in the hot wash.'],
  ['A team writes something real', 'Stop it, take the paper, and do not read it aloud. Tell the host.'],
  ['A turn needs longer', '+60 s, once. Then lock, and say what came too late.'],
  ['The room is ahead of time', 'Lock as soon as every seat is ready.'],
  ['Somebody comes late', 'Hand over a seat between turns, with its card. Its page shows what it knows.'],
  ['Somebody names a state', 'Ask: what do you hold that would carry it? Go on.'],
];
