// A file that somebody sent with what they did. Part of events: see event.hpp.
#pragma once

#include <cstdint>
#include <string>

#include "engine/cases/values.hpp"

namespace overens::events {

// Its bytes are in the content store.
struct AttachedFile {
    std::string content;  // BLAKE2b-256 in hexadecimal
    std::int64_t size_bytes = 0;
    TextId label;  // the name it came with
    bool operator==(const AttachedFile&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("content", self.content);
        visit("sizeBytes", self.size_bytes);
        visit("label", self.label);
    }
};

}  // namespace overens::events
