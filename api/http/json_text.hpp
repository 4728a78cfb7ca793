// JSON written straight to text, in the order it is said: for answers of thousands of rows, where a tree of
// them would cost more than all else.
//
// One thread. Whoever writes sees to it that each member of an object has a name, and that what is opened is
// closed: `object` and `array` do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "api/http/response.hpp"

namespace overens::api {

class JsonText {
  public:
    // Calls `write()` between the braces.
    template <class Write>
    void object(const Write& write) {
        open('{');
        write();
        close('}');
    }
    template <class Write>
    void array(const Write& write) {
        open('[');
        write();
        close(']');
    }

    // Of the member whose value comes next: plain ASCII, as it stands in openapi.yaml.
    JsonText& name(std::string_view name);

    // Text that is not UTF-8 is shown with replacement characters.
    void value(std::string_view text);
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(std::int64_t number);
    void value(int number) { value(std::int64_t{number}); }
    void value(bool yes);
    void null();
    void value(const Json& small);

    template <class Value>
    void member(std::string_view called, const Value& given) {
        name(called).value(given);
    }

    // Nothing can be written after it.
    std::string take() { return std::move(text_); }

  private:
    void open(char bracket);
    void close(char bracket);
    void begin_value();

    std::string text_;
    bool follows_ = false;  // another value of the same list stands before
};

Response json_response(int status, JsonText body);

}  // namespace overens::api
