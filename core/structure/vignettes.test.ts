import assert from 'node:assert/strict';
import { createAnalyzer } from '../index.js';

/** How many scenes an article has; every paragraph is tagged as a model's. */
function check(text: string): number {
  return createAnalyzer().analyze({ path: 'a.md', text: `# Rest\n\n${text} [LLM]\n` }).vignettes.length;
}

describe('core/structure/vignettes', () => {
  it('finds somebody who acts in one particular moment', () => {
    for (const text of [
      'Maya looked away. The therapist said softly, “We can wait.”',
      'The client sighed and folded her arms.',
      'After a long silence, Devon shrugged. The session went on.',
      '“I do not know,” he said. The counselor nodded.',
      'A clinician sees a drop in session four. She raises it openly.',
      'A 42-year-old patient arrived late and left early.',
      'In their third session the client put down the pen and the psychologist waited.',
      'Imagine a client named Rowan. He pauses at the door.',
      'One evening a mother called the clinic and the nurse answered.',
    ])
      assert.equal(check(text), 1, text);
  });

  it('leaves alone what holds in general', () => {
    for (const text of [
      'A therapist who repairs ruptures early keeps more clients.',
      'Therapists paused longer when clients sighed.',
      'The therapist asks, “What would rest look like?”',
      'When a client sighs, the therapist waits.',
      'A client may look away and fall silent.',
      'The therapist explains the scale in the first session.',
      'Ask: “What did I miss?”',
      'Clients said that they felt heard.',
      'Client and clinician used the scale to address a rupture.',
      'The framework grew in one clinic. It then spread to others.',
      'Fernwell named it. She described three turns and returned to it in 1984.',
      'In the trial the client nodded and the therapist smiled.',
      'The clinician monitors the alliance, names ruptures, and repairs them.',
      'How do you respond when a client looked away?',
      '“Warmth is not enough,” he said, and wrote three books on warmth.',
      'A good therapist notices small pauses. She does not fill them.',
    ])
      assert.equal(check(text), 0, text);
  });

  it('joins paragraphs of one scene', () => {
    assert.equal(
      check('Maya looked away. The session stopped.\n\n“I am tired,” she said.\n\nThe therapist nodded.'),
      1,
    );
    assert.equal(check('Maya looked away. The session stopped.\n\n## Later\n\nThe therapist nodded.'), 2);
  });
});
