#include "engine/cases/decision_steps.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

using machines::DecisionEvent;
using machines::DecisionStage;

constexpr std::array<std::pair<std::string_view, DecisionEvent>, 13> words_of_facts{{
    {"adjusted", DecisionEvent::adjust},
    {"placed_on_file", DecisionEvent::place_on_file},
    {"announced", DecisionEvent::announce},
    {"final", DecisionEvent::confirm_final},
    {"condition_met", DecisionEvent::condition_met},
    {"stayed", DecisionEvent::stay},
    {"stay_lifted", DecisionEvent::lift_stay},
    {"annulled", DecisionEvent::annul},
    {"appealed", DecisionEvent::appeal},
    {"appeal_dismissed", DecisionEvent::dismiss_appeal},
    {"appeal_not_admitted", DecisionEvent::not_admit_appeal},
    {"appeal_withdrawn", DecisionEvent::withdraw_appeal},
    {"withdrawn", DecisionEvent::withdraw},
}};

struct FactInWords {
    std::string_view fact;
    Title said;
};

const std::array<FactInWords, 13> facts_in_words{{
    {"adjusted", {"justerat", "adjusted"}},
    {"placed_on_file", {"lagt till handlingarna", "placed on file"}},
    {"announced", {"anslaget", "announced"}},
    {"final", {"laga kraft", "final"}},
    {"condition_met", {"villkoret uppfyllt", "condition met"}},
    {"stayed", {"inhibition", "stayed"}},
    {"stay_lifted", {"inhibitionen upphävd", "stay lifted"}},
    {"annulled", {"upphävt", "annulled"}},
    {"appealed", {"överklagat", "appealed"}},
    {"appeal_dismissed", {"överklagandet avslaget", "appeal dismissed"}},
    {"appeal_not_admitted", {"överklagandet avvisat", "appeal not admitted"}},
    {"appeal_withdrawn", {"överklagandet återkallat", "appeal withdrawn"}},
    {"withdrawn", {"återtaget", "withdrawn"}},
}};

machines::DecisionFacts facts_of(const DecisionRecord& decision) {
    const auto open = std::count_if(decision.appeals.begin(), decision.appeals.end(),
                                    [](const Appeal& appeal) { return !appeal.outcome; });
    return {decision.regime, decision.appealable, open > 1};
}

// The law gives a time to appeal from the announcement; only what can be appealed gains legal force by it.
void derive_legal_days(events::DecisionMoved& event, Day announced_on) {
    const auto last_day = last_appeal_day(announced_on);
    if (last_day) event.last_appeal_day = last_day->day;
    event.final_expected = expected_legal_force(announced_on);
}

bool ends_last_appeal(const DecisionRecord& before, const machines::DecisionState& after) {
    const bool was_open = before.state.appeal == machines::DecisionAppeal::lodged;
    return was_open && after.appeal != machines::DecisionAppeal::lodged &&
           after.stage == DecisionStage::final_expected;
}

// A ruling has a time to appeal of its own, as long as the decision's; what is withdrawn has none. Legal
// force never comes before the day on which the last appeal ended.
void derive_after_ruling(events::DecisionMoved& event, const DecisionRecord& decision, Day ended_on) {
    const Day expected = decision.final_expected.value_or(ended_on);
    const Day earliest = event.what == DecisionEvent::withdraw_appeal
                             ? ended_on
                             : expected_legal_force(ended_on).value_or(ended_on);
    event.final_expected = std::max(expected, earliest);
}

}  // namespace

bool stands(const DecisionRecord& decision) {
    return decision.state.stage != DecisionStage::withdrawn &&
           decision.state.stage != DecisionStage::replaced;
}

const DecisionRecord* deciding_decision(const Item& item) {
    for (const DecisionRecord& decision : item.decisions | std::views::reverse) {
        const bool decides = item.path.empty() || decision.body == item.path.back();
        if (decides && stands(decision)) return &decision;
    }
    return nullptr;
}

bool has_dealt_with(const Item& item, const std::string& body) {
    return std::ranges::any_of(item.decisions, [&](const DecisionRecord& decision) {
        return decision.body == body && stands(decision) && decision.outcome != Outcome::postponed;
    });
}

