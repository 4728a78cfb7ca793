// Names and values of a made-up case, for tests of expressions.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/expressions/expression.hpp"

namespace overens::expressions::tests {

// What a name stands for, and its value. Slots are handed out in the order of `define`.
class ACase : public Scope {
  public:
    void define(const std::string& path, Value value, std::vector<std::string> words = {},
                bool may_be_missing = false);
    void define_has(const std::string& path, bool given);
    void define_sum(const std::string& path, std::int64_t sum);
    void define_size(const std::string& path, std::int64_t size);

    struct Items {
        std::int64_t count = 0;
        std::map<std::string, Value> properties;
    };
    void define_items(const std::string& path, std::map<std::string, Reading> properties,
                      std::vector<Items> categories);

    std::uint32_t slot_of(const std::string& path) const { return readings_.at(path).slot; }
    Value value_at(std::uint32_t slot) const { return values_.at(slot); }
    const std::vector<Items>& categories(std::uint32_t items) const {
        return all_items_.at(items).categories;
    }
    // The property that has this slot.
    const std::string& property_at(std::uint32_t slot) const { return properties_.at(slot); }

    std::expected<Reading, NotRead> read(std::string_view path) const override;
    std::expected<std::uint32_t, NotRead> items(std::string_view path) const override;
    std::expected<Reading, NotRead> read_item(std::uint32_t items, std::string_view property) const override;
    std::expected<std::uint32_t, NotRead> has(std::string_view path) const override;
    std::expected<std::uint32_t, NotRead> sum(std::string_view path) const override;
    std::expected<std::uint32_t, NotRead> size(std::string_view path) const override;

  private:
    using Slots = std::map<std::string, std::uint32_t, std::less<>>;
    struct AllItems {
        std::map<std::string, Reading> properties;
        std::vector<Items> categories;
    };
    std::uint32_t add(Value value);
    static std::expected<std::uint32_t, NotRead> find(const Slots& slots, std::string_view path);

    std::map<std::string, Reading, std::less<>> readings_;
    std::vector<Value> values_;
    Slots has_;
    Slots sums_;
    Slots sizes_;
    Slots items_;
    std::vector<AllItems> all_items_;
    std::vector<std::string> properties_;
};

// The values of the case, as an expression asks for them.
class ValuesOf : public Values {
  public:
    explicit ValuesOf(const ACase& a_case) : case_(a_case), category_(a_case) {}

    Value read(std::uint32_t slot) const override { return case_.value_at(slot); }
    std::size_t categories(std::uint32_t items) const override { return case_.categories(items).size(); }
    const Category& category(std::uint32_t items, std::size_t index) const override;

  private:
    class OneCategory : public Category {
      public:
        explicit OneCategory(const ACase& a_case) : case_(a_case) {}
        void look_at(const ACase::Items& items) { items_ = &items; }
        std::int64_t count() const override { return items_->count; }
        Value read(std::uint32_t slot) const override {
            return items_->properties.at(case_.property_at(slot));
        }

      private:
        const ACase& case_;
        const ACase::Items* items_ = nullptr;
    };

    const ACase& case_;
    mutable OneCategory category_;
};

Value yes_no(bool value);
Value number(std::int64_t value);
Value date(std::int64_t days);
Value word(std::string_view value);

// A county agreement on its way: see the definition for its names.
ACase a_county_agreement();

// The value as text, or "position: message", with "CEL only: " in front if CEL has it and this language has
// not.
std::string answer(const ACase& a_case, std::string_view text);

struct Row {
    const char* text;
    const char* answer;
};

// Checks the answers that a_county_agreement gives.
void check_answers(std::initializer_list<Row> rows);

}  // namespace overens::expressions::tests
