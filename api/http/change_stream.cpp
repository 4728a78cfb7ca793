#include "api/http/change_stream.hpp"

#include <algorithm>
#include <charconv>

namespace overens::api {

namespace {

// EventSource waits this long before it connects again.
constexpr std::string_view greeting = "retry: 2000\n\n";

// That something happened, not what: some may not see it, and whoever may asks for it.
std::string event_text(const Change& change) {
    const bool of_case = !change.key.id.empty();
    Json data =
        of_case ? Json{{"case", change.key.id}} : Json{{"body", change.body}, {"meeting", change.meeting}};
    data["sequence"] = change.sequence;
    return "id: " + std::to_string(change.number) + "\nevent: " + (of_case ? "change" : "meeting") +
           "\ndata: " + to_text(data) + "\n\n";
}

}  // namespace

std::optional<std::int64_t> change_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number >= 0 && text.size() <= 18 ? std::optional(number) : std::nullopt;
}

std::optional<std::string> ChangeStream::next(std::chrono::milliseconds timeout) {
    if (!begun_) {
        begun_ = true;
        return std::string(greeting);
    }
    if (!feed_.wait_for_change(seen_, timeout)) return std::string();
    if (!may_still_see_()) return std::nullopt;
    const std::int64_t newest = feed_.last_change();
    std::string text;
    while (true) {
        const auto changes = feed_.changes(collaboration_, after_, 200);
        for (const Change& change : changes) text += event_text(change);
        if (!changes.empty()) after_ = changes.back().number;
        if (changes.size() < 200 || text.size() > 65'536) break;
    }
    // Changes of other collaborations are looked at once.
    seen_ = text.size() > 65'536 ? after_ : std::max(newest, after_);
    return text;
}

}  // namespace overens::api
