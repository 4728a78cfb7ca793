// A case as it stands: what its events add up to. Changed by evolve (evolve.hpp) and by nothing else.
//
// Holds the items of each work's latest round; what earlier rounds came to is in the events. Work keeps a
// count per category of item, so that the cost of a step does not grow with the number of parties. A Case is
// plain data: one thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/answers.hpp"
#include "engine/cases/event.hpp"
#include "engine/cases/given_for.hpp"

namespace overens {

struct Appeal {
    int number = 0;  // in the decision, from 1
    Day lodged_on;
    // What ended it, and when: dismissed, not admitted, withdrawn or annulled; nothing while it is not
    // decided.
    std::optional<machines::DecisionEvent> outcome;
    std::optional<Day> decided_on;
    bool operator==(const Appeal&) const = default;
};

// What the project office found in the excerpt.
struct DecisionCheck {
    bool confirmed = false;  // else it has asked back
    Day on;
    TextId note;
    bool operator==(const DecisionCheck&) const = default;
};

// Said, and not yet shown by an excerpt: it counts for nothing.
struct SpokenDecision {
    std::string body;
    Day on;
    TextId text;
    bool operator==(const SpokenDecision&) const = default;
};

// A body's decision on an item.
struct DecisionRecord {
    int number = 0;  // in the case, from 1
    int item = 0;
    std::string body;
    Outcome outcome = Outcome::open;
    std::string chosen;
    int version = 0;
    std::string content;
    std::string section;  // "§ 87"
    TextId matter;        // what the minutes call it
    TextId wording;
    std::vector<events::AttachedFile> attachments;  // the excerpt, or the minutes
    std::optional<DecisionCheck> check;             // none: nobody has checked the excerpt
    std::string condition;                          // empty, "all_others_likewise" or "other"
    TextId condition_text;
    std::optional<Day> returns_on{};  // put off: the body takes it up again on that day or later
    bool appealable = false;          // also where that is unclear
    bool unclear_if_appealable = false;
    TextId why_not_appealable;
    bool editorial_allowed = false;
    MinutesRegime regime = MinutesRegime::notes;  // of the body when it decided
    bool delegated = false;                       // by the chair between meetings: it counts at once
    machines::DecisionState state;
    Day taken_on;
    std::optional<Day> adjusted_on, announced_on, final_on, stayed_on, annulled_on;
    std::vector<Appeal> appeals;  // in the order registered
    // Derived from the announcement by law (1930:173), while no appeal is known.
    std::optional<Day> last_appeal_day, final_expected;

    bool operator==(const DecisionRecord&) const = default;
};

struct AgendaPlace {
    std::string body;
    Day meeting;
    Day papers_in;
    bool missed_cut_off = false;
    bool operator==(const AgendaPlace&) const = default;
};

// One thing asked of one party, body or role.
struct Item {
    int number = 0;  // in the case, from 1, never used again
    std::string work;
    int round = 1;
    Addressee addressee;
    machines::TaskState state = machines::TaskState::ready;
    std::optional<Day> due;
    Day opened_on;
    std::optional<Day> answered_on;  // an answer that counts
    std::optional<Day> last_sign_of_life;
    std::vector<std::string> path;
    TextId text;  // what is to be done, of a task added to a plan
    std::vector<AgendaPlace> agenda;
    std::vector<DecisionRecord> decisions;  // in the order registered
    std::vector<SpokenDecision> spoken;     // in the order noted
    std::map<std::string, FieldValue> parts;
    bool late_answer = false;                    // what stands came when the round was closed
    std::optional<Day> late_answered_on{};       // then, on this day
    std::optional<LateAnswer> also_late{};       // beside what came in time
    std::map<std::string, std::string> stances;  // by clause
    std::vector<int> remarks;                    // of the answers that stand, by number
    std::vector<events::AttachedFile> attachments;
    TextId approved_by;
    std::optional<GivenFor> given_for{};  // nothing: those asked answered themselves
    std::map<std::string, Sign> signs;    // by received, case_officer and agenda
    std::string case_officer;             // an account that takes care of it; empty: nobody in particular
    std::optional<Day> reminded_on;       // last
    // The step in which it was last urged on, by a reminder or by asking whether it has come; 0: never.
    std::int64_t urged_in = 0;
    std::optional<ProgressReport> report;
    std::optional<MoreTime> more_time;
    Facts facts;

