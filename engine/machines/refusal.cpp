#include "engine/machines/refusal.hpp"

namespace overens::machines {

std::string_view name_of(Why why) {
    return why == Why::hindered ? "hindered" : "not_from_here";
}

}  // namespace overens::machines
