// Reads the members of one JSON object and tells everything that is wrong with it, each with its place and
// what would be right. Getters give an empty value where something is wrong: ask `done` before the values are
// used.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/http/readable.hpp"
#include "engine/cases/command.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

enum class Need { required, optional };

// How long a text may be, in characters. One of at most 300 is a single line.
struct TextLimits {
    std::size_t least = 0;
    std::size_t most = 4000;
};

class ObjectReader {
  public:
    // `value` and `problems` must outlive the reader. `place` is a JSON pointer, empty for the whole body.
    ObjectReader(const nlohmann::json& value, std::string place, std::vector<Blocker>& problems);

    std::string text(std::string_view name, Need need, TextLimits limits = {});
    // A name in an address or a lifecycle: [a-z0-9][a-z0-9_-]*, at most 64 characters.
    std::string name(std::string_view name, Need need);
    // As name, and null for none.
    std::string name_or_null(std::string_view name, Need need);
    // A day, when it is there and not null.
    std::optional<Day> day_or_null(std::string_view name);
    std::string case_id(std::string_view name, Need need);
    std::optional<Day> day(std::string_view name, Need need);
    std::optional<Instant> instant(std::string_view name, Need need);
    std::optional<std::int64_t> number(std::string_view name, Need need, std::int64_t least,
                                       std::int64_t most);
    std::optional<bool> yes_no(std::string_view name, Need need);
    // One of `words`; empty when missing or wrong.
    std::string word(std::string_view name, Need need, const std::vector<std::string>& words);
    std::vector<std::string> names(std::string_view name, Need need, std::size_t most);
    // Lines of text.
    std::vector<std::string> texts(std::string_view name, Need need, std::size_t most, TextLimits limits);
    // Whole numbers from 1 on.
    std::vector<int> numbers(std::string_view name, Need need, std::size_t most);
    std::optional<GivenValue> value(std::string_view name, Need need);
    // [{name, value}] as a map.
    std::map<std::string, GivenValue> named_values(std::string_view name, std::size_t most);
    // Calls `read` with a reader for each object of a list; members it does not ask for are told.
    template <class Read>
    void each(std::string_view name, Need need, std::size_t most, Read&& read) {
        const nlohmann::json* list = list_of(name, need, most);
        for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
            ObjectReader reader((*list)[i], place_of(name) + "/" + std::to_string(i), problems_);
            read(reader);
            reader.done();
        }
    }
    // Calls `read` with a reader for an object, when it is there.
    template <class Read>
    void object(std::string_view name, Read&& read) {
        const nlohmann::json* found = find(name, Need::optional);
        if (found == nullptr) return;
        ObjectReader reader(*found, place_of(name), problems_);
        read(reader);
        reader.done();
    }

    bool has(std::string_view name) const;
    // There, and null; it is then known.
    bool is_null(std::string_view name);
    void complain(std::string code, std::string sv, std::string en, std::string_view name);
    // Tells members that nobody asked for. True when nothing is wrong so far, in this object or before it.
    bool done();
    std::string place_of(std::string_view name) const;

  private:
    const nlohmann::json* find(std::string_view name, Need need);
    const nlohmann::json* list_of(std::string_view name, Need need, std::size_t most);
    const std::string* text_of(std::string_view name, Need need);
    void check_readable(std::string_view text, Extent extent, const std::string& at);
    void wrong_type(std::string_view name, const std::string& sv, const std::string& en);

    const nlohmann::json& value_;
    std::string place_;
    std::vector<Blocker>& problems_;
    std::vector<std::string> known_;
};

// A value of a field or an answer: text, yes or no, whole number, list of names. Absent: none of these.
std::optional<GivenValue> given_value(const nlohmann::json& value);

bool is_name(std::string_view text);
bool is_case_id(std::string_view text);

}  // namespace overens::api
