#include "engine/cases/decide.hpp"

#include <array>

#include "engine/cases/acts.hpp"
#include "engine/cases/holds.hpp"
#include "engine/cases/moves.hpp"
#include "engine/cases/run.hpp"
#include "engine/cases/settle.hpp"

namespace overens {
namespace {

// Facts and registrations that are taken in even when a case has ended.
bool goes_on_after_the_end(const Command& command) {
    return std::holds_alternative<commands::RegisterDecisionFact>(command) ||
           std::holds_alternative<commands::AddNote>(command) ||
           std::holds_alternative<commands::GiveRegistryNumber>(command) ||
           std::holds_alternative<commands::LinkCase>(command) ||
           std::holds_alternative<commands::DispatchVersion>(command) ||
           std::holds_alternative<commands::ReceiveVersion>(command) ||
           std::holds_alternative<commands::DiscloseCopy>(command) ||
           std::holds_alternative<commands::SetPublicPage>(command) ||
           std::holds_alternative<commands::DecideDisposal>(command) ||
           std::holds_alternative<commands::TellOfOtherCase>(command) ||
           std::holds_alternative<commands::LetDayCome>(command);
}

Admission admit_at_all(const Case& subject, const Command& command, const Act& act, Day today) {
    const bool starting = std::holds_alternative<commands::Start>(command);
    if (starting == (subject.version > 0)) {
        return starting ? refuse(RefusalKind::conflict, "case_exists",
                                 {"Ärendet finns redan", "The case exists already"})
                        : refuse(RefusalKind::not_found, "case_not_found",
                                 {"Ärendet finns inte", "There is no such case"});
    }
    if (act.happened_on > today) {
        return refuse(RefusalKind::invalid, "happened_in_future",
                      {"Det har inte hänt än: happenedOn ska vara " + today.to_text() + " eller tidigare",
                       "It has not happened yet: happenedOn must be " + today.to_text() + " or earlier"},
                      "happenedOn");
    }
    if (subject.has_ended() && !goes_on_after_the_end(command)) {
        return refuse(RefusalKind::conflict, "case_ended", {"Ärendet är avslutat", "The case has ended"},
                      "case");
    }
    return {};
}

std::expected<Decided, Refused> take_step(Step& step, const Command& command) {
    const auto refused = std::visit([&](const auto& each) { return admit(step, each); }, command);
    if (refused) return std::unexpected(Refused{*refused, !step.entry.events.empty()});
    // The register may have moved a day and nothing else.
    if (step.entry.events.empty() && step.timers_stale) settle(step);
    if (!step.entry.events.empty()) {
        run(step);
        look_at_hold(step);
        settle(step);
        step.entry.sequence = step.subject.version + 1;
        finish_entry(step.subject, step.entry);
    }
    return Decided{std::move(step.entry), std::move(step.texts)};
}

}  // namespace

std::string_view name_of(const Command& command) {
    // In the order of the variant.
    static constexpr std::array<std::string_view, 53> names{"start_case",
                                                            "make_move",
                                                            "set_field",
                                                            "add_version",
                                                            "answer_editorial",
                                                            "show_work",
                                                            "give_answer",
                                                            "give_more_time",
                                                            "dispose_remark",
                                                            "place_on_agenda",
                                                            "register_decision",
                                                            "register_decision_fact",
                                                            "hold_case",
                                                            "lift_hold",
                                                            "add_party",
                                                            "remove_party",
                                                            "fill_role",
                                                            "give_registry_number",
                                                            "add_note",
                                                            "link_case",
                                                            "send_signal",
                                                            "let_day_come",
                                                            "tell_of_other_case",
                                                            "follow_register",
                                                            "add_task",
                                                            "give_sign",
                                                            "name_case_officer",
                                                            "remind",
                                                            "plan_walk_through",
                                                            "change_walk_through",
                                                            "cancel_walk_through",
                                                            "ask_question",
                                                            "answer_question",
                                                            "close_clauses",
                                                            "tag_remark",
                                                            "add_addressee",
                                                            "excuse_addressee",
                                                            "send_out_again",
                                                            "write_covering_letter",
                                                            "report_progress",
                                                            "mask_words",
                                                            "unmask_words",
                                                            "ask_more_time",
                                                            "take_off_agenda",
                                                            "add_wave",
                                                            "note_spoken_decision",
                                                            "check_decision",
                                                            "share_version",
                                                            "dispatch_version",
                                                            "receive_version",
                                                            "disclose_copy",
                                                            "set_public_page",
                                                            "decide_disposal"};
    static_assert(std::variant_size_v<Command> == names.size());
    return names.at(command.index());
}

std::expected<Decided, Refused> decide(const Definition& definition, const Register& reg, Case& subject,
                                       const Command& command, const Act& act, Day today) {
    if (auto refused = admit_at_all(subject, command, act, today))
        return std::unexpected(Refused{*refused, false});
    Step step{definition, reg, subject, act, today, {}, {}, false, {}, {}, {}, false, {}};
    step.entry.act = act;
    step.entry.command = std::string{name_of(command)};
    try {
        return take_step(step, command);
    } catch (const StepFailed& failed) {
        return std::unexpected(Refused{failed.refusal, !step.entry.events.empty()});
    }
}

std::vector<PossibleMove> possible_moves(const Definition& definition, const Register& reg,
                                         const Case& subject, const Actor& actor, Day today) {
    std::vector<PossibleMove> moves;
    if (subject.phase != machines::CasePhase::active && !subject.hold) return moves;
    for (auto name = subject.active.rbegin(); name != subject.active.rend(); ++name) {
        const StateIndex index = name->empty() ? outermost : definition.find_state(*name).value();
        for (const Move& move : definition.states[index].may) {
            PossibleMove possible{*name, move.name, move.title, move.fill, {}};
            try {
                possible.blockers =
                    blockers_of({definition, reg, subject, today}, index, move, actor, nullptr);
            } catch (const StepFailed& failed) {
                possible.blockers = failed.refusal.blockers;
            }
            moves.push_back(std::move(possible));
        }
    }
    return moves;
}

}  // namespace overens
