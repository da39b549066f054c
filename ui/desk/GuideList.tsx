import { Trans } from '@lingui/react/macro';
import './Guide.css';

/** How the desk works, in eight lines: what is where, what the lock does and what counts. */
export function GuideList() {
  return (
    <ol className="guide">
      <li>
        <b>
          <Trans>Inbox, left.</Trans>
        </b>{' '}
        <Trans>
          What your people and your neighbours tell you. “Decide” buttons open the order with the target filled in.
        </Trans>
      </li>
      <li>
        <b>
          <Trans>Map, middle.</Trans>
        </b>{' '}
        <Trans>
          Your own sites as you know them. Hatched land is your neighbours’: you know that the sites exist, not how they
          are.
        </Trans>
      </li>
      <li>
        <b>
          <Trans>Orders, right.</Trans>
        </b>{' '}
        <Trans>
          A draft is yours alone. Sealed, it is on the server and you can withdraw it until the lock. A greyed order
          says what is missing.
        </Trans>
      </li>
      <li>
        <b>
          <Trans>The lock.</Trans>
        </b>{' '}
        <Trans>
          When the time is over, drafts that are valid are sealed for you. Then three hours of exercise time run and the
          next turn opens.
        </Trans>
      </li>
      <li>
        <b>
          <Trans>What counts.</Trans>
        </b>{' '}
        <Trans>
          Hours in which people lack safe water or power, and hours in which a hospital is dark. Payments, fuel and
          communications are shown and not counted.
        </Trans>
      </li>
      <li>
        <b>
          <Trans>Waiting for you, under the map.</Trans>
        </b>{' '}
        <Trans>Questions that only you can answer: a second signature, an offer, a request for help.</Trans>
      </li>
      <li>
        <b>
          <Trans>Tabs, below.</Trans>
        </b>{' '}
        <Trans>
          The report of each turn, the help board beside what you have, what you know, and what it has cost your people.
        </Trans>
      </li>
      <li>
        <b>
          <Trans>Keys.</Trans>
        </b>{' '}
        <Trans>
          Tab moves between panels. In the inbox <kbd>J</kbd> and <kbd>K</kbd> or the arrows move, <kbd>Enter</kbd>{' '}
          opens. <kbd>Ctrl</kbd> <kbd>K</kbd> finds orders, sites and tabs.
        </Trans>
      </li>
    </ol>
  );
}
