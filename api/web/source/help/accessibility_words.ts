// The accessibility statement: the contents that 2018:1937 and the regulations of Digg ask for, true of
// what has been tested and of what has not.
const sv = {
  title: 'Tillgänglighetsredogörelse',
  lead:
    'Överens ska kunna användas av alla. Här står hur tjänsten uppfyller lagen (2018:1937) om ' +
    'tillgänglighet till digital offentlig service, vad som brister, och hur du säger till.',
  operator: {
    title: 'Vem som ansvarar',
    service: 'Tjänsten',
    serviceIs: 'Överens, på den här adressen',
    by: 'Ansvarig offentlig aktör',
    contact: 'Kontakt',
    unknown:
      'Den som driver installationen har inte angett sitt namn. Fråga den som gav dig ditt konto eller ' +
      'din länk.',
  },
  status: {
    title: 'Hur väl lagen följs',
    is: 'Tjänsten är delvis förenlig med lagen.',
    aim:
      'Målet är WCAG 2.2 nivå AA. Lagens krav är de i EN 301 549 V3.2.1, som för webben är WCAG 2.1 nivå ' +
      'AA.',
  },
  lacking: {
    title: 'Innehåll som inte är tillgängligt, och varför',
    why: 'Det som inte är prövat räknas här som en brist tills det har visat sig fungera.',
    list: [
      'Skärmläsare: tjänsten är inte prövad med NVDA, JAWS, VoiceOver eller TalkBack av någon som ' +
        'använder dem till vardags. Sidorna är byggda för det: rubriker, tabellhuvuden, fältnamn och ' +
        'lägesmeddelanden finns (EN 301 549, 9.1.3.1, 9.4.1.2, 9.4.1.3).',
      'Talstyrning, förstoringsprogram och annan teknik än tangentbord och zoom i webbläsaren är inte ' +
        'prövade.',
      'Handlingar som andra har laddat upp, till exempel PDF och Word från parterna, kan sakna ' +
        'rubriker, taggar och språk. Den som laddar upp ansvarar för dem (9.1.1.1, 10).',
      'Utskrifter till PDF görs av webbläsaren. Att de blir taggade beror på vilken webbläsare du har (10).',
      'Livscykelns diagram är en bild. Samma sak står i ord under fliken Innehåll, och det aktiva läget ' +
        'i ord ovanför bilden (9.1.1.1).',
      'Meddelanden om fel i en livscykels fil, och skälen till att ett mejl inte kom fram, finns bara ' +
        'på engelska. De är märkta som engelska.',
      'Texten är inte granskad av en läsare med kognitiv funktionsnedsättning.',
    ],
    burden: 'Inget innehåll är undantaget som oskäligt betungande (12 §).',
    outside:
      'Uppladdade handlingar från före den 23 september 2018 omfattas inte av lagen, om de inte behövs ' +
      'i ett pågående ärende (9 §).',
  },
  tested: {
    title: 'Hur det har prövats',
    method: 'Självskattning: automatiska prov vid varje ändring, och genomgång för hand.',
    list: [
      'Alla vyer prövas med axe-core mot WCAG 2.2 A och AA, i ljust och mörkt tema, 1280 och 320 ' +
        'bildpunkter breda. Sådana prov hittar en del av bristerna, inte alla.',
      'Inget innehåll blir bredare än fönstret vid 320 bildpunkter, som motsvarar 400 procents zoom på 1280.',
      'Ett ärende läses, ett steg tas och en roll ges med enbart tangentbord; fokus syns hela vägen.',
      'Den som har bett om mindre rörelse får ingen. Den som har bett om mer kontrast får det.',
      'Färg är aldrig ensam om att säga något: varje läge har ett tecken och ett ord.',
    ],
    assessed: 'Bedömd',
    updated: 'Redogörelsen senast uppdaterad',
  },
  tell: {
    title: 'Säg till oss',
    text:
      'Om du hittar något som inte är tillgängligt, eller behöver innehåll i en annan form, hör av dig ' +
      'till den som ansvarar.',
    api: 'Allt som sidan visar finns också i ett öppet beskrivet API, för den som använder ett eget program.',
  },
  authority: {
    title: 'Om du inte är nöjd',
    text:
      'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Du kan anmäla att en offentlig ' +
      'aktör brister:',
    link: 'Anmäl till Digg',
  },
};

