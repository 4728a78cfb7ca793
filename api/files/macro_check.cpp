#include "api/files/macro_check.hpp"

namespace overens::api {

namespace {

constexpr std::string_view macros = "/vbaProject.bin";  // in the folder of the main part, as Office names it

}  // namespace

void MacroCheck::add(std::string_view bytes) {
    if (has_macros_) return;
    const std::string seam = cut_off_ + std::string(bytes.substr(0, macros.size()));
    has_macros_ = seam.find(macros) != std::string::npos || bytes.find(macros) != std::string_view::npos;
    cut_off_ = bytes.size() < macros.size() ? seam : std::string(bytes.substr(bytes.size() - macros.size()));
    if (cut_off_.size() >= macros.size()) cut_off_.erase(0, cut_off_.size() - macros.size() + 1);
}

}  // namespace overens::api
