import type { Core } from '../core/core.js';
import { loadBannerTexts, watchLanguage, type LanguageWatch } from '../locales/language.js';
import * as nl from '../locales/nl.js';
import type { BannerTexts } from '../locales/texts.js';
import type { PreferencesTexts } from './notice.js';

const DUTCH: BannerTexts = { ...nl.names, ...nl.banner };

interface LoadedTexts {
  readonly banner: BannerTexts;
  readonly preferences: PreferencesTexts | undefined;
}

/** The texts of both layers in the language that is wanted. Those of the second one are loaded on demand. */
export class NoticeTexts {
  readonly #core: Core;
  readonly #language: LanguageWatch;
  #texts: LoadedTexts = { banner: DUTCH, preferences: undefined };
  #wantsPreferences = false;
  #loadingPreferences: Promise<boolean> | undefined;

  /** @param onChange called after other texts have been loaded */
  constructor(core: Core, onChange: () => void) {
    this.#core = core;
    this.#language = watchLanguage(
      core,
      (lang) => this.#load(lang),
      (texts) => {
        this.#texts = texts;
        onChange();
      },
    );
  }

  /** Dutch until others have been loaded. */
  get banner(): BannerTexts {
    return this.#texts.banner;
  }

  /** `undefined` until they have been loaded. */
  get preferences(): PreferencesTexts | undefined {
    return this.#texts.preferences;
  }

  /** Loads the texts of the first layer. Never rejects; a language that cannot be loaded is replaced by Dutch. */
  load(): Promise<void> {
    return this.#language.update();
  }

  /**
   * Loads the second layer and its texts. Never rejects; the next call tries again.
   * @returns whether they are available
   */
  loadPreferences(): Promise<boolean> {
    return (this.#loadingPreferences ??= this.#tryToLoadPreferences().finally(() => {
      this.#loadingPreferences = undefined;
    }));
  }

  async #tryToLoadPreferences(): Promise<boolean> {
    this.#wantsPreferences = true;
    try {
      // Another language may be wanted while they load; then its texts are on their way as well.
      for (let isMore = true; !this.preferences; isMore = false) await this.#language.update(isMore);
      return true;
    } catch {
      // The core has reported why.
      this.#wantsPreferences = false;
      return false;
    }
  }

  async #load(lang: string): Promise<LoadedTexts> {
    const wantsPreferences = this.#wantsPreferences;
    const banner = await loadBannerTexts(this.#core, lang, { texts: DUTCH, answers: nl.answers });
    if (!wantsPreferences) return { banner, preferences: undefined };
    const preferences = await this.#core.withPart('settings', (part) => part.loadTexts(banner.lang));
    if (!preferences) throw new Error('The texts of the settings are not available.');
    return { banner, preferences };
  }
}
