// The script that a site pastes into its pages: it reads its settings from its own tag and the JSON block.
import { startFromScript } from './core/start-from-script.js';

startFromScript();
