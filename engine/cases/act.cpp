#include "engine/cases/act.hpp"

namespace overens {

std::string_view word_of(Origin origin) {
    switch (origin) {
        case Origin::registered: return "registered";
        case Origin::derived: return "derived";
        case Origin::imported: return "imported";
        case Origin::source: return "source";
        case Origin::plausible: return "plausible";
    }
    return "registered";
}

std::optional<Origin> origin_of(std::string_view word) {
    for (const auto origin :
         {Origin::registered, Origin::derived, Origin::imported, Origin::source, Origin::plausible}) {
        if (word_of(origin) == word) return origin;
    }
    return std::nullopt;
}

}  // namespace overens
