import { l10n } from 'vscode';
import type { Translate } from './status-text.js';

/** A text in the language of the editor. */
export const translate: Translate = (text, value) =>
  value === undefined ? l10n.t(text) : l10n.t(text, value);
