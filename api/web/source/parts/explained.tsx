// A sentence in which a law's or the trade's word explains itself where it first stands.
import type { WordName } from '../help/glossary.ts';
import { useWords } from '../language/language.tsx';
import { Word } from './word.tsx';

type Forms = Readonly<{ sv: RegExp; en: RegExp }>;

/** How the words look inside a sentence. */
const forms = {
  accepted: { sv: /tillgodos\p{L}*/iu, en: /accepted/i },
  adjusted: { sv: /juster\p{L}*/iu, en: /verif\w+/i },
  announcement: { sv: /ansl[aå]\p{L}*/iu, en: /announc\w+|public notice/i },
  compilation: { sv: /sammanställning\p{L}*/iu, en: /compilation/i },
  consultation: { sv: /remiss\p{L}*/iu, en: /consultation/i },
  delegation: { sv: /delegation\p{L}*/iu, en: /delegation/i },
  deputy: { sv: /ersättare/iu, en: /deput\w+/i },
  disclose: { sv: /lämna\p{L}* ut|utlämn\p{L}*/iu, en: /disclos\w+/i },
  dispatch: { sv: /expedier\p{L}*/iu, en: /dispatch\w*/i },
  dispose: { sv: /gallr\p{L}*/iu, en: /disposal|disposed of/i },
  extension: { sv: /anstånd/iu, en: /more time/i },
  final: { sv: /laga kraft/iu, en: /legal force|final/i },
  hold: { sv: /vilande/iu, en: /on hold/i },
  lifecycle: { sv: /livscyk\p{L}*/iu, en: /lifecycles?/i },
  mask: { sv: /mask\p{L}*/iu, en: /mask\w*/i },
  papers_deadline: { sv: /manusstopp/iu, en: /deadline for papers|papers in/i },
  postpone: { sv: /bordl[aä]\p{L}*/iu, en: /postpone\w*/i },
  refer_back: { sv: /återremi\p{L}*/iu, en: /referred back|referral back/i },
  review: { sv: /överklag\p{L}*/iu, en: /appeal/i },
  same_text: { sv: /likalydande/iu, en: /identical/i },
  stand_in: { sv: /ställföreträdare/iu, en: /stand-?in/i },
} satisfies Partial<Record<WordName, Forms>>;

export function Explained({ name, text }: { name: keyof typeof forms; text: string }) {
  const { code } = useWords();
  const found = forms[name][code].exec(text);
  if (!found) return <>{text}</>;
  return (
    <>
      {text.slice(0, found.index)}
      <Word name={name}>{found[0]}</Word>
      {text.slice(found.index + found[0].length)}
    </>
  );
}
