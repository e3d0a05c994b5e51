/* Words of everyday talk beside a question: polite or not, of the asker, of time. They say nothing of what is asked, and name no thing of the world. */

import { stems } from "./words.js";

/** As stems. */
export const EVERYDAY = new Set(stems(
  "hi hello hey pls plz please thanks thank cheers sorry ok okay lol hmm um btw anyway dear sir madam folks guys mate " +
    "tonight today tomorrow yesterday now soon later already yet always never sometimes often usually again " +
    "roughly approximately approx almost nearly quite pretty fairly simply basically actually honestly seriously possibly probably maybe perhaps definitely certainly " +
    "clearly simple easy quick quickly short briefly brief rather really truly right just ever even kind sort somehow somewhat properly proper normal ordinary usual typical " +
    "anywhere nowhere somewhere everywhere elsewhere anybody somebody nobody anyhow whatever whoever whichever whether cannot " +
    "bit bits thing things stuff lot lots plenty half gentleman gentlemen lady bloke guy guys chap fellow fella dude person man woman human " +
    "need needs needed wish hope try trying tried look looking looked search searching searched find finding found see seen wonder wondering wondered ask asking " +
    "tell told know knows knew understand understood guess suppose remember forget forgot help helping read reading reads use uses used using " +
    "take takes took give gives gave given put got gotten go goes going gone went come comes came bring brings brought make makes made keep keeps kept " +
    "bother mind ought gotta gonna wanna able good bad great fine nice big little whole full real exact exactly same interesting interested curious confused confusing stuck lightly doubt enough"
));

/** Who sets texts side by side asks what they think, not whether they think: as stems, with all others of everyday talk. */
export const OPINING = new Set([...EVERYDAY, ...stems("think thinks thought believe believes care cares treat treats treated deal deals view views stand stance opinion opinions")]);

const WHOSE = "(?:(?:a|an|the|my|our|his|her|their|some|this) )?";
const USES = "homework|school|college|university|uni|class|classroom|assignment|coursework|essay|exam|test|lesson|seminar|presentation|talk|project|dissertation|thesis|article|magazine|blog|newsletter|" +
  "slides?|poster|students?|pupils?|teacher|professor|tutor|kids?|friends?|boss|club|group|research|work|study|studies";
/** What something is wanted for: "for my church magazine", "in a school project". */
const PURPOSE = new RegExp(`\\b(?:for|in|into|at|on|with|my|our) ${WHOSE}(?:\\p{L}+ )?(?:${USES})\\b`, "gu");

/**
 * Words of a folded question that say what something is wanted for, as stems.
 * @param {string} question
 */
export function purpose(question) {
  return new Set((question.match(PURPOSE) ?? []).flatMap(stems));
}
