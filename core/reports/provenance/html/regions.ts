import { ruleDescription } from '../../../language/say.js';
import { coverageLine } from '../../coverage.js';
import type {
  ProvenanceDocument,
  ProvenanceGrade,
  ProvenanceSection,
  ProvenanceSentence,
  RuleFindings,
} from '../model.js';
import { groupLabel, kindLabel, severityLabel, verdictLabel } from './labels.js';
import { html, type Html } from './html.js';
import { column, numberCell, percent, placeMark, placeMarks, table, type Surface } from './shown.js';
import { bar, legend, stripPart, stripParts, titleOf } from './strip.js';
import { inWords, languageOfPage } from '../in-words.js';

/** A piece of a document's page that is replaced by itself when it changes. */
export interface Region {
  /** The same for the same thing of a later version of the document. */
  readonly id: string;
  readonly content: Html;
}

/** Everything that a page says of one document below its title, in order. Never throws. */
export function regionsOf(document: ProvenanceDocument, surface: Surface): Region[] {
  const strip = stripParts(document).map((part, at) => ({
    id: `strip-${String(at)}`,
    content: stripPart(document, part, surface),
  }));
  return [
    { id: 'summary', content: summaryOf(document) },
    {
      id: 'strip',
      content: html`<h3>${inWords('Sentences')}</h3>
        ${strip.length === 0 && html`<p>${inWords('No sentences.')}</p>`}`,
    },
    ...strip,
    { id: 'review', content: review(document, surface) },
    { id: 'sections', content: sections(document, surface) },
    { id: 'sources', content: sources(document) },
    { id: 'grades', content: grades(document, surface) },
    { id: 'findings', content: findings(document, surface) },
  ];
}

function summaryOf({ kind, summary, counts }: ProvenanceDocument): Html {
  return html`<p class="sum">
      ${inWords('Read as {kind}', { kind: kindLabel(kind) })} ·
      ${coverageLine(summary, languageOfPage()).replace(' %', '\u00a0%')} · ${wordCount(summary.words)}
    </p>
    ${legend(counts)}`;
}

/** `1 word`, `2 words`. */
export function wordCount(count: number): string {
  return inWords(count === 1 ? '{count} word' : '{count} words', { count });
}

/** What somebody has to look at, in two lists. */
function review(document: ProvenanceDocument, surface: Surface): Html {
  const lists = [
    {
      id: 'llm',
      title: inWords('Written by a model, not verified'),
      about: inWords('unverified LLM sentence'),
      none: inWords('No unverified LLM sentence.'),
      wanted: ['llm', 'mixed'],
    },
    {
      id: 'untagged',
      title: inWords('Without a source'),
      about: inWords('untagged sentence'),
      none: inWords('Every sentence says where it comes from.'),
      wanted: ['untagged'],
    },
  ];
  return html`<h3>${inWords('To review')}</h3>
    <div class="columns">
      ${lists.map(({ id, title, about, none, wanted }) => {
        const found = [...document.sentences.entries()].filter(([, { state }]) => wanted.includes(state));
        return html`<div>
          <h4 id="review-${id}">${title} (${found.length})</h4>
          ${found.length === 0 ? html`<p>${none}</p>` : reviewList(document, found, about, surface)}
        </div>`;
      })}
    </div>`;
}

