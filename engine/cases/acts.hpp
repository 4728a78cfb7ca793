// Each command: admitted or refused with every reason, and recorded. Steps 1 and 2 of "How a case moves";
// what follows by itself is run.hpp.
#pragma once

#include <optional>

#include "engine/cases/command.hpp"
#include "engine/cases/step.hpp"

namespace overens {

using Admission = std::optional<Refusal>;  // nothing: admitted, and recorded

Admission admit(Step& step, const commands::Start& command);
Admission admit(Step& step, const commands::MakeMove& command);
Admission admit(Step& step, const commands::SetFieldValue& command);
Admission admit(Step& step, const commands::AddVersion& command);
Admission admit(Step& step, const commands::AnswerEditorial& command);
Admission admit(Step& step, const commands::ShareVersion& command);
Admission admit(Step& step, const commands::DispatchVersion& command);
Admission admit(Step& step, const commands::ReceiveVersion& command);
Admission admit(Step& step, const commands::DiscloseCopy& command);
Admission admit(Step& step, const commands::SetPublicPage& command);
Admission admit(Step& step, const commands::DecideDisposal& command);
Admission admit(Step& step, const commands::ShowWork& command);
Admission admit(Step& step, const commands::GiveAnswer& command);
Admission admit(Step& step, const commands::AddTask& command);
Admission admit(Step& step, const commands::AskMoreTime& command);
Admission admit(Step& step, const commands::GiveMoreTime& command);
Admission admit(Step& step, const commands::DisposeRemark& command);
Admission admit(Step& step, const commands::TagRemark& command);
Admission admit(Step& step, const commands::CloseClauses& command);
Admission admit(Step& step, const commands::GiveSign& command);
Admission admit(Step& step, const commands::NameCaseOfficer& command);
Admission admit(Step& step, const commands::Remind& command);
Admission admit(Step& step, const commands::PlanWalkThrough& command);
Admission admit(Step& step, const commands::ChangeWalkThrough& command);
Admission admit(Step& step, const commands::CancelWalkThrough& command);
Admission admit(Step& step, const commands::AskQuestion& command);
Admission admit(Step& step, const commands::AnswerQuestion& command);
Admission admit(Step& step, const commands::AddAddressee& command);
Admission admit(Step& step, const commands::ExcuseAddressee& command);
Admission admit(Step& step, const commands::SendOutAgain& command);
Admission admit(Step& step, const commands::WriteCoveringLetter& command);
Admission admit(Step& step, const commands::ReportProgress& command);
Admission admit(Step& step, const commands::MaskWords& command);
Admission admit(Step& step, const commands::UnmaskWords& command);
Admission admit(Step& step, const commands::PlaceOnAgenda& command);
Admission admit(Step& step, const commands::TakeOffAgenda& command);
Admission admit(Step& step, const commands::NoteSpokenDecision& command);
Admission admit(Step& step, const commands::CheckDecision& command);
Admission admit(Step& step, const commands::RegisterDecision& command);
Admission admit(Step& step, const commands::RegisterDecisionFact& command);
Admission admit(Step& step, const commands::HoldCase& command);
Admission admit(Step& step, const commands::LiftHold& command);
Admission admit(Step& step, const commands::AddParty& command);
Admission admit(Step& step, const commands::RemoveParty& command);
Admission admit(Step& step, const commands::FillRole& command);
Admission admit(Step& step, const commands::GiveRegistryNumber& command);
Admission admit(Step& step, const commands::AddNote& command);
Admission admit(Step& step, const commands::LinkCase& command);
Admission admit(Step& step, const commands::SendSignalIn& command);
Admission admit(Step& step, const commands::LetDayCome& command);
Admission admit(Step& step, const commands::TellOfOtherCase& command);
Admission admit(Step& step, const commands::FollowRegister& command);
Admission admit(Step& step, const commands::AddWave& command);

// Shared by several of them.
Refusal not_allowed(const Title& who);
Admission lead_only(const Step& step);
Refusal no_such_item(const Case& subject, int item);
Refusal no_such_decision(const Case& subject, int number);
// Whether the body is on the item's path to a decision, and the refusal when it is not.
bool is_on_path(const Item& item, const std::string& body);
Refusal not_on_path(const Item& item, const std::string& body);
Refusal no_such_work(const std::string& work);
// Refused: there is no such work, or it is not open.
Admission open_work_only(const Step& step, const std::string& work);
// The one asked, or the lead; nothing when the actor is one of them.
Admission answerer_only(const Step& step, const Item& item);
// Nothing is answered, reported or told before it was asked.
Admission before_it_was_asked(const Step& step, const Item& item);
// Refused: no reason was given.
Admission without_reason(const std::string& reason);
// Refused: whoever is to be asked is neither a role nor in the register, or would have to answer before
// today's act.
Admission cannot_be_asked(const Step& step, const std::string& asked, std::optional<Day> due);
Blocker before_it_could_be(Day earliest);
std::optional<Blocker> unknown_organisation(const Step& step, const std::string& id, const std::string& at);
// Of a party also: where the lifecycle has the parties decide, the register says along which path.
std::optional<Blocker> wrong_party(const Step& step, const std::string& id, const std::string& at);
// The same, or the parties have decided already and nobody else can come in.
std::optional<Blocker> cannot_become_party(const Step& step, const std::string& id, const std::string& at);
// Emits the end of a hold and gives back the days that were left.
void end_hold(Step& step, TextId reason);
// Who has come into a list (the parties, or a list field by its name) gets an item of the works that ask it,
// and who is no longer in it has the item withdrawn.
void refresh_asked(Step& step, Who::Kind kind, const std::string& name);
// What is open is asked of those whom the register names today.
void follow_register(Step& step);
// Sets the due days that rest on this date field anew.
void refresh_due_days(Step& step, const std::string& field);

}  // namespace overens
