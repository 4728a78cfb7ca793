#include "workflows/part_names.hpp"

namespace overens::workflows {

namespace {

std::string joined(const char* kind, std::string_view first, std::string_view second) {
    return std::string(kind) + " " + std::string(first) + "/" + std::string(second);
}

}  // namespace

std::string part_of_state(std::string_view state) {
    return "state " + std::string(state);
}
std::string part_of_work(std::string_view work) {
    return "work " + std::string(work);
}
std::string part_of_move(std::string_view state, std::string_view move) {
    return joined("move", state, move);
}
std::string part_of_watch(std::string_view state, std::string_view watch) {
    return joined("watch", state, watch);
}
std::string part_of_way(std::string_view state, std::size_t place) {
    return joined("then", state, std::to_string(place));
}
std::string part_of_work_way(std::string_view work, std::size_t place) {
    return joined("work-then", work, std::to_string(place));
}

}  // namespace overens::workflows
