// What the help says, in both languages.
const sv = {
  title: 'Hjälp',
  lead: 'Tre steg för var och en, och orden som används.',
  doors: {
    title: 'Börja här',
    list: [
      {
        who: 'Registrator hos en part',
        steps: [
          'Öppna Att göra och välj din organisation under Visa för.',
          'Öppna ärendet, fliken Uppgifter eller Remissvar, och säg att handlingen är mottagen och vem ' +
            'som handlägger.',
          'Hämta dagens lista under Administration, Diarielistor, när du ska registrera.',
        ],
      },
      {
        who: 'Handläggare hos en part',
        steps: [
          'Öppna ärendet från Att göra: överst står vad som väntas av er och till när.',
          'Läs texten under Dokument. Visa vad som ändrats jämför med förra versionen.',
          'Svara under Remissvar: ladda upp ert svar, eller skriv synpunkter paragraf för paragraf.',
        ],
      },
      {
        who: 'Sekreterare i ett råd eller en nämnd',
        steps: [
          'Öppna Sammanträden och ditt organ: där står vad som väntar på beslut.',
          'Ordna dagordningen, kalla, och öppna sammanträdet när det börjar.',
          'Skriv besluten, och registrera justeringen när protokollet är justerat.',
        ],
      },
      {
        who: 'Förtroendevald eller chef i ett råd',
        steps: [
          'Öppna Sammanträden: nästa möte och det som väntar på ert beslut står först.',
          'Öppna punkten för att läsa handlingarna och vad andra organ har sagt.',
          'Under Tidigare beslut ser du vad som blev av det ni beslutat.',
        ],
      },
      {
        who: 'Projektledare',
        steps: [
          'Öppna ärendet: överst står vad det väntar på, vem som är sen, och om det hinns.',
          'Fliken Nästa steg visar vad du kan göra nu, och vad som hindrar resten.',
          'Fliken Plan visar vilken part som avgör tidplanen. Prova andra dagar där.',
        ],
      },
      {
        who: 'Införandesamordnare',
        steps: [
          'Öppna ärendet och fliken Uppgifter: kartan visar part för part hur långt var och en har kommit.',
          'Kolumnen Senaste uppgift visar vem ni inte har hört från.',
          'Ladda ner kartan som CSV eller Excel när du ska rapportera.',
        ],
      },
      {
        who: 'Den som administrerar en samverkan',
        steps: [
          'Lägg upp organisationer och organ under Administration, med parternas beslutsvägar.',
          'Ge roller under Personer. Konton gör den som sköter installationen.',
          'Ta livscykler i bruk under Livscykler och säg vilka organ som fyller deras platser.',
        ],
      },
      {
        who: 'Du som fått en länk i ett mejl',
        steps: [
          'Öppna länken. Du behöver inget konto, och ser bara den uppgift den gäller.',
          'Säg att ni har tagit emot den. Be om anstånd om tiden inte räcker.',
          'Svara, eller registrera ert beslut med protokollsutdraget bifogat.',
        ],
      },
    ],
  },
  words: { title: 'Ord', help: 'Ord med prickad linje under förklarar sig själva där de står. Här är alla.' },
  keys: {
    title: 'Tangentbord',
    list: [
      ['Tabb och Skift + Tabb', 'går till nästa och föregående länk, knapp eller fält'],
      ['Retur', 'öppnar länken eller trycker på knappen'],
      ['Mellanslag', 'bockar i en ruta, fäller ut en grupp'],
      ['Pilar', 'väljer i en lista, flyttar datumreglaget en dag i taget'],
      ['Esc', 'stänger en ordförklaring'],
    ],
    first: 'Den första länken på varje sida, Till innehållet, hoppar över menyn.',
  },
  more: {
    title: 'Om det inte räcker',
    text: 'Fråga den som administrerar samverkan; namnen står under Administration, Personer.',
    accessibility: 'Så tillgänglig är tjänsten',
  },
};

export type HelpWords = typeof sv;

const en: HelpWords = {
  title: 'Help',
  lead: 'Three steps for each, and the words that are used.',
  doors: {
    title: 'Begin here',
    list: [
      {
        who: 'Registrar of a party',
        steps: [
          'Open To do and choose your organisation under Show for.',
          'Open the case, the tab Tasks or Responses, and say that the document has come and who ' +
            'prepares the matter.',
          "Fetch the day's list under Administration, Lists to register, when you are to register.",
        ],
      },
      {
        who: 'Case officer of a party',
        steps: [
          'Open the case from To do: at the top stands what is awaited from you and by when.',
          'Read the text under Documents. Show what has changed compares it with the version before.',
          'Answer under Responses: upload your answer, or write remarks clause by clause.',
        ],
      },
      {
        who: 'Secretary of a council or committee',
        steps: [
          'Open Meetings and your body: what awaits a decision stands there.',
          'Order the agenda, summon, and open the meeting when it begins.',
          'Write the decisions, and register the verification when the minutes are verified.',
        ],
      },
      {
        who: 'Elected member, or head in a council',
        steps: [
          'Open Meetings: the next meeting and what awaits your decision stand first.',
          'Open the item to read the papers and what other bodies have said.',
          'Under Earlier decisions you see what became of what you decided.',
        ],
      },
      {
        who: 'Project leader',
        steps: [
          'Open the case: at the top stands what it waits for, who is late, and whether there is time.',
          'The tab Next step shows what you can do now, and what stands in the way of the rest.',
          'The tab Plan shows which party decides the timetable. Try other days there.',
        ],
      },
      {
        who: 'Implementation coordinator',
        steps: [
          'Open the case and the tab Tasks: the map shows party by party how far each has come.',
          'The column Last heard shows whom you have not heard from.',
          'Download the map as CSV or Excel when you are to report.',
        ],
      },
      {
        who: 'Whoever administers a collaboration',
        steps: [
          "Register organisations and bodies under Administration, with the parties' ways of decision.",
          'Give roles under People. Whoever looks after the installation makes accounts.',
          'Take lifecycles into use under Lifecycles and say which bodies fill their places.',
        ],
      },
      {
        who: 'You who were given a link in a mail',
        steps: [
          'Open the link. You need no account, and see only the task that it is about.',
          'Say that you have received it. Ask for more time if there is not enough.',
          'Answer, or register your decision with the minutes excerpt attached.',
        ],
      },
    ],
  },
  words: {
    title: 'Words',
    help: 'Words with a dotted line under them explain themselves where they stand. Here are all.',
  },
  keys: {
    title: 'Keyboard',
    list: [
      ['Tab and Shift + Tab', 'go to the next and the previous link, button or field'],
      ['Enter', 'opens the link or presses the button'],
      ['Space', 'ticks a box, unfolds a group'],
      ['Arrows', 'choose in a list, move the date slider a day at a time'],
      ['Esc', 'closes the explanation of a word'],
    ],
    first: 'The first link of every page, To the content, skips the menu.',
  },
  more: {
    title: 'If that is not enough',
    text: 'Ask whoever administers the collaboration; the names stand under Administration, People.',
    accessibility: 'How accessible the service is',
  },
};

export const helpWords = { sv, en };
