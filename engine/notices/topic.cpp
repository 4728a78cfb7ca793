#include "engine/notices/topic.hpp"

#include <algorithm>
#include <utility>

namespace overens {
namespace {

constexpr std::array<std::string_view, all_topics.size()> topic_words{
    "task",    "reminder", "overdue", "escalation", "state", "decision",
    "meeting", "remark",   "hold",    "silence",    "news"};
constexpr std::array<std::string_view, all_paces.size()> pace_words{"at_once", "daily", "weekly", "never"};

// Kinds that are not listed are news.
constexpr std::array kinds{
    // clang-format off
    std::pair<std::string_view, Topic>{"asked",             Topic::task},
    std::pair<std::string_view, Topic>{"handed_over",       Topic::task},
    std::pair<std::string_view, Topic>{"reminder",          Topic::reminder},
    std::pair<std::string_view, Topic>{"receipt_reminder",  Topic::reminder},
    std::pair<std::string_view, Topic>{"late",              Topic::overdue},
    std::pair<std::string_view, Topic>{"late_to_send",      Topic::escalation},
    std::pair<std::string_view, Topic>{"silence",           Topic::silence},
    std::pair<std::string_view, Topic>{"silence_to_send",   Topic::escalation},
    std::pair<std::string_view, Topic>{"lifecycle",         Topic::state},
    std::pair<std::string_view, Topic>{"walk_through_changed", Topic::meeting},
    std::pair<std::string_view, Topic>{"walk_through_cancelled", Topic::meeting},
    std::pair<std::string_view, Topic>{"hold_look_again",   Topic::hold},
    std::pair<std::string_view, Topic>{"hold_awaited_came", Topic::hold},
    // clang-format on
};

template <class Value, std::size_t size>
std::optional<Value> value_with(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Value>(found - words.begin());
}

}  // namespace

std::string_view word_of(Topic topic) {
    return topic_words[static_cast<std::size_t>(topic)];
}
std::optional<Topic> topic_of(std::string_view word) {
    return value_with<Topic>(topic_words, word);
}
std::string_view word_of(NoticePace pace) {
    return pace_words[static_cast<std::size_t>(pace)];
}
std::optional<NoticePace> pace_of(std::string_view word) {
    return value_with<NoticePace>(pace_words, word);
}

Topic topic_of_kind(std::string_view kind) {
    const auto* found = std::ranges::find(kinds, kind, &std::pair<std::string_view, Topic>::first);
    return found == kinds.end() ? Topic::news : found->second;
}

bool is_reminding(Topic topic) {
    return topic == Topic::reminder || topic == Topic::overdue || topic == Topic::escalation ||
           topic == Topic::silence;
}

NoticePace usual_pace(Topic topic) {
    return topic == Topic::state || topic == Topic::news ? NoticePace::daily : NoticePace::at_once;
}

}  // namespace overens
