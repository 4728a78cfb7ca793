// Words that explain themselves, in both languages: read where they stand (parts/word.tsx) and all together in the
// help. Fetched when the first is asked for; it shares types only with the rest.
import type { Title } from '../service/client.ts';

export interface Explained {
  word: Title;
  text: Title;
}

const explained = (sv: string, en: string, textSv: string, textEn: string): Explained => ({
  word: { sv, en },
  text: { sv: textSv, en: textEn },
});

export const glossary = {
  announcement: explained(
    'anslag',
    'public notice',
    'Att protokollet är justerat tillkännages på anslagstavlan. Överklagandetiden, tre veckor, räknas från den dagen.',
    'That the minutes are verified is announced on the notice board. The time for appeal, three weeks, counts from that day.',
  ),
  extension: explained(
    'anstånd',
    'more time',
    'En senare sista dag för den som ber om det och säger varför. Den som leder ärendet ger det.',
    'A later last day for whoever asks and says why. Whoever leads the case gives it.',
  ),
  package: explained(
    'beslutspaket',
    'decision package',
    'Det som går till varje part inför beslutet: missiv, den låsta texten, vad som ändrats, förslag till beslut, sista dag.',
    'What goes to each party before its decision: covering letter, the locked text, what has changed, a proposed decision, the last day.',
  ),
  postpone: explained(
    'bordläggning',
    'postponement',
    'Ärendet tas upp igen vid ett senare sammanträde, med samma handlingar.',
    'The matter comes up again at a later meeting, with the same papers.',
  ),
  split: explained(
    'bryta ut',
    'split out',
    'En fråga lyfts ur ärendet och blir ett eget ärende. De två hänvisar till varandra.',
    'A question is lifted out of the case and becomes one of its own. The two point at each other.',
  ),
  registry_number: explained(
    'diarienummer',
    'registration number',
    'Myndighetens eget nummer på ärendet. Varje myndighet har sitt, så ett ärende kan ha flera.',
    "An authority's own number of the matter. Each authority has its own, so a case may have several.",
  ),
  deputy: explained(
    'ersättare',
    'deputy',
    'Vald att tjänstgöra när en ledamot är borta. Röstar bara när hen tjänstgör.',
    'Elected to serve when a member is away. Votes only when serving.',
  ),
  dispatch: explained(
    'expediera',
    'dispatch',
    'Att sända en handling för gott. Den är då upprättad och blir allmän handling, också hos den som tar emot den.',
    'To send a document for good. It is then drawn up and becomes an official document, also with whoever receives it.',
  ),
  dispose: explained(
    'gallring',
    'disposal',
    'Allmänna handlingar förstörs efter beslut. Att rensa är något annat: det gäller arbetspapper.',
    'Official documents are destroyed by decision. Weeding is another thing: it is about working papers.',
  ),
  in_force: explained(
    'ikraftträdande',
    'entry into force',
    'Dagen då avtalet börjar gälla. Avtalet bestämmer den själv; den behöver inte vänta på laga kraft.',
    'The day when the agreement begins to apply. The agreement itself says which; it need not wait for legal force.',
  ),
  conflict: explained(
    'jäv',
    'conflict of interest',
    'Den som har ett eget intresse i frågan lämnar rummet när punkten behandlas. Någon annan tjänstgör.',
    'Whoever has an interest of their own in the matter leaves the room for that item. Somebody else serves.',
  ),
  adjusted: explained(
    'justering',
    'verification',
    'Ordförande och justerare intygar att protokollet är rätt. För nämnd och fullmäktige senast 14 dagar efter sammanträdet.',
    'The chair and a verifier confirm that the minutes are right. For committees and assemblies within 14 days of the meeting.',
  ),
  final: explained(
    'laga kraft',
    'legal force',
    'Beslutet kan inte längre överklagas. Avtalet kan börja gälla tidigare om parterna bestämt det.',
    'The decision can no longer be appealed. The agreement may begin to apply earlier if the parties have said so.',
  ),
  review: explained(
    'laglighetsprövning',
    'legality review',
    'En medlem i kommunen eller regionen överklagar till förvaltningsrätten, som prövar om beslutet är lagligt.',
    'A member of the municipality or the region appeals to the administrative court, which judges whether the decision is lawful.',
  ),
  same_text: explained(
    'likalydande beslut',
    'identical decisions',
    'Alla parter har beslutat om exakt samma text.',
    'All parties have decided on exactly the same text.',
  ),
  lifecycle: explained(
    'livscykel',
    'lifecycle',
    'Hur ett slags ärende går från början till slut: tillstånd, det som ska göras i dem, och vägar vidare.',
    'How one kind of case goes from start to end: states, what is to be done in them, and ways on.',
  ),
  papers_deadline: explained(
    'manusstopp',
    'deadline for papers',
    'Sista dag då handlingar kan lämnas till ett sammanträde.',
    'The last day when papers can be handed in for a meeting.',
  ),
  mask: explained(
    'maskning',
    'redaction',
    'Ord som inte får lämnas ut döljs, med skäl och lagrum.',
    'Words that may not be disclosed are hidden, with a reason and the statute.',
  ),
  cover_letter: explained(
    'missiv',
    'covering letter',
    'Brevet som följer med en remiss eller ett beslutspaket: vad vi ber om, av vem och till när.',
    'The letter that goes with a consultation or a decision package: what we ask for, of whom and by when.',
  ),
  immediate: explained(
    'omedelbar justering',
    'immediate verification',
    'En paragraf justeras redan vid sammanträdet, och anslås för sig.',
    'A section is verified at the meeting itself, and announced on its own.',
  ),
  party: explained(
    'part',
    'party',
    'En organisation som blir bunden av just den här överenskommelsen.',
    'An organisation that is bound by this very agreement.',
  ),
  excerpt: explained(
    'protokollsutdrag',
    'minutes excerpt',
    'En paragraf ur protokollet, bestyrkt. Det är den som visar vad en part har beslutat.',
    'One section of the minutes, certified. It is what shows what a party has decided.',
  ),
  editorial: explained(
    'redaktionell ändring',
    'editorial change',
    'En ändring av ordalydelsen som inte ändrar något i sak. Någon bedömer det, och alla parter får veta det.',
    'A change of wording that changes nothing of substance. Somebody judges that, and all parties are told.',
  ),
  consultation: explained(
    'remiss',
    'consultation',
    'Ett förslag skickas ut för synpunkter till en viss dag. En gång kallas en omgång; det blir ofta flera.',
    'A proposal is sent out for remarks by a day. One time is called a round; often there are several.',
  ),
  dissent: explained(
    'reservation',
    'dissent',
    'En ledamot anmäler att hen inte står bakom beslutet. Det är aldrig partens hållning.',
    "A member states not to stand behind the decision. It is never the party's stance.",
  ),
  compilation: explained(
    'sammanställning',
    'compilation',
    'Alla synpunkter per paragraf, med vad som gjordes åt var och en och varför.',
    'All remarks clause by clause, with what was done about each and why.',
  ),
  stand_in: explained(
    'ställföreträdare',
    'stand-in',
    'Handlar i någons ställe under frånvaro. Historiken nämner båda. Inte samma sak som ersättare.',
    "Acts in somebody's place during absence. The history names both. Not the same as a deputy.",
  ),
  endorse: explained(
    'ställa sig bakom',
    'endorse',
    'Organet stöder förslaget. Vem som sedan beslutar beror på mandatet, inte på ordet.',
    'The body backs the proposal. Who decides in the end depends on the mandate, not on the word.',
  ),
  accepted: explained(
    'tillgodoses',
    'accepted',
    'En synpunkt tas in i texten, helt, delvis eller inte alls; skälet står bredvid.',
    'A remark is taken into the text, in whole, in part or not at all; the reason stands beside it.',
  ),
  signing: explained(
    'undertecknande',
    'signing',
    'De som parterna utsett skriver under avtalet, efter besluten.',
    'Those named by the parties sign the agreement, after the decisions.',
  ),
  shared: explained(
    'utkast delat för synpunkter',
    'draft shared for comments',
    'Ett utkast som andra får se för att tycka till. Det är ännu inte en allmän handling; svaret som kommer tillbaka är det.',
    'A draft that others see in order to comment. It is not yet an official document; the answer that comes back is.',
  ),
  disclose: explained(
    'utlämnande',
    'disclosure',
    'En allmän handling lämnas till den som ber om den, hel eller maskad, eller nekas med lagrum.',
    'An official document is given to whoever asks, whole or redacted, or refused by statute.',
  ),
  hold: explained(
    'vilande',
    'on hold',
    'Ärendet väntar på något utanför. Dagar räknas inte under tiden, och det finns alltid en dag då det ses över.',
    'The case waits for something outside. Days do not count meanwhile, and there is always a day to look again.',
  ),
  condition: explained(
    'villkor',
    'condition',
    'Beslutet gäller först när något annat har hänt, oftast att alla andra beslutat likadant.',
    'The decision counts only when something else has happened, mostly that all others have decided likewise.',
  ),
  refer_back: explained(
    'återremiss',
    'referral back',
    'Ärendet går tillbaka för mer beredning innan beslut.',
    'The matter goes back for more preparation before it is decided.',
  ),
} as const satisfies Readonly<Record<string, Explained>>;

export type WordName = keyof typeof glossary;