function reviewList(
  document: ProvenanceDocument,
  found: readonly (readonly [number, ProvenanceSentence])[],
  about: string,
  surface: Surface,
): Html {
  if (surface === 'report') {
    const places = found.map(([, sentence]) => sentence);
    return html`<p>
      ${places.length === 1 ? inWords('Line') : inWords('Lines')} ${placeMarks(places, about, surface)}
    </p>`;
  }
  return html`<ul class="review">
    ${found.map(
      ([index, { line, section }]) =>
        html`<li>
          <button type="button" class="go" tabindex="-1" data-sentence="${index}">
            ${inWords('Line')} ${line}<span class="where"> ${titleOf(document, section)}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function sections({ sections: all }: ProvenanceDocument, surface: Surface): Html {
  if (all.length === 0) return html``;
  const least = Math.min(...all.map(({ level }) => level));
  const rows = all.map((section) => sectionRow(section, section.level - least, surface));
  return html`<h3>${inWords('Coverage by section')}</h3>
    ${table(
      inWords('Coverage by section'),
      [
        column(inWords('Section')),
        column(inWords('Line'), true),
        column(inWords('Sentences'), true),
        column(inWords('Coverage'), true),
        html`<td class="bars"></td>`,
        column(inWords('Sourced'), true),
        column(inWords('LLM, verified'), true),
        column(inWords('LLM, unverified'), true),
        column(inWords('Other'), true),
        column(inWords('Untagged'), true),
      ],
      rows,
    )}`;
}

function sectionRow(section: ProvenanceSection, depth: number, surface: Surface): Html {
  const { counts, coverage, sentences, title } = section;
  return html`<tr>
    <th scope="row" class="depth${Math.min(depth, 4)}">${title || inWords('(no title)')}</th>
    <td class="number">${placeMark(section, title, surface)}</td>
    ${numberCell(sentences)}
    <td class="number">${percent(coverage)}</td>
    <td class="bars">${bar(counts)}</td>
    ${[
      counts.sourced,
      counts.verified,
      counts.llm,
      counts.named + counts.mixed + counts.disputed + counts.rejected,
      counts.untagged,
    ].map(numberCell)}
  </tr>`;
}

function sources({ sources: all }: ProvenanceDocument): Html {
  if (all.length === 0) return html``;
  const rows = all.map(
    ({ id, title, tier, year, sentences, share }, at) =>
      html`<tr>
        <th scope="row">${id ?? String(at + 1)}</th>
        <td class="title">${title ?? inWords('(not shown)')}</td>
        <td>${tier ?? inWords('none')}</td>
        <td>${year ?? '–'}</td>
        ${numberCell(sentences)}
        <td class="number">${share} %</td>
      </tr>`,
  );
  const head = [
    column(inWords('Source')),
    column(inWords('Title')),
    column(inWords('Tier')),
    column(inWords('Year')),
    column(inWords('Sentences'), true),
    column(inWords('Share of the text'), true),
  ];
  return html`<h3>${inWords('Sources')}</h3>
    ${table(inWords('Sources'), head, rows)}`;
}

function grades({ grades: all }: ProvenanceDocument, surface: Surface): Html {
  if (all.length === 0) return html``;
  const rows = all.map(
    (claim) =>
      html`<tr>
        <th scope="row">${claim.element}</th>
        <td>${claim.grade ?? inWords('no grade of the scheme')}</td>
        <td>${claim.editions.join(', ') || '–'}</td>
        <td>${verdictOf(claim)}</td>
        <td class="number">
          ${placeMark(claim, inWords('grade of {element}', { element: claim.element }), surface)}
        </td>
      </tr>`,
  );
  const head = [
    column(inWords('Element')),
    column(inWords('Grade given')),
    column(inWords('Edition')),
    column(inWords('Verdict')),
    column(inWords('Line'), true),
  ];
  return html`<h3>${inWords('Grades')}</h3>
    ${table(inWords('Grades'), head, rows)}`;
}

function verdictOf({ verdict }: ProvenanceGrade): Html {
  const { sign, label } = verdictLabel(verdict);
  return html`<span class="verdict ${verdict}"><span aria-hidden="true">${sign}</span> ${label}</span>`;
}

function findings({ findings: all }: ProvenanceDocument, surface: Surface): Html {
  if (all.length === 0)
    return html`<h3>${inWords('Open findings')}</h3>
      <p>${inWords('None.')}</p>`;
  const rows = groupsOf(all).flatMap((group) =>
    group.map(
      ({ rule, severity, description, places }, at) =>
        html`<tr>
          ${at === 0 && groupCell(group)}
          <td>
            <code>${rule}</code
            ><span class="about">${ruleDescription(languageOfPage(), rule) ?? description}</span>
          </td>
          <td><span class="severity ${severity}">${severityLabel(severity)}</span></td>
          ${numberCell(places.length)}
          <td class="lines">${placeMarks(places, rule, surface)}</td>
        </tr>`,
    ),
  );
  const head = [
    column(inWords('Group')),
    column(inWords('Rule')),
    column(inWords('Severity')),
    column(inWords('Findings'), true),
    column(inWords('Lines')),
  ];
  return html`<h3>${inWords('Open findings')}</h3>
    ${table(inWords('Open findings'), head, rows)}`;
}

/** Findings of one group of rules after the other. */
function groupsOf(all: readonly RuleFindings[]): RuleFindings[][] {
  const groups: RuleFindings[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last?.[0] && groupLabel(last[0].rule) === groupLabel(one.rule)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function groupCell(group: readonly RuleFindings[]): Html {
  const count = group.reduce((sum, { places }) => sum + places.length, 0);
  return html`<th scope="rowgroup" rowspan="${group.length}">
    ${groupLabel(group[0]?.rule ?? '')} (${count})
  </th>`;
}