bool has_decided(const Item& item) {
    const DecisionRecord* decision = deciding_decision(item);
    return decision != nullptr && !is_preparatory(decision->outcome);
}

bool waits_for_minutes(const Item& item) {
    if (item.decisions.empty() || item.path.empty() || item.facts.other_text) return false;
    const DecisionRecord& decision = item.decisions.back();
    return stands(decision) && !is_annulled(decision) && settles(decision.outcome) &&
           decision.body == item.path.back();
}

bool is_taken(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::taken || is_on_record(decision);
}

bool is_on_record(const DecisionRecord& decision) {
    if (decision.delegated && decision.state.stage == DecisionStage::taken) return true;
    return decision.state.stage == DecisionStage::on_record ||
           decision.state.stage == DecisionStage::final_expected ||
           decision.state.stage == DecisionStage::final_confirmed;
}

bool is_final(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::final_confirmed;
}

bool is_stayed(const DecisionRecord& decision) {
    return decision.state.stayed;
}

bool is_appealed(const DecisionRecord& decision) {
    return decision.state.appeal == machines::DecisionAppeal::lodged;
}

bool is_annulled(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::annulled;
}

bool is_asked_back(const DecisionRecord& decision) {
    return decision.check && !decision.check->confirmed;
}

bool is_condition_met(const DecisionRecord& decision) {
    return decision.state.condition != machines::DecisionCondition::conditional;
}

bool is_on_common_condition(const DecisionRecord& decision) {
    return decision.condition == "all_others_likewise";
}

void check_condition(Outcome outcome, const std::string& condition, std::vector<Blocker>& blockers) {
    const bool conditional = outcome == Outcome::approved_conditionally;
    const bool known = condition == "all_others_likewise" || condition == "other";
    if (conditional && !known) {
        blockers.push_back({"condition_missing",
                            {"Ange villkoret: all_others_likewise eller other",
                             "Give the condition: all_others_likewise or other"},
                            "condition"});
    }
    if (!conditional && !condition.empty()) {
        blockers.push_back({"condition_without_outcome",
                            {"Ett villkor hör till utfallet approved_conditionally",
                             "A condition belongs to the outcome approved_conditionally"},
                            "condition"});
    }
}

void check_return(Outcome outcome, std::optional<Day> returns_on, Day taken_up_on,
                  std::vector<Blocker>& blockers) {
    if (!returns_on) return;
    const bool stays_open = outcome == Outcome::open || outcome == Outcome::noted ||
                            outcome == Outcome::postponed || outcome == Outcome::referred_back;
    if (stays_open && *returns_on > taken_up_on) return;
    blockers.push_back(
        {"does_not_return",
         {"En punkt kommer tillbaka efter sammanträdet, om den är bordlagd, återremitterad, "
          "antecknad eller inte avgjord",
          "An item comes back after the meeting, if it is postponed, referred back, noted or not "
          "decided"},
         "returnsOn"});
}

bool gains_legal_force(const DecisionRecord& decision) {
    return decision.appealable && decision.regime == MinutesRegime::statutory;
}

MinutesRegime regime_of(const Register& reg, const std::string& id) {
    const Body* body = reg.body(id);
    return body == nullptr ? MinutesRegime::notes : body->regime;
}

std::string state_after(MinutesRegime regime, DecisionEvent first_step) {
    return to_text(machines::next({}, first_step, regime).value());
}

std::size_t place_on_path(const Item& item) {
    if (item.facts.closed) return item.path.size();
    for (std::size_t i = 0; i < item.path.size(); ++i) {
        const bool passed_on = std::ranges::any_of(item.decisions, [&](const DecisionRecord& decision) {
            return decision.body == item.path[i] && stands(decision) &&
                   decision.outcome == Outcome::proposed_to_next;
        });
        if (!passed_on) return i;
    }
    return item.path.size();
}

std::optional<Day> returns_on(const Item& item) {
    const auto newest = std::ranges::find_if(item.decisions | std::views::reverse, stands);
    return newest == item.decisions.rend() ? std::nullopt : newest->returns_on;
}

