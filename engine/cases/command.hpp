// What can be asked of a case: acts of people, and facts that reach it from the clock or from other cases.
//
// Commands carry text as text; deciding gives each text a number and returns the texts apart from the events.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/cases/act.hpp"
#include "engine/cases/document_commands.hpp"
#include "engine/cases/values.hpp"
#include "engine/definition/definition.hpp"
#include "engine/machines/decision_record.hpp"

namespace overens {

// A value as given by a person: text is still text.
struct GivenText {
    std::string text;
    bool operator==(const GivenText&) const = default;
};
using GivenValue = std::variant<bool, std::int64_t, Day, std::string, std::vector<std::string>, GivenText>;

namespace commands {

struct Link {
    std::string other_case;
    Relation relation = Relation::relates_to;
    bool newer = false;  // this case is the newer one
};

struct Start {
    std::string title;
    std::vector<std::string> parties, participants;
    std::map<std::string, std::string> roles;  // role → holder in the register
    std::map<std::string, GivenValue> fields;
    std::vector<Link> links;
    std::string assignment{};  // of a meeting, that it carries out: "body/meeting/2"
};

struct MakeMove {
    std::optional<std::string> state;  // needed only when two active states have a move of that name
    std::string move;
    std::map<std::string, GivenValue> fill;
    std::string lifecycle;  // for moves that start a case with `lifecycle: chosen`
    std::string title;      // of the case that it starts
};

struct SetFieldValue {
    std::string field;
    std::string party;  // for fields with one value for each party
    GivenValue value;
};

// Makes a text visible to those asked, when it was not part of the move that opened the work.
struct ShowWork {
    std::string work;
};

struct GivenRemark {
    std::string clause;
    std::string text;
    std::string proposed;
    int follows = 0;
    // The remark of this very answer, as it stood before, that is said again word for word; 0: none. It keeps
    // its number, and with that what has become of it.
    int same_as = 0;
    std::vector<int> masks{};  // masks of earlier remarks whose words stand in this one too
};

struct GivenFile {
    std::string content;  // BLAKE2b-256 in hexadecimal; already in the content store
    std::int64_t size_bytes = 0;
    std::string label;  // the name it came with
};

// By what it was shown who answers or registers a decision, which is what it rests on afterwards.
struct ShownIdentity {
    // "link", "password", "token", or "outside" by another service; empty: nobody signed in.
    std::string how{};
    std::string given_to{};  // of a link: in its maker's words
    std::string made_by{};   // of a link: an account, or "system"
};

struct GiveAnswer {
    int item = 0;
    std::map<std::string, GivenValue> parts;
    std::vector<GivenRemark> remarks;
    std::string evidence;                          // when given on behalf of those asked
    std::map<std::string, std::string> stances{};  // by clause, in the words of the answer's first choice
    std::vector<GivenFile> attachments{};
    std::string approved_by{};      // who in the organisation stands behind it
    std::string registry_number{};  // by which those asked keep the matter; may be empty
    ShownIdentity identity{};
};

// One more who is asked in this round: an organisation, a body or a role of the case.
struct AddAddressee {
    std::string work;
    std::string asked;
    std::optional<Day> due;  // by the lifecycle's rule if not said
    std::string reason;
};

// Somebody asked need not answer after all.
struct ExcuseAddressee {
    int item = 0;
    std::string reason;
};

// The round is taken back, and a new one begins on the newest text.
struct SendOutAgain {
    std::string work;
    std::string reason;
};

struct WriteCoveringLetter {
    std::string work;
    std::string text;
};

struct ReportProgress {
    int item = 0;
    std::string comment;
    std::optional<Day> next_on;
    std::vector<GivenFile> attachments;
};

// See events::WordsMasked.
struct MaskWords {
    std::string of;
    int number = 0;
    std::string part;
    std::string words;
    std::string reason;
};

struct UnmaskWords {
    int mask = 0;
    std::string reason;
};

// An early sign: received, case_officer or agenda; `on` is the day of the meeting, of agenda only.
struct GiveSign {
    int item = 0;
    std::string sign;
    std::optional<Day> on;
    std::string text;
};

// Who takes care of a task, for those who are asked: an account; empty gives it back to all of them.
struct NameCaseOfficer {
    int item = 0;
    std::string person;
    std::string text;  // what the next one needs to know
};

// Those asked are reminded now, beside the reminders that the lifecycle sends.
struct Remind {
    std::string work;
    std::vector<int> items;  // empty: all that still wait
};

struct PlanWalkThrough {
    std::string work;
    Day on;
    std::string text;
};

// The day and the words in place of those before. Those asked are told, with the reason.
struct ChangeWalkThrough {
    std::string work;
    int walk_through = 0;
    Day on;
    std::string text;
    std::string reason;
};

struct CancelWalkThrough {
    std::string work;
    int walk_through = 0;
    std::string reason;
};

// `asker`: the organisation or body that asks; empty: the project puts the question itself.
struct AskQuestion {
    std::string work;
    std::string asker;
    std::string text;
};

struct AnswerQuestion {
    int question = 0;
    std::string text;
};

// In place of those closed before.
struct CloseClauses {
    std::string work;
    std::vector<std::string> clauses;
};

// One more task of a plan. `asked`: a role of the case, an organisation or a body.
struct AddTask {
    std::string work;
    std::string text;
    std::string asked;
    std::optional<Day> due;
};

struct AskMoreTime {
    int item = 0;
    Day until;
    std::string reason;
};

struct GiveMoreTime {
    int item = 0;
    Day due;
    std::string reason;
};

struct DisposeRemark {
    int remark = 0;
    std::string disposition;  // accepted, partly, declined, open
    std::string comment;
    int in_version = 0;
};

// In place of the tags before.
struct TagRemark {
    int remark = 0;
    std::vector<std::string> tags;
};

struct PlaceOnAgenda {
    int item = 0;
    std::string body;
    Day meeting;
};

// Back to what waits for the body, without a meeting.
struct TakeOffAgenda {
    int item = 0;
    std::string body;
    Day meeting;
    std::string reason;
};

struct RegisterDecision {
    int item = 0;
    std::string body;
    Outcome outcome = Outcome::approved;
    std::string chosen;
    std::optional<int> version;  // the very version decided on; needed when the work is about a document
    std::string section;
    std::string matter;  // what the minutes call it
    std::string wording;
    std::string condition;  // "", "all_others_likewise" or "other"
    std::string condition_text;
    std::optional<bool> appealable;      // by the body's regime and the outcome if not said
    bool unclear_if_appealable = false;  // dealt with as one that can be; instead of `appealable`
    std::string why_not_appealable;      // needed to say no where it usually can be
    bool editorial_allowed = false;      // the decision gives somebody the right to editorial changes
    bool delegated = false;              // the chair's, between meetings
    bool correction = false;  // of what was written down at the meeting, before the minutes are checked
    std::optional<Day> returns_on{};  // of what is put off: not taken up again before that day
    std::map<std::string, GivenValue> parts;
    std::string registry_number{};         // the party's own
    std::vector<GivenFile> attachments{};  // the excerpt, or the minutes
    ShownIdentity identity{};
};

// "We have decided": noted, and counts for nothing.
struct NoteSpokenDecision {
    int item = 0;
    std::string body;
    std::string text;
};

// By the project office, against the excerpt. What is asked back says in the note what is wrong.
struct CheckDecision {
    int decision = 0;
    bool confirmed = false;
    std::string note;
};

// The decision record takes a step: adjusted, placed on file, announced, final, stayed, annulled, condition
// met, …
struct RegisterDecisionFact {
    int decision = 0;
    machines::DecisionEvent what = machines::DecisionEvent::adjust;
    std::string note;
    std::optional<int> appeal =
        std::nullopt;  // which one, when the court decides it; needed when there are several
};

struct HoldCase {
    std::string reason;
    std::optional<Day> until;
    std::string other_case, other_state;
    Day look_again_on;
};
struct LiftHold {
    std::string reason;
};

struct AddParty {
    std::string party, reason;
};
// Organisations that join a rollout together. They are added to those whom the measures of `state` ask: the
// parties, or a list of the case; who is asked already is named only.
struct AddWave {
    std::string state;
    std::string title;
    std::vector<std::string> organisations;
    std::string reason;
};
struct RemoveParty {
    std::string party, reason;
};
struct FillRole {
    std::string role, holder;
};
struct GiveRegistryNumber {
    std::string organisation;  // or an authority of one
    std::string number;
    std::vector<std::string> more{};  // where it has several
};
struct AddNote {
    std::string text, body;
};
struct LinkCase {
    Link link;
};
struct SendSignalIn {
    std::string signal;
};

// Facts: never refused because of where the case stands.
struct LetDayCome {
    std::string timer;
};
struct TellOfOtherCase {
    std::string other_case;
    std::vector<std::string> states;  // entered
    bool ended = false;
    std::string signal;  // sent by it to this case
};
// The register has changed: a seat filled or left, a body dissolved, a meeting moved.
struct FollowRegister {};

}  // namespace commands

using Command = std::variant<
    commands::Start, commands::MakeMove, commands::SetFieldValue, commands::AddVersion,
    commands::AnswerEditorial, commands::ShowWork, commands::GiveAnswer, commands::GiveMoreTime,
    commands::DisposeRemark, commands::PlaceOnAgenda, commands::RegisterDecision,
    commands::RegisterDecisionFact, commands::HoldCase, commands::LiftHold, commands::AddParty,
    commands::RemoveParty, commands::FillRole, commands::GiveRegistryNumber, commands::AddNote,
    commands::LinkCase, commands::SendSignalIn, commands::LetDayCome, commands::TellOfOtherCase,
    commands::FollowRegister, commands::AddTask, commands::GiveSign, commands::NameCaseOfficer,
    commands::Remind, commands::PlanWalkThrough, commands::ChangeWalkThrough, commands::CancelWalkThrough,
    commands::AskQuestion, commands::AnswerQuestion, commands::CloseClauses, commands::TagRemark,
    commands::AddAddressee, commands::ExcuseAddressee, commands::SendOutAgain, commands::WriteCoveringLetter,
    commands::ReportProgress, commands::MaskWords, commands::UnmaskWords, commands::AskMoreTime,
    commands::TakeOffAgenda, commands::AddWave, commands::NoteSpokenDecision, commands::CheckDecision,
    commands::ShareVersion, commands::DispatchVersion, commands::ReceiveVersion, commands::DiscloseCopy,
    commands::SetPublicPage, commands::DecideDisposal>;

// The stored name of a command: "make_move".
std::string_view name_of(const Command& command);

}  // namespace overens
