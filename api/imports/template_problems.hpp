// What could not be read of a filled template, each with its place in the file. Used within this folder only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "api/http/readable.hpp"
#include "api/imports/answer_template.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

inline constexpr std::size_t longest_remark = 20'000;  // characters, as the API takes them
inline constexpr std::size_t longest_approval = 200;
inline constexpr std::size_t longest_registry_number = 60;

class TemplateProblems {
  public:
    // `told` outlives this.
    explicit TemplateProblems(std::vector<Blocker>& told) : told_(told) {}

    void tell(const char* code, const std::string& sv, const std::string& en, const std::string& place);
    void tell(Blocker problem);
    void tell_value(const std::string& written, const AskedPart& part, const std::string& place);
    void tell_twice(const Title& label, const std::string& place);
    // Whether the API would take it; otherwise that is told.
    bool is_text(const std::string& text, std::size_t most, Extent extent, const std::string& place);
    // As many as are told of any request; of more, how many they are.
    void bound();

  private:
    std::vector<Blocker>& told_;
};

}  // namespace overens::api