    bool operator==(const Item&) const = default;
};

struct Category {
    Facts facts;
    int count = 0;
    bool operator==(const Category&) const = default;
};

struct WalkThrough {
    Day on;
    TextId text;
    TextId reason;  // why it was moved, or cancelled
    bool cancelled = false;
    bool operator==(const WalkThrough&) const = default;
};

struct WorkStanding {
    int round = 0;        // 0: never opened
    bool active = false;  // the state around it is active
    bool done = false;
    bool shown = true;
    std::string document;
    int version = 0;
    std::string content;
    Day opened_on;
    std::vector<int> items;            // of the latest round; withdrawn ones are taken out
    std::vector<Category> categories;  // of those items, none with count 0
    int closed = 0;
    int answered = 0;
    int undisposed = 0;  // remarks without an answer
    std::vector<WalkThrough> walk_throughs;
    std::vector<std::string> closed_clauses;  // that take no new remarks in this round
    TextId withdrawn;  // why the round was taken back, when the next one is being opened
    TextId covering_letter;
    TextId next_covering_letter;     // written while the work was not open
    std::vector<Addressee> added;    // beside those whom the lifecycle names
    std::vector<Addressee> excused;  // of those, asked no more
    bool operator==(const WorkStanding&) const = default;
};

struct StateStanding {
    bool active = false;
    int round = 0;
    Day entered_on;
    std::string ended;                       // the inner end it came to; empty: open
    std::vector<std::string> watches_fired;  // in this round, those that happen once
    bool operator==(const StateStanding&) const = default;
};

// How a version has come to an organisation, an authority or a body: shared for comments, dispatched,
// received. Nobody: it is a draft of whoever leads the case.
struct Reached {
    std::optional<Day> shared_on, dispatched_on, received_on;
    Actor by;  // who shared or dispatched it
    bool operator==(const Reached&) const = default;
};

struct DocumentVersion {
    int number = 1;
    std::string content;
    std::int64_t size_bytes = 0;
    TextId label;
    std::string kind;  // empty: the document has no kinds
    bool editorial = false;
    bool substantive = false;
    TextId reason;        // why it is editorial, or substantive
    std::string clauses;  // the list given by hand, by content; empty: read from the text
    Day added_on;
    std::optional<Day> objections_until;
    std::map<std::string, bool> answers;       // by party: editorial for it too
    std::map<std::string, Reached> reached{};  // by organisation, authority or body
    int disposed = 0;  // by which decision its content and words are gone; 0: they are there
    // In a copy of the case for somebody who may not see this version: its content and words are taken out.
    // Never so in a case that steps are decided on.
    bool hidden = false;
    bool operator==(const DocumentVersion&) const = default;
};

struct DocumentStanding {
    std::vector<DocumentVersion> versions;
    int adopted = 0;  // the version in force; 0: none
    bool operator==(const DocumentStanding&) const = default;
};

struct Remark {
    int number = 0;
    int item = 0;
    std::string work;
    int round = 1;
    std::string party;
    std::string clause;
    TextId text, proposed;
    int follows = 0;
    std::string disposition;  // empty: none yet
    TextId comment;
    int in_version = 0;
    std::string document;  // that it is about, in this version; empty: none
    int version = 0;
    bool late = false;  // nothing waits for its disposition
    std::vector<std::string> tags;
    bool operator==(const Remark&) const = default;
};

struct RoundQuestion {
    int number = 0;
    std::string work;
    int round = 1;
    std::string asker;  // empty: the project itself
    Day asked_on;
    TextId text, answer;
    std::optional<Day> answered_on;
    bool operator==(const RoundQuestion&) const = default;
};

// What was answered in a round that is over: a newer one of the same work has begun.
struct PastAnswer {
    Addressee addressee;
    std::optional<Day> due, answered_on;
    bool late = false;
    std::map<std::string, FieldValue> parts;
    std::map<std::string, std::string> stances;  // by clause
    int item = 0;                                // that it answered; its number is never used again
    std::vector<events::AttachedFile> attachments{};
    TextId approved_by{};
    std::optional<GivenFor> given_for{};
    std::optional<LateAnswer> also_late{};  // beside what came in time
    bool operator==(const PastAnswer&) const = default;
};

struct PastRound {
    std::string work;
    int round = 1;
    std::string document;
    int version = 0;
    Day opened_on;
    std::vector<PastAnswer> answers;
    TextId withdrawn;  // why it was taken back; empty: it was not
    bool operator==(const PastRound&) const = default;
};

// Organisations that joined a rollout together; each is in one wave at most.
struct Wave {
    int number = 0;
    TextId title;
    Day added_on;
    std::vector<std::string> organisations;
    bool operator==(const Wave&) const = default;
};

// Words of one text that only those who handle the case read.
struct Mask {
    int number = 0;
    std::string of;  // "remark", "task", "question"
    int of_number = 0;
    std::string part;
    TextId words;  // none: the whole text
    TextId reason;
    bool operator==(const Mask&) const = default;
};

// Words that those asked write to whoever of them takes care of a task; inner work of theirs.
struct InnerNote {
    std::string of;          // whom the task is asked of; empty: a role of the case
    bool from_lead = false;  // written by who leads the case
    bool hidden = false;     // from who reads
    bool operator==(const InnerNote&) const = default;
};

// An answer to somebody who asked for a document.
struct Disclosure {
    int number = 0;
    std::string document;
    int version = 1;
    std::string outcome;  // "whole", "redacted", "refused"
    std::string content;  // of the redacted copy
    Day on;
    Actor by;
    TextId asked_by;
    std::string statute;
    TextId reason;
    bool operator==(const Disclosure&) const = default;
};

// A decision that something is disposed of.
struct Disposal {
    int number = 0;
    std::string of;
    std::string document;
    int of_number = 0;
    Day decided_on;
    Actor by;
    TextId basis;
    bool despite_rule = false;
    std::vector<int> texts;
    std::vector<std::string> contents;
    bool operator==(const Disposal&) const = default;
};

struct Hold {
    Day since;
    std::optional<Day> until;
    std::string other_case, other_state;
    Day look_again_on;
    TextId reason;
    std::string condition, signal, cases;
    bool awaited_came = false;
    bool operator==(const Hold&) const = default;
};

struct CaseLink {
    std::string other_case;
    std::string relation;
    bool newer = false;  // this case is the newer of the two
    bool ended = false;  // the other one has ended
    bool operator==(const CaseLink&) const = default;
};

struct Case;

// The case as it stood before it went over to another version of its lifecycle; empty when it cannot go back.
struct EarlierCase {
    std::shared_ptr<const Case> kept;
    bool operator==(const EarlierCase& other) const;  // by what is kept
};

struct Case {
    std::int64_t version = 0;  // entries folded so far
    std::string lifecycle;
    int lifecycle_version = 0;
    std::string lifecycle_hash;
    TextId title;
    Day started_on;
    machines::CasePhase phase = machines::CasePhase::active;
    std::vector<std::string> parties, participants;
    std::string assignment;  // of a meeting, that it carries out: "body/meeting/2"; empty: none
    std::map<std::string, std::string> roles;
    std::map<std::string, std::vector<std::string>> registry_numbers;  // by organisation or authority
    std::map<std::string, FieldValue> fields;
    std::map<std::string, std::map<std::string, FieldValue>> party_fields;
    std::map<std::string, DocumentStanding> documents;
    std::map<std::string, StateStanding> states;  // the outermost under ""
    std::vector<std::string> active;              // states, in the order they were entered
    std::map<std::string, WorkStanding> works;
    std::map<int, Item> items;
    std::map<int, int> item_of_decision;
    std::map<int, Remark> remarks;
    std::map<int, RoundQuestion> questions;
    std::vector<PastRound> past_rounds;             // in the order they ended
    std::map<int, Mask> masks;                      // those in force
    std::map<std::int64_t, InnerNote> inner_notes;  // by the number of the text
    std::map<int, Wave> waves;                      // of a rollout
    std::vector<Disclosure> disclosures;            // in the order made
    std::vector<Disposal> disposals;                // in the order decided
    std::optional<Day> public_since;                // its public page is open
    std::map<std::string, Day> timers;
    std::optional<Hold> hold;
    std::vector<CaseLink> links;
    std::vector<std::string> signals_came;  // in the order they came
    std::map<std::string, Actor> done_by;   // who last did each work and each move ("state.move"; "move" of
                                            // the outermost), for four eyes
    EarlierCase before_migration;
    int last_item = 0, last_decision = 0, last_remark = 0, last_mask = 0;
    std::int64_t last_text = 0;

    bool has_ended() const {
        return phase == machines::CasePhase::completed || phase == machines::CasePhase::terminated;
    }
    // The first one, where an authority has several; empty: none is known.
    std::string registry_number(const std::string& authority) const {
        const auto found = registry_numbers.find(authority);
        return found == registry_numbers.end() ? std::string() : found->second.front();
    }

    bool operator==(const Case&) const = default;
};

}  // namespace overens
