declare global {
  interface Window {
    /** The queue that Google's tags read. It is there from the start, with everything denied. */
    dataLayer?: unknown[];
    /** Queues a command for Google's tags. It is there from the start, and sends nothing before a grant. */
    gtag?: Gtag;
  }
}

/** Parameters that Google's tags give a meaning to; any other is passed on. */
export interface GtagParameters {
  readonly send_to?: string | readonly string[];
  /** Called once: when the event has been sent, or soon where it is not sent. */
  readonly event_callback?: () => void;
  /** Milliseconds. */
  readonly event_timeout?: number;
  readonly send_page_view?: boolean;
  readonly page_title?: string;
  readonly page_location?: string;
  readonly [name: string]: unknown;
}

/** The commands of Google's tags, with what follows each. */
export interface GtagCommands {
  readonly event: [name: string, parameters?: GtagParameters];
  readonly config: [id: string, parameters?: GtagParameters];
  readonly set: [parameters: Readonly<Record<string, unknown>>] | [name: string, value: unknown];
  /** Calls back once there is an answer, with `undefined` where the id is denied. */
  readonly get: [id: string, field: string, callback?: (value: unknown) => void];
  readonly consent: [kind: 'default' | 'update', signals: Readonly<Record<string, unknown>>];
  readonly js: [date: Date];
}

/** @see https://developers.google.com/tag-platform/gtagjs/reference */
export type Gtag = <Command extends keyof GtagCommands>(command: Command, ...rest: GtagCommands[Command]) => void;