bool is_dealt_with(const Item& item, const AgendaPlace& place) {
    return std::ranges::any_of(item.decisions, [&](const DecisionRecord& decision) {
        return decision.body == place.body && decision.taken_on >= place.meeting;
    });
}

int prepared_on_other_text(const Case& subject, const Item& item, const DecisionRecord& decision) {
    const auto at = std::ranges::find(item.path, decision.body);
    if (at == item.path.begin() || at == item.path.end() || decision.version == 0) return 0;
    const auto proposal = std::ranges::find_if(item.decisions, [&](const DecisionRecord& each) {
        return each.body == *std::prev(at) && stands(each) && each.outcome == Outcome::proposed_to_next;
    });
    if (proposal == item.decisions.end() || proposal->version == 0) return 0;
    const auto standing = subject.works.find(item.work);
    if (standing == subject.works.end()) return 0;
    const auto document = subject.documents.find(standing->second.document);
    if (document == subject.documents.end()) return 0;
    const auto& versions = document->second.versions;
    if (std::max(proposal->version, decision.version) > static_cast<int>(versions.size())) return 0;
    const auto [first, last] = std::minmax(proposal->version, decision.version);
    const bool changed = std::any_of(versions.begin() + first, versions.begin() + last,
                                     [](const DocumentVersion& version) { return !version.editorial; });
    return changed ? proposal->version : 0;
}

const DecisionRecord* find_decision(const Case& subject, int number) {
    const auto of_item = subject.item_of_decision.find(number);
    if (of_item == subject.item_of_decision.end()) return nullptr;
    const auto item = subject.items.find(of_item->second);
    if (item == subject.items.end()) return nullptr;
    const auto& decisions = item->second.decisions;
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const DecisionRecord& decision) {
        return decision.number == number;
    });
    return found == decisions.end() ? nullptr : &*found;
}

bool move_decision(Step& step, int number, DecisionEvent what, const std::string& note, int appeal) {
    const DecisionRecord& decision = *find_decision(step.subject, number);
    const auto after = machines::next(decision.state, what, facts_of(decision));
    if (!after) return false;
    events::DecisionMoved event;
    event.decision = number;
    event.what = what;
    event.appeal = appeal;
    event.state = to_text(*after);
    if (what == DecisionEvent::announce) derive_legal_days(event, step.act.happened_on);
    if (ends_last_appeal(decision, *after)) derive_after_ruling(event, decision, step.act.happened_on);
    event.note = step.keep(note);
    step.emit(std::move(event));
    return true;
}

const std::vector<std::string>& decision_fact_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all;
        for (const auto& [word, step] : words_of_facts) all.emplace_back(word);
        return all;
    }();
    return words;
}

std::optional<DecisionEvent> step_of_fact(std::string_view word) {
    const auto* found = std::ranges::find(words_of_facts, word, &decltype(words_of_facts)::value_type::first);
    return found == words_of_facts.end() ? std::nullopt : std::optional(found->second);
}

std::string_view fact_of_step(DecisionEvent step) {
    const auto* found =
        std::ranges::find(words_of_facts, step, &decltype(words_of_facts)::value_type::second);
    return found == words_of_facts.end() ? std::string_view() : found->first;
}

std::vector<std::string_view> possible_facts(const DecisionRecord& decision) {
    std::vector<std::string_view> facts;
    for (const DecisionEvent event : machines::possible(decision.state, facts_of(decision))) {
        const bool by_itself = event == DecisionEvent::condition_met && is_on_common_condition(decision);
        const std::string_view word = fact_of_step(event);
        if (!word.empty() && !by_itself) facts.push_back(word);
    }
    return facts;
}

Title possible_words(const DecisionRecord& decision) {
    Title words;
    for (const std::string_view fact : possible_facts(decision)) {
        const Title& said = std::ranges::find(facts_in_words, fact, &FactInWords::fact)->said;
        words.sv += (words.sv.empty() ? "" : ", ") + said.sv;
        words.en += (words.en.empty() ? "" : ", ") + said.en;
    }
    return words.sv.empty() ? Title{"inget", "nothing"} : words;
}

}  // namespace overens
