// An act's arguments as members of a request's JSON, each by its shape.
#pragma once

#include "examples/player/case_book.hpp"
#include "examples/player/story.hpp"
#include "examples/player/verbs.hpp"

namespace overens::examples {

struct RequestValues {
    const Act& act;
    Day day;
    const Story& story;
    const CaseBook& book;

    // Adds to what is there under the member's name already.
    void add(Json& body, const Argument& argument, const workflows::YamlNode& value) const;

  private:
    Json value_of(Shape shape, const workflows::YamlNode& value) const;
    Json uploaded(const std::string& part) const;
    Json uploads(const workflows::YamlNode& parts) const;
    Json remarks(const workflows::YamlNode& list) const;
    std::string upload_text(const std::string& part) const;
};

}  // namespace overens::examples
