// The script with the Dutch interface in it, for site builders that take one file: cookiemelding.all.js. Other languages,
// records, the import and the developer tools stay files of their own, which it asks for beside itself.
import { provideParts } from './core/start-with-parts.js';
import * as ui from './ui/ui.js';
import * as settings from './ui/preferences.js';
import * as settingsButton from './settings-button/settings-button.js';
import * as placeholders from './placeholders/placeholders.js';

provideParts({ ui, settings, 'settings-button': settingsButton, placeholders });
