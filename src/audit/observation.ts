import type { DatabaseKind, StorageKind } from '../storage/browser-storage.js';
import type { QueueItem } from '../testing/page-snapshot.js';
import type { Moment } from './moment.js';

/** A place in a script or a page. */
export interface Place {
  readonly url: string;
  /** Line, from 1; 0 when it is not known. */
  readonly line: number;
}

/** What made something happen: from the nearest script to the one the page itself contains. */
export type Initiators = readonly Place[];

/** A request of the page or one of its frames. */
export interface RequestRecord {
  readonly url: string;
  readonly host: string;
  /** Playwright's name of the kind of resource, `websocket`, or `preconnect`. */
  readonly type: string;
  readonly method: string;
  /** Milliseconds since this visitor's visit began. */
  readonly startMs: number;
  readonly durationMs?: number | undefined;
  readonly status?: number | undefined;
  /** Names of the cookies that the response sets. */
  readonly setsCookies: readonly string[];
  readonly by: Initiators;
  /** Address of the frame that made it, when that is not the page. */
  readonly frame?: string | undefined;
}

/** A cookie, an entry of a storage, a database or a cache. Values are not kept, only what tells them apart. */
export interface StoredRecord {
  readonly kind: StorageKind | DatabaseKind;
  readonly name: string;
  /** Host that it belongs to: the domain of a cookie without its dot, or the host of the frame's origin. */
  readonly host: string;
  /** Hash of the value. */
  readonly hash: string;
  readonly length: number;
  /** Whether the value could be a random identifier: not a word, a number or a date. */
  readonly isRandom: boolean;
  /** Until when it is kept, in days; absent for a session. */
  readonly days?: number | undefined;
  readonly httpOnly?: boolean | undefined;
  readonly secure?: boolean | undefined;
  readonly sameSite?: string | undefined;
  /** Address of the response that set it, if one did. */
  readonly setBy?: string | undefined;
  /** Scripts that wrote it, if one did. */
  readonly by: Initiators;
}

/** The kinds of controls in a notice. */
export type ControlKind = 'accept' | 'reject' | 'settings' | 'save';

/** A button or link of a notice. */
export interface ControlRecord {
  readonly kind: ControlKind;
  readonly label: string;
  readonly tag: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly color: string;
  /** The colour behind its text. */
  readonly background: string;
  /** Whether that colour is its own, or that of the notice. */
  readonly isFilled: boolean;
  readonly hasBorder: boolean;
  /** Contrast of its text. */
  readonly contrast: number;
  /** Whether it can be seen without scrolling. */
  readonly isInView: boolean;
  /** Whether it is a link in running text. */
  readonly isInText: boolean;
}

/** A layer of a notice, as a visitor sees it. */
export interface LayerRecord {
  readonly text: string;
  readonly controls: readonly ControlRecord[];
  /** Optional checkboxes and switches that are on. */
  readonly preTicked: readonly string[];
  /** Names of switches to object to "legitimate interest", and sentences that claim it. */
  readonly legitimateInterest: readonly string[];
  /** The part of the window that the notice, or a layer behind it, makes unusable, from 0 to 1. */
  readonly covered: number;
  readonly isModal: boolean;
}

/** A link or resource hint in the page that prepares a request. */
export interface HintRecord {
  readonly url: string;
  readonly rel: string;
}

/** Everything that was seen of a page at one moment. */
export interface Observation {
  readonly moment: Moment;
  readonly requests: readonly RequestRecord[];
  readonly stored: readonly StoredRecord[];
  readonly hints: readonly HintRecord[];
  /** The data layer. */
  readonly queue?: readonly QueueItem[] | undefined;
  /** The first layer, when the page asks. */
  readonly layer?: LayerRecord | undefined;
  /** The notice in a window of a phone. */
  readonly smallLayer?: LayerRecord | undefined;
  /** What the visitor did, in clicks, to get here. */
  readonly clicks: number;
  /** Elements of the page that lead back to the settings. */
  readonly settingsControls: readonly string[];
  /** What could not be done or seen, as keys of texts. */
  readonly problems: readonly string[];
}

/** A picture of a layer or of the page. */
export interface Picture {
  readonly name: 'page' | 'first-layer' | 'second-layer' | 'phone';
  /** JPEG, base64. */
  readonly data: string;
}

/** What is known of the library's settings on the page, when it is there. */
export interface LibraryRecord {
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** The JSON block, as it stands in the page. */
  readonly block: Readonly<Record<string, unknown>>;
}

/** Everything that was seen of a page. */
export interface PageRecord {
  readonly url: string;
  /** Where redirects led. */
  readonly finalUrl: string;
  readonly title: string;
  readonly status: number;
  readonly observations: readonly Observation[];
  readonly secondLayer?: LayerRecord | undefined;
  readonly pictures: readonly Picture[];
  /** Name of the consent tool, if it is known. */
  readonly tool?: string | undefined;
  readonly library?: LibraryRecord | undefined;
  /** The HTML as the server sent it. */
  readonly html: string;
  /** Pages of the same site that it links to. */
  readonly links: readonly string[];
  readonly durationMs: number;
}
