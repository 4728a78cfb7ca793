// Words from anslag to manusstopp.
import { explained } from './explained.ts';

export const firstWords = {
  announcement: explained(
    'anslag',
    'public notice',
    'Att protokollet är justerat tillkännages på anslagstavlan. Överklagandetiden, tre veckor, räknas ' +
      'från den dagen.',
    'That the minutes are verified is announced on the notice board. The time for appeal, three weeks, ' +
      'counts from that day.',
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
    'Det som går till varje part inför beslutet: missiv, den låsta texten, vad som ändrats, förslag ' +
      'till beslut, sista dag.',
    'What goes to each party before its decision: covering letter, the locked text, what has changed, a ' +
      'proposed decision, the last day.',
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
  delegation: explained(
    'delegation',
    'delegation',
    'Ett organ har gett någon rätten att besluta i dess ställe. Beslutet gäller genast och anmäls sedan ' +
      'till organet.',
    'A body has given somebody the power to decide in its place. The decision counts at once and is then ' +
      'reported to it.',
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
    'Att sända en handling för gott. Den är då upprättad och blir allmän handling, också hos den som ' +
      'tar emot den.',
    'To send a document for good. It is then drawn up and becomes an official document, also with ' +
      'whoever receives it.',
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
    'The day when the agreement begins to apply. The agreement itself says which; it need not wait for ' +
      'legal force.',
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
    'Ordförande och justerare intygar att protokollet är rätt. För nämnd och fullmäktige senast 14 ' +
      'dagar efter sammanträdet.',
    'The chair and a verifier confirm that the minutes are right. For committees and assemblies within ' +
      '14 days of the meeting.',
  ),
  final: explained(
    'laga kraft',
    'legal force',
    'Beslutet kan inte längre överklagas. Avtalet kan börja gälla tidigare om parterna bestämt det.',
    'The decision can no longer be appealed. The agreement may begin to apply earlier if the parties ' +
      'have said so.',
  ),
  review: explained(
    'laglighetsprövning',
    'legality review',
    'En medlem i kommunen eller regionen överklagar till förvaltningsrätten, som prövar om beslutet är ' +
      'lagligt.',
    'A member of the municipality or the region appeals to the administrative court, which judges ' +
      'whether the decision is lawful.',
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
};
