// A text shown to people: Swedish always, English if the lifecycle's author gave it.
#pragma once

#include <string>

namespace overens {

struct Title {
    std::string sv;
    std::string en;  // empty when not given: then the Swedish text is shown

    const std::string& in_english() const { return en.empty() ? sv : en; }
    bool operator==(const Title&) const = default;
};

}  // namespace overens