export type AccessibilityWords = typeof sv;

const en: AccessibilityWords = {
  title: 'Accessibility statement',
  lead:
    'Everybody is to be able to use Överens. Here stands how the service meets the Swedish law ' +
    '(2018:1937) on the accessibility of digital public services, what is lacking, and how you tell ' +
    'us.',
  operator: {
    title: 'Who is responsible',
    service: 'The service',
    serviceIs: 'Överens, at this address',
    by: 'Public body responsible',
    contact: 'Contact',
    unknown:
      'Whoever runs the installation has not given their name. Ask whoever gave you your account or ' +
      'your link.',
  },
  status: {
    title: 'How well the law is met',
    is: 'The service is partially compliant with the law.',
    aim:
      'The aim is WCAG 2.2 level AA. What the law asks is EN 301 549 V3.2.1, which for the web is WCAG ' +
      '2.1 level AA.',
  },
  lacking: {
    title: 'What is not accessible, and why',
    why: 'What has not been tried counts as lacking here until it has been seen to work.',
    list: [
      'Screen readers: the service has not been tried with NVDA, JAWS, VoiceOver or TalkBack by ' +
        'somebody who uses them daily. The pages are built for it: there are headings, table headers, ' +
        'names of fields and status messages (EN 301 549, 9.1.3.1, 9.4.1.2, 9.4.1.3).',
      'Voice control, magnifiers and other technology than keyboard and zoom in the browser have not ' +
        'been tried.',
      'Documents that others have uploaded, for example PDF and Word from the parties, may lack ' +
        'headings, tags and language. Whoever uploads them is responsible (9.1.1.1, 10).',
      'Prints to PDF are made by the browser. Whether they are tagged depends on which one you have (10).',
      "A lifecycle's diagram is an image. The same stands in words under the tab Content, and the " +
        'active state in words above the image (9.1.1.1).',
      "What is said of mistakes in a lifecycle's file, and why a mail did not arrive, is in English " +
        'alone. It is marked as English.',
      'The text has not been reviewed by a reader with a cognitive disability.',
    ],
    burden: 'No content is exempt as a disproportionate burden (section 12).',
    outside:
      'Documents uploaded that are from before 23 September 2018 are not covered by the law, unless ' +
      'they are needed in a case under way (section 9).',
  },
  tested: {
    title: 'How it has been tested',
    method: 'Self-assessment: automatic tests at every change, and looking through by hand.',
    list: [
      'All views are tested with axe-core against WCAG 2.2 A and AA, in light and dark, 1280 and 320 ' +
        'pixels wide. Such tests find some of what is lacking, not all.',
      'No content becomes wider than the window at 320 pixels, which is 400 per cent zoom of 1280.',
      'A case is read, a step taken and a role given by keyboard alone; the focus is seen all the way.',
      'Who has asked for less motion gets none. Who has asked for more contrast gets it.',
      'Colour never says anything alone: each state has a symbol and a word.',
    ],
    assessed: 'Assessed',
    updated: 'Statement last updated',
  },
  tell: {
    title: 'Tell us',
    text:
      'If you find something that is not accessible, or need content in another form, write to whoever is ' +
      'responsible.',
    api: 'All that the page shows is also in an openly described API, for who uses a program of their own.',
  },
  authority: {
    title: 'If you are not content',
    text:
      'The Agency for Digital Government, Digg, supervises the law. You can report that a public body ' +
      'falls short:',
    link: 'Report to Digg',
  },
};

export const accessibilityWords = { sv, en };

/** When it was last gone through, and last written. */
export const assessedOn = '2026-11-23';
export const updatedOn = '2026-11-23';
