// A small lifecycle with one of nearly everything, and the fragment it uses; both load without a complaint.
#pragma once

#include <string_view>

namespace overens::workflows {

inline constexpr std::string_view small_lifecycle = R"yaml(format: 1
lifecycle: small
version: 1
title: {sv: "Liten", en: "Small"}
roles:
  lead: {title: {sv: "Ledare", en: "Leader"}}
  helper: {title: {sv: "Stöd", en: "Support"}, outside: true}
bodies:
  board: {title: {sv: "Styrelse", en: "Board"}, mandate: endorse}
  councils: {title: {sv: "Råd", en: "Councils"}, mandate: prepare, many: true, may_be_missing: true}
documents:
  plan_text: {title: {sv: "Plan", en: "Plan"}, by: lead, kinds: [policy, routine]}
fields:
  ends: {title: {sv: "Slutar", en: "Ends"}, type: date, by: lead}
  cost: {title: {sv: "Kostnad", en: "Cost"}, type: money}
  share: {title: {sv: "Andel", en: "Share"}, type: money, per: party, by: registrar of each party}
  pilots: {title: {sv: "Piloter", en: "Pilots"}, type: parties}
  mode: {title: {sv: "Sätt", en: "Mode"}, type: choice, choice: [fast, slow]}
  urgent: {title: {sv: "Bråttom", en: "Urgent"}, type: yes_no}
signals:
  news: {title: {sv: "Nyheter", en: "News"}}
words:
  policy: {sv: "Policy", en: "Policy"}
  routine: {sv: "Rutin", en: "Routine"}
  fast: {sv: "Snabbt", en: "Fast"}
  slow: {sv: "Långsamt", en: "Slow"}
  good: {sv: "Bra", en: "Good"}
  bad: {sv: "Dåligt", en: "Bad"}
  view: {sv: "Synpunkt", en: "View"}
  price: {sv: "Pris", en: "Price"}
may:
  stop: {title: {sv: "Avbryt", en: "Stop"}, by: lead, go: stopped}
start: asking
states:
  asking:
    title: {sv: "Frågar", en: "Asking"}
    work:
      survey:
        title: {sv: "Svara", en: "Answer"}
        ask: each party
        about: plan_text
        answer: {view: {choice: [good, bad]}, price: money}
        due: 45 days
        escalate: [{after: 2 working days, tell: [lead, head of asked]}]
    may:
      close:
        title: {sv: "Stäng", en: "Close"}
        by: lead
        needs: [ends, {that: "survey.late > 0 && ends > today", say: {sv: "Vänta", en: "Wait"}}]
        go: deciding
    then: deciding
  deciding:
    title: {sv: "Beslutar", en: "Deciding"}
    lock: [plan_text]
    work:
      approval: {title: {sv: "Besluta", en: "Decide"}, decide: board, as: endorse, about: plan_text}
    then:
      - {if: "approval.accepts && survey.all(s, s.view == 'good')", do: [{adopt: plan_text}], go: round}
      - {if: "approval.outcome == 'rejected'", go: stopped}
      - {go: asking}
  round:
    title: {sv: "Remiss", en: "Round"}
    use: talk
    with: {text: plan_text, whom: each of pilots, time: 6 weeks}
    then:
      - {if: "round.ended == 'heard'", go: working}
      - {go: asking}
  working:
    title: {sv: "Arbetar", en: "Working"}
    tracks:
      doing:
        title: {sv: "Gör", en: "Doing"}
        start: first
        states:
          first:
            title: {sv: "Först", en: "First"}
            work:
              ready: {title: {sv: "Klart", en: "Ready"}, wait: {until: ends}}
            watch:
              on_time: {at: 2 weeks before ends, do: [{tell: {who: lead, text: {sv: "Snart", en: "Soon"}}}]}
              heard_news: {signal: news, go: last}
            then: last
          last: {title: {sv: "Sist", en: "Last"}, end: completed}
      checking:
        title: {sv: "Kontrollerar", en: "Checking"}
        start: look
        states:
          look:
            title: {sv: "Tittar", en: "Looking"}
            work:
              extra:
                title: {sv: "Extra", en: "Extra"}
                ask: lead
                on_request: true
            may:
              again:
                title: {sv: "Igen", en: "Again"}
                by: lead
                fill: [cost]
                do: [{open: extra}, {set: {cost: "cost + 1"}}]
              looked: {title: {sv: "Klar", en: "Done"}, by: [lead, helper], not_by: again, go: seen}
          seen: {title: {sv: "Sett", en: "Seen"}, end: completed}
    then: finished
  finished: {title: {sv: "Färdig", en: "Finished"}, end: completed}
  stopped: {title: {sv: "Avbruten", en: "Stopped"}, end: terminated}
)yaml";

inline constexpr std::string_view talk_fragment = R"yaml(format: 1
fragment: talk
takes: {text: document, whom: who, time: amount}
words:
  reply: {sv: "Svar", en: "Reply"}
start: out
states:
  out:
    title: {sv: "Ute", en: "Out"}
    work:
      respond:
        title: {sv: "Svara", en: "Reply"}
        ask: $whom
        about: $text
        answer: {reply: remarks}
        due: $time
    may:
      enough:
        title: {sv: "Räcker", en: "Enough"}
        by: lead
        needs: [{that: "respond.answered > 0", say: {sv: "Vänta", en: "Wait"}}]
        go: heard
    then: heard
  heard: {title: {sv: "Hörda", en: "Heard"}, end: completed}
)yaml";

}  // namespace overens::workflows
