import { parser, Table, TaskList, type BlockContext, type Line, type MarkdownConfig } from '@lezer/markdown';

/**
 * Blocks only: inline syntax is read by `prose/scan-inline`, which must know tags anyway. Leaving lezer's inline
 * parsers out takes two thirds of the parsing time away and changes no block (`npm run bench` prints both).
 */
const blocksOnly: MarkdownConfig = {
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
};

/**
 * `[^id]: text`, which CommonMark does not have. A definition goes on over indented lines, as in GFM, and a new one
 * may follow without a blank line.
 */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx: BlockContext, line: Line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteLabel',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const label = footnoteLabel.exec(line.text.slice(line.pos))?.[0];
        if (label === undefined) return false;
        const start = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteLabel', start, start + label.length - 1));
        line.moveBase(line.pos + label.length);
        return null;
      },
      endLeaf: (_cx, line) => footnoteLabel.test(line.text.slice(line.pos)),
    },
  ],
};
const footnoteLabel = /^\[\^[^\]\s]+\]:/;

/**
 * A comment with text behind it on its line opens a block of its own and leaves the text to be read as markdown.
 * CommonMark would make all of it one HTML block, and a directive before a bold label would hide the paragraph.
 */
const leadingComments: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LeadingComment',
      before: 'HTMLBlock',
      parse(cx, line) {
        if (line.next !== 60 /* < */) return false;
        const comment = leadingComment.exec(line.text.slice(line.pos))?.[0];
        if (comment === undefined) return false;
        const start = cx.lineStart + line.pos;
        cx.addElement(cx.elt('CommentBlock', start, start + comment.length));
        line.moveBase(line.pos + comment.length);
        return null;
      },
    },
  ],
};
const leadingComment = /^<!--(?:(?!-->)[^])*-->(?=[ \t]*\S)/;

/** The block grammar of spec section 1: CommonMark, tables, task lists, footnotes. Frontmatter is cut off before. */
export const blockParser = parser.configure([blocksOnly, Table, TaskList, footnotes, leadingComments]);

/** Without inline parsers there is nothing to find; lezer would ask each sign of a leaf all the same. */
blockParser.parseInline = () => [];
