// Whether bytes that come bit by bit are text in UTF-8: see is_utf8, and none of the control characters that
// text does not hold.
#pragma once

#include <string>
#include <string_view>

namespace overens::api {

class TextCheck {
  public:
    void add(std::string_view bytes);
    // So far: a character may be cut off at the end.
    bool may_be_text() const { return is_text_; }
    // At the end.
    bool is_text() const { return is_text_ && cut_off_.empty(); }

  private:
    bool is_text_ = true;
    std::string cut_off_;  // the beginning of a character whose end has not come yet
};

}  // namespace overens::api
