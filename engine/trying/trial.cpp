#include "engine/trying/trial.hpp"

#include <algorithm>

#include "engine/cases/evolve.hpp"
#include "engine/cases/register_entries.hpp"

namespace overens::trying {

namespace {

constexpr std::int64_t ms_of_morning = 8 * 60 * 60 * 1000;
constexpr std::size_t hash_digits = 64;

using Timer = std::pair<std::string, Day>;

std::optional<Timer> earliest_timer(const Case& subject) {
    const auto earlier = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto found = std::ranges::min_element(subject.timers, earlier);
    return found == subject.timers.end() ? std::nullopt : std::optional<Timer>(*found);
}

}  // namespace

Trial::Trial(std::shared_ptr<const Definition> definition, Register reg, Day today)
    : definition_(std::move(definition)), first_reg_(reg), reg_(std::move(reg)), today_(today) {}

bool Trial::has_ended() const {
    return subject_.has_ended();
}

std::optional<Refusal> Trial::act(const Actor& actor, const Command& command) {
    const std::size_t before = entries_.size();
    if (auto refused = act_on(today_, actor, command)) return refused;
    carry_out_errands(before);
    return std::nullopt;
}

std::optional<Refusal> Trial::act_on(Day day, const Actor& actor, const Command& command) {
    const Act how{actor, day, Instant::at_utc(today_, ms_of_morning), Origin::registered};
    auto decided = decide(*definition_, reg_, subject_, command, how, today_);
    if (!decided) {
        if (decided.error().case_is_spoiled) subject_ = rebuild(entries_);
        return decided.error().refusal;
    }
    for (StoredText& text : decided->texts) texts_[text.id.number] = std::move(text.text);
    if (!decided->entry.events.empty()) entries_.push_back(std::move(decided->entry));
    return std::nullopt;
}

void Trial::carry_out_errands(std::size_t first_entry) {
    std::vector<events::CaseAsked> asked;
    for (std::size_t index = first_entry; index < entries_.size(); ++index) {
        for (const Event& event : entries_[index].events) {
            if (const auto* wanted = std::get_if<events::CaseAsked>(&event)) asked.push_back(*wanted);
        }
    }
    if (enter_in_register(first_entry)) act_on(today_, the_system(), commands::FollowRegister{});
    for (const events::CaseAsked& each : asked) {
        const auto relation = relation_of(each.relation);
        if (!relation) continue;
        const std::string id = each.lifecycle + "_" + std::to_string(subject_.links.size() + 1);
        act_on(today_, the_system(), commands::LinkCase{{id, *relation, false}});
    }
}

bool Trial::enter_in_register(std::size_t first_entry) {
    bool entered = false;
    for (std::size_t index = first_entry; index < entries_.size(); ++index) {
        for (const Event& event : entries_[index].events) {
            const auto* filled = std::get_if<events::SeatFilled>(&event);
            const auto* dissolved = std::get_if<events::BodyDissolved>(&event);
            if (filled != nullptr) entered |= enter(reg_, *filled, texts_[filled->holder.number], {});
            if (dissolved != nullptr) entered |= enter(reg_, *dissolved);
        }
    }
    return entered;
}

std::optional<Day> Trial::next_timer() const {
    const auto timer = earliest_timer(subject_);
    return timer ? std::optional(timer->second) : std::nullopt;
}

bool Trial::go_on(Day until) {
    const auto timer = earliest_timer(subject_);
    if (!timer || timer->second > until) {
        today_ = std::max(today_, until);
        return false;
    }
    today_ = std::max(today_, timer->second);
    const std::size_t before = entries_.size();
    const auto refused = act_on(timer->second, the_system(), commands::LetDayCome{timer->first});
    carry_out_errands(before);
    return !refused;
}

std::string Trial::new_content() const {
    std::size_t versions = 0;
    for (const auto& [name, document] : subject_.documents) versions += document.versions.size();
    const std::string number = std::to_string(versions + 1);
    return std::string(hash_digits - number.size(), '0') + number;
}

void Trial::back_to(const Mark& mark) {
    entries_.resize(mark.entries);
    subject_ = rebuild(entries_);
    reg_ = first_reg_;
    enter_in_register(0);
    texts_.erase(texts_.upper_bound(subject_.last_text), texts_.end());
    today_ = mark.today;
}

}  // namespace overens::trying
