// Documents, and what bodies decide on them. See event.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/events/attached_file.hpp"
#include "engine/cases/values.hpp"
#include "engine/definition/definition.hpp"
#include "engine/machines/decision_record.hpp"
#include "engine/machines/minutes_regime.hpp"

namespace overens::events {

// `content` is the BLAKE2b-256 of the file in hexadecimal. An editorial version succeeds the one before it;
// whether a version is editorial or substantive is what somebody has judged, for `reason`. Neither: nobody
// has said.
struct VersionAdded {
    static constexpr std::string_view name = "version_added";
    std::string document;
    int version = 1;
    std::string content;
    std::int64_t size_bytes = 0;
    TextId label;
    bool editorial = false;
    TextId reason;
    std::optional<Day> objections_until;
    std::string kind{};  // of the document from now on; empty: it has none
    bool substantive = false;
    std::string
        clauses{};  // BLAKE2b-256 of the list of clauses given by hand; empty: they are read from the text
    bool operator==(const VersionAdded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
        visit("version", self.version);
        visit("content", self.content);
        visit("sizeBytes", self.size_bytes);
        visit("label", self.label);
        visit("editorial", self.editorial);
        visit("reason", self.reason);
        visit("objectionsUntil", self.objections_until);
        visit("kind", self.kind);
        visit("substantive", self.substantive);
        visit("clauses", self.clauses);
    }
};

// What a party says of an editorial version of a text: that it is editorial for the party too, or not. A
// later answer of the party takes the place of the earlier one.
struct EditorialAnswered {
    static constexpr std::string_view name = "editorial_answered";
    std::string document;
    int version = 1;
    std::string party;
    bool agrees = false;
    TextId evidence;
    bool operator==(const EditorialAnswered&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
        visit("version", self.version);
        visit("party", self.party);
        visit("agrees", self.agrees);
        visit("evidence", self.evidence);
    }
};

struct DocumentAdopted {
    static constexpr std::string_view name = "document_adopted";
    std::string document;
    int version = 0;
    bool operator==(const DocumentAdopted&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
        visit("version", self.version);
    }
};

struct DocumentRetired {
    static constexpr std::string_view name = "document_retired";
    std::string document;
    bool operator==(const DocumentRetired&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("document", self.document);
    }
};

// Papers for the item came in on `papers_in` for the meeting on `meeting`; `missed_cut_off`: too late for it
// by the body's own time table.
struct PutOnAgenda {
    static constexpr std::string_view name = "put_on_agenda";
    int item = 0;
    std::string body;
    Day meeting;
    Day papers_in;
    bool missed_cut_off = false;
    bool operator==(const PutOnAgenda&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("body", self.body);
        visit("meeting", self.meeting);
        visit("papersIn", self.papers_in);
        visit("missedCutOff", self.missed_cut_off);
    }
};

// The item is not taken up on `meeting` after all: the meeting was cancelled, or it was withdrawn there.
struct TakenOffAgenda {
    static constexpr std::string_view name = "taken_off_agenda";
    int item = 0;
    std::string body;
    Day meeting;
    TextId reason;
    bool operator==(const TakenOffAgenda&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("body", self.body);
        visit("meeting", self.meeting);
        visit("reason", self.reason);
    }
};

// By `body`, the day of the act. `content` names the very text decided on. `regime` is the body's when it
// decided: what the register says later changes no decision.
struct DecisionTaken {
    static constexpr std::string_view name = "decision_taken";
    int decision = 0;
    int item = 0;
    std::string body;
    Outcome outcome = Outcome::open;
    std::string chosen;
    int version = 0;
    std::string content;
    std::string section;
    TextId wording;
    std::string condition;
    TextId condition_text;
    int replaces = 0;
    bool appealable = false;
    TextId why_not_appealable;       // when the registrar says so of a decision that usually can be
    bool editorial_allowed = false;  // the decision gives somebody the right to editorial changes
    MinutesRegime regime = MinutesRegime::notes;
    std::string state;  // of the decision record, as its machine writes it
    bool delegated{};   // taken by the chair between meetings: it counts at once, and is reported at the next
                        // one
    TextId matter{};    // what the body's minutes call it
    std::vector<AttachedFile> attachments{};  // the excerpt, or the minutes
    bool unclear_if_appealable{};             // `appealable` is true then: nobody gives up waiting
    std::optional<Day> returns_on{};          // put off: the body takes it up again on that day or later
    bool operator==(const DecisionTaken&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("decision", self.decision);
        visit("item", self.item);
        visit("body", self.body);
        visit("outcome", self.outcome);
        visit("chosen", self.chosen);
        visit("version", self.version);
        visit("content", self.content);
        visit("section", self.section);
        visit("wording", self.wording);
        visit("condition", self.condition);
        visit("conditionText", self.condition_text);
        visit("replaces", self.replaces);
        visit("appealable", self.appealable);
        visit("whyNotAppealable", self.why_not_appealable);
        visit("editorialAllowed", self.editorial_allowed);
        visit("regime", self.regime);
        visit("state", self.state);
        visit("delegated", self.delegated);
        visit("matter", self.matter);
        visit("attachments", self.attachments);
        visit("unclearIfAppealable", self.unclear_if_appealable);
        visit("returnsOn", self.returns_on);
    }
};

// Somebody has said that the body has decided. It counts for nothing: the excerpt does.
struct SpokenDecisionNoted {
    static constexpr std::string_view name = "spoken_decision_noted";
    int item = 0;
    std::string body;
    TextId text;
    bool operator==(const SpokenDecisionNoted&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("body", self.body);
        visit("text", self.text);
    }
};

// The project office has read the excerpt: wording and version are right, or it asks back.
struct DecisionChecked {
    static constexpr std::string_view name = "decision_checked";
    int decision = 0;
    bool confirmed = false;
    TextId note;
    bool operator==(const DecisionChecked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("decision", self.decision);
        visit("confirmed", self.confirmed);
        visit("note", self.note);
    }
};

// The decision record took a step: on record, announced, final, stayed, annulled, …; the day is the act's.
struct DecisionMoved {
    static constexpr std::string_view name = "decision_moved";
    int decision = 0;
    machines::DecisionEvent what = machines::DecisionEvent::adjust;
    int appeal = 0;  // which of the decision's appeals it is about, from 1; 0: none
    TextId note;
    std::string state;                                   // after it, as the machine writes it
    std::optional<Day> last_appeal_day, final_expected;  // derived by law (1930:173) when it was announced
    bool operator==(const DecisionMoved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("decision", self.decision);
        visit("what", self.what);
        visit("appeal", self.appeal);
        visit("note", self.note);
        visit("state", self.state);
        visit("lastAppealDay", self.last_appeal_day);
        visit("finalExpected", self.final_expected);
    }
};

}  // namespace overens::events
