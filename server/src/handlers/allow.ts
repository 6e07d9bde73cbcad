import { z } from 'zod';
import { allowHashOf } from '../../../core/rules/allow-hash.js';
import { configName } from '../../../workspace/config-search.js';
import { allowEntryEdit } from '../../../workspace/allow-entry.js';
import type { AllowEntryParams, AllowEntryResult, AllowPlaceResult } from '../protocol/messages.js';
import type { Session } from '../session.js';
import { onDocument, type DocumentParams, type SessionHandler } from './on-document.js';

/** The configuration that an allow list of a document stands in, there already or to be made. */
export function allowPlace(session: Session): (params: DocumentParams) => Promise<AllowPlaceResult | null> {
  return async ({ textDocument: { uri } }) => {
    const { configUri } = await session.configs.of(uri);
    if (configUri !== undefined) return { uri: configUri, exists: true };
    const folder = session
      .folders()
      .filter((one) => uri.startsWith(`${one.replace(/\/$/, '')}/`))
      .sort((a, b) => b.length - a.length)[0];
    return folder === undefined ? null : { uri: `${folder.replace(/\/$/, '')}/${configName}`, exists: false };
  };
}

const entrySchema: z.ZodType<Pick<AllowEntryParams, 'reason' | 'date' | 'rule' | 'configText'>> = z.object({
  reason: z.string().trim().min(1),
  date: z.iso.date(),
  rule: z.string(),
  configText: z.string(),
});

/**
 * What is to be written into a configuration so that it allows the text of a finding, which goes in as a hash; null when
 * no such finding is there any more, or the configuration cannot be extended.
 */
export const allowEntry: SessionHandler<AllowEntryParams, AllowEntryResult> = onDocument(
  'allowEntry',
  ({ analysis, offsetAt }, params: AllowEntryParams): AllowEntryResult | undefined => {
    const asked = entrySchema.safeParse(params);
    if (!asked.success) return undefined;
    const { rule, reason, date, configText } = asked.data;
    const offset = offsetAt(params.position);
    const finding = analysis.findings.find((one) => one.rule === rule && one.start === offset);
    if (!finding) return undefined;
    const hash = allowHashOf(analysis.text.slice(finding.start, finding.end));
    const edit = allowEntryEdit(configText, { hash, rule, reason, date });
    return edit && { offset: edit.start, text: edit.text };
  },
);
