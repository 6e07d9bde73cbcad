// Generated from the folders of core/rules by `npm run generate`; edit that instead.

import type { Rule } from './define-rule.js';
import { disclaimer as articleDisclaimer } from './article/disclaimer/rule.js';
import { exampleLabel as articleExampleLabel } from './article/example-label/rule.js';
import { frontmatter as articleFrontmatter } from './article/frontmatter/rule.js';
import { provenanceFooter as articleProvenanceFooter } from './article/provenance-footer/rule.js';
import { sectionMissing as articleSectionMissing } from './article/section-missing/rule.js';
import { sectionOrder as articleSectionOrder } from './article/section-order/rule.js';
import { causal as claimsCausal } from './claims/causal/rule.js';
import { figureMismatch as claimsFigureMismatch } from './claims/figure-mismatch/rule.js';
import { figureUnsourced as claimsFigureUnsourced } from './claims/figure-unsourced/rule.js';
import { yearMismatch as claimsYearMismatch } from './claims/year-mismatch/rule.js';
import { directive as documentDirective } from './document/directive/rule.js';
import { unreadable as documentUnreadable } from './document/unreadable/rule.js';
import { gradeEdition as gradesEdition } from './grades/edition/rule.js';
import { gradeInconsistent as gradesInconsistent } from './grades/inconsistent/rule.js';
import { gradeKind as gradesKind } from './grades/kind/rule.js';
import { gradeMismatch as gradesMismatch } from './grades/mismatch/rule.js';
import { gradeSuperseded as gradesSuperseded } from './grades/superseded/rule.js';
import { unknownGrade as gradesUnknownGrade } from './grades/unknown-grade/rule.js';
import { uncertain as importUncertain } from './import/uncertain/rule.js';
import { cloned as noteCloned } from './note/cloned/rule.js';
import { frontmatter as noteFrontmatter } from './note/frontmatter/rule.js';
import { relationshipRole as noteRelationshipRole } from './note/relationship-role/rule.js';
import { scoreRange as noteScoreRange } from './note/score-range/rule.js';
import { sectionMissing as noteSectionMissing } from './note/section-missing/rule.js';
import { sectionOrder as noteSectionOrder } from './note/section-order/rule.js';
import { phiAccount as phiAccount } from './phi/account/rule.js';
import { phiAge as phiAge } from './phi/age/rule.js';
import { phiBiometric as phiBiometric } from './phi/biometric/rule.js';
import { phiDate as phiDate } from './phi/date/rule.js';
import { phiDevice as phiDevice } from './phi/device/rule.js';
import { phiEmail as phiEmail } from './phi/email/rule.js';
import { phiFax as phiFax } from './phi/fax/rule.js';
import { phiHealthPlan as phiHealthPlan } from './phi/health-plan/rule.js';
import { phiIp as phiIp } from './phi/ip/rule.js';
import { phiLicense as phiLicense } from './phi/license/rule.js';
import { phiLocation as phiLocation } from './phi/location/rule.js';
import { phiMrn as phiMrn } from './phi/mrn/rule.js';
import { phiName as phiName } from './phi/name/rule.js';
import { phiOtherId as phiOtherId } from './phi/other-id/rule.js';
import { phiPhone as phiPhone } from './phi/phone/rule.js';
import { phiPhoto as phiPhoto } from './phi/photo/rule.js';
import { phiSsn as phiSsn } from './phi/ssn/rule.js';
import { phiUrl as phiUrl } from './phi/url/rule.js';
import { phiVehicle as phiVehicle } from './phi/vehicle/rule.js';
import { smartObjective as planSmartObjective } from './plan/smart-objective/rule.js';
import { stale as planStale } from './plan/stale/rule.js';
import { unlinked as planUnlinked } from './plan/unlinked/rule.js';
import { unmeasured as planUnmeasured } from './plan/unmeasured/rule.js';
import { attestationStale as provenanceAttestationStale } from './provenance/attestation-stale/rule.js';
import { chatbotArtefact as provenanceChatbotArtefact } from './provenance/chatbot-artefact/rule.js';
import { launderedTag as provenanceLaunderedTag } from './provenance/laundered-tag/rule.js';
import { tagConflict as provenanceTagConflict } from './provenance/tag-conflict/rule.js';
import { tagMalformed as provenanceTagMalformed } from './provenance/tag-malformed/rule.js';
import { tagPlacement as provenanceTagPlacement } from './provenance/tag-placement/rule.js';
import { tagRequired as provenanceTagRequired } from './provenance/tag-required/rule.js';
import { tagStyle as provenanceTagStyle } from './provenance/tag-style/rule.js';
import { frontmatter as revisionFrontmatter } from './revision/frontmatter/rule.js';
import { unsourced as revisionUnsourced } from './revision/unsourced/rule.js';
import { duplicateSource as sourcesDuplicate } from './sources/duplicate/rule.js';
import { sourceIdentifier as sourcesIdentifier } from './sources/identifier/rule.js';
import { incompleteSource as sourcesIncomplete } from './sources/incomplete/rule.js';
import { sourceNumbering as sourcesNumbering } from './sources/numbering/rule.js';
import { singleSource as sourcesSingleSource } from './sources/single-source/rule.js';
import { sourceTier as sourcesTier } from './sources/tier/rule.js';
import { undefinedSource as sourcesUndefined } from './sources/undefined/rule.js';
import { unusedSource as sourcesUnused } from './sources/unused/rule.js';
import { weakTier as sourcesWeakTier } from './sources/weak-tier/rule.js';

export { knownRuleIds } from './known-rules.js';

/** The rules of this version, in order of their ids. */
export const rules: readonly Rule[] = [
  articleDisclaimer,
  articleExampleLabel,
  articleFrontmatter,
  articleProvenanceFooter,
  articleSectionMissing,
  articleSectionOrder,
  claimsCausal,
  claimsFigureMismatch,
  claimsFigureUnsourced,
  claimsYearMismatch,
  documentDirective,
  documentUnreadable,
  gradesEdition,
  gradesInconsistent,
  gradesKind,
  gradesMismatch,
  gradesSuperseded,
  gradesUnknownGrade,
  importUncertain,
  noteCloned,
  noteFrontmatter,
  noteRelationshipRole,
  noteScoreRange,
  noteSectionMissing,
  noteSectionOrder,
  phiAccount,
  phiAge,
  phiBiometric,
  phiDate,
  phiDevice,
  phiEmail,
  phiFax,
  phiHealthPlan,
  phiIp,
  phiLicense,
  phiLocation,
  phiMrn,
  phiName,
  phiOtherId,
  phiPhone,
  phiPhoto,
  phiSsn,
  phiUrl,
  phiVehicle,
  planSmartObjective,
  planStale,
  planUnlinked,
  planUnmeasured,
  provenanceAttestationStale,
  provenanceChatbotArtefact,
  provenanceLaunderedTag,
  provenanceTagConflict,
  provenanceTagMalformed,
  provenanceTagPlacement,
  provenanceTagRequired,
  provenanceTagStyle,
  revisionFrontmatter,
  revisionUnsourced,
  sourcesDuplicate,
  sourcesIdentifier,
  sourcesIncomplete,
  sourcesNumbering,
  sourcesSingleSource,
  sourcesTier,
  sourcesUndefined,
  sourcesUnused,
  sourcesWeakTier,
];
