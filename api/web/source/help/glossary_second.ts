// Words from maskning to återremiss.
import { explained } from './explained.ts';

export const secondWords = {
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
    'En ändring av ordalydelsen som inte ändrar något i sak. Någon bedömer det, och alla parter får ' +
      'veta det.',
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
    'Ett utkast som andra får se för att tycka till. Det är ännu inte en allmän handling; svaret som ' +
      'kommer tillbaka är det.',
    'A draft that others see in order to comment. It is not yet an official document; the answer that ' +
      'comes back is.',
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
    'Ärendet väntar på något utanför. Dagar räknas inte under tiden, och det finns alltid en dag då det ' +
      'ses över.',
    'The case waits for something outside. Days do not count meanwhile, and there is always a day to ' +
      'look again.',
  ),
  condition: explained(
    'villkor',
    'condition',
    'Beslutet gäller först när något annat har hänt, oftast att alla andra beslutat likadant.',
    'The decision counts only when something else has happened, mostly that all others have decided ' +
      'likewise.',
  ),
  refer_back: explained(
    'återremiss',
    'referral back',
    'Ärendet går tillbaka för mer beredning innan beslut.',
    'The matter goes back for more preparation before it is decided.',
  ),
};
