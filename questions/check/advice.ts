import type { Rule } from '../model/fault.ts'

/** What an author does about a finding, by the rule that it breaks: printed by `questions:check -- --explain`. */
export const ADVICE: Readonly<Record<Rule, string>> = {
  json: 'At that line, look for a comma, a bracket or a quotation mark too many or too few. Save the file as UTF-8.',
  form: 'Compare the field with “Fields” in questions/README.md. With "$schema" in the first line, an editor lists what may stand there.',
  'file-name': 'Give the file and its "id" the same name: lower-case words joined by hyphens, two words or more.',
  ids: 'Rename the later one, and what points to it: evidence, "speaker", "apart".',
  speakers: 'Add the speaker to "speakers", or correct the id in the question.',
  evidence:
    'Copy the mark out of the passage again, to the letter. If the passage was rewritten, ask whether it still decides the claim.',
  elements:
    'Lay text and element side by side and change the one that is wrong. What decides belongs into a piece, not between two.',
  missing: 'Say in "missing" what somebody would have to show before you called the claim supported.',
  'quotation-marks': 'Take the quotation marks away at both ends: the page draws them.',
  'telling-ids': 'Name the question after its matter, such as “the-bridge”, not after what comes out.',
  balance:
    'Leave the cards as they are, and change what the article reports, so that some claims come out the other way. For a real article, ask about more of what is rare in it.',
  apart:
    'Move the second question down until two others stand between them. If neither gives the other away, drop the pair.',
  invented:
    'Say “invented” in the summary, use names that nobody well known bears, and write on: 12 scored and 3 open questions, 6 to 12 passages.',
  unwritten: 'Replace the text that the scaffold left for you, its first word included.',
  age: 'Put the age that is named into "age", or a higher one. To lower it: shorter sentences, or claims that one place decides. Name in "sensitive" what the article is about; do not talk around it.',
  reading:
    'Begin with the text that is named: cut its longest sentence in two, and put a shorter word for the longest. Quotations stay as they were said.',
  length:
    'Cut what neither decides a claim nor helps to follow the story, beginning with the longest passage. If all of it is needed, leave a question out, or raise "level".',
  quotations:
    'Copy the words out of the article again. Where it gives them as nobody’s words, make the question a report in words of your own.',
  'quoted-by':
    'Look up in the article who says it, and give the card that speaker, or name them under "behind". Where a name differs, questions/quoted/<pack id>.json says "same_as".',
  brackets: 'Keep the article’s square brackets in all of its quotations, or in none.',
  'left-out':
    'Put the sentence on a card: an open one, where nothing settles it. Or say why not under "left_out" in questions/quoted/<pack id>.json.',
  copied: 'Close the article, tell the sentence to somebody, and write down what you said.',
  coverage:
    'Before a new article, choose what is short in the library, and look for a matter in which it comes up by itself.',
  tells:
    'The words and features that are named give the verdict away. Put them on cards of the other verdict as well, or take them out of these; begin with the cards that were guessed in every way. Then throw the coin anew.',
  'evidence-tells':
    'The articles have a formula: the words that are named decide the same way each time. Write a passage in which they decide the other way (a confirmed thing that is another thing than the claim; a nameless source whose paper turns up).',
  spread:
    'Let news come where a reporter would put it: move what decides some claims to the part of the article that has too little. A clue that is hidden in another topic does not count.',
  order:
    'Keep the first question, and draw the others by lot until what is named under "apart" is kept. By hand, everybody changes sides too often.',
}
