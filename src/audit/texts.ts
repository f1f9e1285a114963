import type { AuditTexts } from './audit-texts.js';
import { dutch } from './dutch.js';
import { english } from './english.js';

const TEXTS: Readonly<Record<string, AuditTexts>> = { nl: dutch, en: english };

/** The texts of a language; Dutch where it is not known. */
export const textsFor = (lang = 'nl'): AuditTexts => TEXTS[lang] ?? dutch;
