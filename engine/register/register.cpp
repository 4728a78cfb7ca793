#include "engine/register/register.hpp"

#include <algorithm>

namespace overens {
namespace {

template <class Value>
const Value* found_in(const std::map<std::string, Value>& values, const std::string& key) {
    const auto found = values.find(key);
    return found == values.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view word_of(MinutesRegime regime) {
    switch (regime) {
        case MinutesRegime::statutory: return "statutory";
        case MinutesRegime::agreed: return "agreed";
        case MinutesRegime::notes: return "notes";
    }
    return "notes";
}

std::optional<MinutesRegime> minutes_regime_of(std::string_view word) {
    for (const auto regime : {MinutesRegime::statutory, MinutesRegime::agreed, MinutesRegime::notes}) {
        if (word_of(regime) == word) return regime;
    }
    return std::nullopt;
}

const Meeting* Body::next_meeting(Day from) const {
    const auto found = std::find_if(meetings.begin(), meetings.end(),
                                    [&](const Meeting& meeting) { return meeting.day >= from; });
    return found == meetings.end() ? nullptr : &*found;
}

const Meeting* Body::next_meeting_for_papers(Day from) const {
    const auto found = std::find_if(meetings.begin(), meetings.end(),
                                    [&](const Meeting& meeting) { return meeting.cut_off >= from; });
    return found == meetings.end() ? nullptr : &*found;
}

const Organisation* Register::organisation(const std::string& id) const {
    return found_in(organisations, id);
}

const Body* Register::body(const std::string& id) const {
    return found_in(bodies, id);
}

std::vector<std::string> Register::bodies_for(const std::string& lifecycle, const std::string& place) const {
    const auto* of_lifecycle = found_in(places, lifecycle);
    const auto* filled = of_lifecycle == nullptr ? nullptr : found_in(*of_lifecycle, place);
    return filled == nullptr ? std::vector<std::string>{} : *filled;
}

}  // namespace overens
