// What has happened in a case. Events hold results, never what to compute: folding them (evolve.hpp) needs
// neither the lifecycle nor the register.
//
// Each kind of event has a stored name and lists its fields once, in `fields`; storage writes and reads them
// by that list, and skips fields that have their default value. Fields may be added with a default; a changed
// meaning is a new kind of event. Every text written by a person is a TextId; the words lie apart.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/cases/act.hpp"
#include "engine/cases/events/course.hpp"
#include "engine/cases/events/decisions.hpp"
#include "engine/cases/events/documents.hpp"
#include "engine/cases/events/items.hpp"
#include "engine/cases/events/masks.hpp"
#include "engine/cases/events/migration.hpp"
#include "engine/cases/events/relations.hpp"
#include "engine/cases/events/rounds.hpp"

namespace overens {

using Event = std::variant<
    events::CaseStarted, events::RoleFilled, events::RegistryNumberGiven, events::PartyAdded,
    events::PartyRemoved, events::FieldSet, events::VersionAdded, events::DocumentAdopted,
    events::DocumentRetired, events::MoveTaken, events::WatchFired, events::StateEntered, events::StateLeft,
    events::InnerEnded, events::WorkOpened, events::WorkShown, events::WorkDone, events::WorkUndone,
    events::WorkClosed, events::ItemOpened, events::ItemAnswered, events::ItemJudged, events::ItemWithdrawn,
    events::DueMoved, events::RemarkMade, events::RemarkDisposed, events::EditorialAnswered,
    events::PutOnAgenda, events::DecisionTaken, events::DecisionMoved, events::HeldOn, events::HoldCameDue,
    events::HoldLifted, events::PhaseChanged, events::TimerSet, events::TimerEnded, events::DayCame,
    events::Told, events::CaseAsked, events::CaseLinked, events::SignalSent, events::SignalCame,
    events::OtherCaseMoved, events::NoteMade, events::ItemHandedOver, events::SeatFilled,
    events::BodyDissolved, events::CaseMigrated, events::MigrationUndone, events::SignGiven,
    events::WalkThroughPlanned, events::WalkThroughChanged, events::WalkThroughCancelled,
    events::QuestionAsked, events::QuestionAnswered, events::ClausesClosed, events::RemarkTagged,
    events::AddresseeAdded, events::RoundWithdrawn, events::CoveringLetterWritten, events::ProgressReported,
    events::WordsMasked, events::WordsUnmasked, events::MoreTimeAsked, events::TakenOffAgenda,
    events::WaveAdded, events::SpokenDecisionNoted, events::DecisionChecked, events::VersionShared,
    events::VersionDispatched, events::VersionReceived, events::CopyDisclosed, events::PublicPageSet,
    events::DisposalDecided, events::CaseOfficerNamed>;

// Everything that one command changed: stored as one row, folded as one step.
struct Entry {
    std::int64_t sequence = 0;  // in the case, from 1
    Act act;
    std::string command;  // what was asked: "make_move", "give_answer", …
    std::vector<Event> events;

    bool operator==(const Entry&) const = default;
};

}  // namespace overens
