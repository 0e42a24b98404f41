import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { ConferenceDetail } from './conference-context';

export type Workplace = 'speak' | 'review' | 'chair';

/** A line of the left rail. */
export interface NavigationEntry {
  readonly workplace: Workplace;
  /** A long workplace is read in groups: those who judge, and what is made of their judgement. */
  readonly group?: 'committee' | 'programme';
  /** Key in the `app` namespace under `nav`. */
  readonly label: NavigationLabel;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Below /c/:slug/. */
  readonly path: string;
  /** The letter after `g`. */
  readonly key: string;
  readonly isFor: (conference: ConferenceDetail) => boolean;
  /** Shows nothing of proposals, reviews and people: open to members who have not agreed to confidentiality yet. */
  readonly beforeAgreement?: true;
}

export type NavigationLabel =
  | 'call'
  | 'myTalks'
  | 'queue'
  | 'bids'
  | 'discussions'
  | 'mySeat'
  | 'ranking'
  | 'budgets'
  | 'order'
  | 'committee'
  | 'conflicts'
  | 'assignment'
  | 'coverage'
  | 'misfiled'
  | 'suspicions'
  | 'redaction'
  | 'schedule'
  | 'exports'
  | 'settings';

/** Something to do that has an address, for the palette alone. */
export interface PaletteAction {
  /** Key in the `app` namespace under `palette`. */
  readonly label: 'nextTalk' | 'tenNow' | 'myReviews';
  /** Below /c/:slug/. */
  readonly path: string;
  readonly isFor: (conference: ConferenceDetail) => boolean;
}

/** What a feature plugs into the frame: pages inside a conference, pages outside one, lines of the rail, things to do. */
export interface FeatureRoutes {
  readonly inConference?: readonly RouteObject[];
  readonly outside?: readonly RouteObject[];
  readonly navigation?: readonly NavigationEntry[];
  readonly actions?: readonly PaletteAction[];
}
