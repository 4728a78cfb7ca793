// Whether an Office file that comes bit by bit holds macros: the names of its parts stand unpacked in it, at
// the latest at its end.
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

class MacroCheck {
  public:
    void add(std::string_view bytes);
    bool has_macros() const { return has_macros_; }

  private:
    bool has_macros_ = false;
    std::string cut_off_;  // what the name may have begun in
};

}  // namespace overens::api
