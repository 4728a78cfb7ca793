#include "engine/machines/decision_record.hpp"

#include "engine/machines/decision_parts.hpp"
#include "engine/machines/words.hpp"

namespace overens::machines {

namespace {

constexpr Words<10> stage_words{"proposed",  "postponed",      "referred_back",   "withdrawn", "taken",
                                "on_record", "final_expected", "final_confirmed", "annulled",  "replaced"};
constexpr Words<3> condition_words{"unconditional", "conditional", "met"};
constexpr Words<4> appeal_words{"none", "lodged", "dismissed", "not_admitted"};
constexpr std::string_view stayed_word = "stayed";
constexpr Words<decision_event_count> event_words{
    "take",           "take_on_condition", "postpone", "refer_back",     "withdraw",         "adjust",
    "place_on_file",  "announce",          "appeal",   "dismiss_appeal", "not_admit_appeal", "confirm_final",
    "stay",           "lift_stay",         "annul",    "condition_met",  "replace",          "propose_again",
    "withdraw_appeal"};
constexpr auto all_stages = all_in<DecisionStage>(stage_words);
constexpr auto all_events = all_in<DecisionEvent>(event_words);

auto offering(const DecisionState& state, DecisionFacts facts) {
    return [=](DecisionEvent event) {
        const Offered<DecisionState> course = offer_to_course(state, event, facts);
        const Offered<DecisionState> review = offer_to_review(state, event, facts);
        return Offered<DecisionState>{
            either(course.answer, review.answer),
            {course.status.stage, course.status.condition, review.status.appeal, review.status.stayed}};
    };
}

// What stands before the next blank, taken off `text` together with the blank.
std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

void read_overlay(std::string_view word, DecisionState& state) {
    if (const auto condition = parse_decision_condition(word)) state.condition = *condition;
    if (const auto appeal = parse_decision_appeal(word)) state.appeal = *appeal;
    if (word == stayed_word) state.stayed = true;
}

}  // namespace

std::string_view name_of(DecisionStage stage) {
    return word_for(stage_words, stage);
}
std::string_view name_of(DecisionCondition condition) {
    return word_for(condition_words, condition);
}
std::string_view name_of(DecisionAppeal appeal) {
    return word_for(appeal_words, appeal);
}
std::string_view name_of(DecisionEvent event) {
    return word_for(event_words, event);
}
std::optional<DecisionStage> parse_decision_stage(std::string_view word) {
    return meant_by<DecisionStage>(stage_words, word);
}

std::optional<DecisionCondition> parse_decision_condition(std::string_view word) {
    return meant_by<DecisionCondition>(condition_words, word);
}
std::optional<DecisionAppeal> parse_decision_appeal(std::string_view word) {
    return meant_by<DecisionAppeal>(appeal_words, word);
}
std::optional<DecisionEvent> parse_decision_event(std::string_view word) {
    return meant_by<DecisionEvent>(event_words, word);
}
std::span<const DecisionStage> decision_stages() {
    return all_stages;
}
std::span<const DecisionEvent> decision_events() {
    return all_events;
}

std::string to_text(const DecisionState& state) {
    std::string text(name_of(state.stage));
    if (state.condition != DecisionCondition::unconditional)
        text.append(" ").append(name_of(state.condition));
    if (state.appeal != DecisionAppeal::none) text.append(" ").append(name_of(state.appeal));
    if (state.stayed) text.append(" ").append(stayed_word);
    return text;
}

std::optional<DecisionState> parse_decision_state(std::string_view text) {
    std::string_view rest = text;
    const auto stage = parse_decision_stage(take_word(rest));
    if (!stage) return std::nullopt;
    DecisionState state{.stage = *stage};
    while (!rest.empty()) read_overlay(take_word(rest), state);
    // Only what to_text writes: nothing unknown, nothing twice, nothing out of order.
    if (to_text(state) != text) return std::nullopt;
    return state;
}

std::expected<DecisionState, DecisionRefusal> next(const DecisionState& state, DecisionEvent event,
                                                   DecisionFacts facts) {
    return next_or_refusal(state, event, decision_events(), offering(state, facts));
}

std::vector<DecisionEvent> possible(const DecisionState& state, DecisionFacts facts) {
    return possible_events(decision_events(), offering(state, facts));
}

}  // namespace overens::machines
