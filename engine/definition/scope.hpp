// What an expression of a lifecycle may read at the place where it stands: language section 9.
//
// Used while a Definition is under construction: every name that an expression reads becomes a SlotMeaning in
// `Definition::slots`, once for each meaning, and its index is the slot. Items in a macro are numbered by the
// index of their work. States, works (with who, answer, options and as), fields, documents and places must be
// there already.
#pragma once

#include <expected>
#include <set>
#include <string>
#include <string_view>

#include "engine/definition/definition.hpp"
#include "engine/definition/names.hpp"
#include "engine/expressions/expression.hpp"

namespace overens {

// Where an expression stands.
struct ExpressionPlace {
    std::string within;  // the state that uses the fragment it is written in; "" outside all fragments
    bool may_read_changing =
        false;                    // in `needs` and `set`: `today` and `work.late`, which change by themselves
    std::set<std::string> given;  // fields surely given here: named in `needs` or `fill` of the same move
};

class DefinitionScope : public expressions::Scope {
  public:
    // Keeps a reference to `definition` and appends to its slots.
    DefinitionScope(Definition& definition, ExpressionPlace place);

    std::expected<expressions::Reading, expressions::NotRead> read(std::string_view path) const override;
    std::expected<std::uint32_t, expressions::NotRead> items(std::string_view path) const override;
    std::expected<expressions::Reading, expressions::NotRead> read_item(
        std::uint32_t items, std::string_view property) const override;
    std::expected<std::uint32_t, expressions::NotRead> has(std::string_view path) const override;
    std::expected<std::uint32_t, expressions::NotRead> sum(std::string_view path) const override;
    std::expected<std::uint32_t, expressions::NotRead> size(std::string_view path) const override;

  private:
    using Readable = std::expected<expressions::Reading, expressions::NotRead>;
    using Slot = std::expected<std::uint32_t, expressions::NotRead>;
    // A name and what is read of it: "consultation.respond" and "version".
    struct Match {
        Named named;
        std::string written;
        std::string property;
    };

    std::expected<Match, expressions::NotRead> match(std::string_view path) const;
    std::string unknown(std::string_view path) const;
    std::uint32_t slot_of(SlotMeaning meaning) const;
    Readable read_match(const Match& match) const;
    Readable read_today() const;
    Readable read_field(const Match& match) const;
    Readable read_document(const Match& match) const;
    Readable read_state(const Match& match) const;
    Readable read_work(const Match& match) const;
    Readable read_item_fact(SlotMeaning::Of of, std::size_t work, const std::string& property) const;
    Readable read_only_item(const Match& match) const;

    Definition& definition_;
    ExpressionPlace place_;
};

// The outcomes that a decision of this work can have, as words; 'open' first. Empty when it is no decision.
std::vector<std::string> outcomes_possible(const Definition& definition, const Work& work);

// The names of the inner ends of a state, as words; 'open' first.
std::vector<std::string> ends_possible(const Definition& definition, const State& state);

// What can be read of a work or of its items by these names, so no answer has one of them.
bool is_fact_name(std::string_view name);

}  // namespace overens
