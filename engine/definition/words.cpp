// The language's own words, one table for each kind: read and written from the same rows.
#include <algorithm>
#include <array>
#include <cassert>
#include <span>
#include <utility>

#include "engine/definition/definition.hpp"

namespace overens {

namespace {

template <typename Kind>
using Row = std::pair<Kind, std::string_view>;

constexpr std::array<Row<Outcome>, 11> outcomes{{
    {Outcome::open, "open"},
    {Outcome::approved, "approved"},
    {Outcome::approved_with_side_decision, "approved_with_side_decision"},
    {Outcome::approved_conditionally, "approved_conditionally"},
    {Outcome::approved_with_changes, "approved_with_changes"},
    {Outcome::rejected, "rejected"},
    {Outcome::referred_back, "referred_back"},
    {Outcome::postponed, "postponed"},
    {Outcome::proposed_to_next, "proposed_to_next"},
    {Outcome::noted, "noted"},
    {Outcome::not_asked, "not_asked"},
}};

constexpr std::array<Row<Mandate>, 4> mandates{{
    {Mandate::inform, "inform"},
    {Mandate::prepare, "prepare"},
    {Mandate::endorse, "endorse"},
    {Mandate::decide, "decide"},
}};

constexpr std::array<Row<Relation>, 6> relations{{
    {Relation::part_of, "part_of"},
    {Relation::split_from, "split_from"},
    {Relation::follows_up, "follows_up"},
    {Relation::revises, "revises"},
    {Relation::arises_from, "arises_from"},
    {Relation::relates_to, "relates_to"},
}};

constexpr std::array<Row<ValueType>, 18> value_types{{
    {ValueType::text, "text"},
    {ValueType::yes_no, "yes_no"},
    {ValueType::number, "number"},
    {ValueType::money, "money"},
    {ValueType::date, "date"},
    {ValueType::choice, "choice"},
    {ValueType::person, "person"},
    {ValueType::people, "people"},
    {ValueType::party, "party"},
    {ValueType::parties, "parties"},
    {ValueType::organisation, "organisation"},
    {ValueType::organisations, "organisations"},
    {ValueType::body, "body"},
    {ValueType::file, "file"},
    {ValueType::link, "link"},
    {ValueType::remarks, "remarks"},
    {ValueType::signature, "signature"},
    {ValueType::appointee, "appointee"},
}};

constexpr std::array<Row<Show>, 2> shows{
    {{Show::for_comments, "for_comments"}, {Show::dispatched, "dispatched"}}};

constexpr std::array<Row<Level>, 3> levels{{
    {Level::officials, "officials"},
    {Level::political, "political"},
    {Level::informal, "informal"},
}};

constexpr std::array<Row<Counts>, 3> counts{{
    {Counts::taken, "taken"},
    {Counts::on_record, "on_record"},
    {Counts::final, "final"},
}};

template <typename Kind>
std::string_view find_word(std::span<const Row<Kind>> rows, Kind kind) {
    const auto found = std::ranges::find(rows, kind, &Row<Kind>::first);
    assert(found != rows.end());
    return found->second;
}

template <typename Kind>
std::optional<Kind> find_kind(std::span<const Row<Kind>> rows, std::string_view word) {
    const auto found = std::ranges::find(rows, word, &Row<Kind>::second);
    if (found == rows.end()) return std::nullopt;
    return found->first;
}

}  // namespace

std::string_view word_of(Outcome outcome) {
    return find_word<Outcome>(outcomes, outcome);
}
std::string_view word_of(Mandate mandate) {
    return find_word<Mandate>(mandates, mandate);
}
std::string_view word_of(Relation relation) {
    return find_word<Relation>(relations, relation);
}
std::string_view word_of(ValueType type) {
    return find_word<ValueType>(value_types, type);
}
std::string_view word_of(Show show) {
    return find_word<Show>(shows, show);
}
std::string_view word_of(Level level) {
    return find_word<Level>(levels, level);
}
std::string_view word_of(Counts from_when) {
    return find_word<Counts>(counts, from_when);
}

std::optional<Outcome> outcome_of(std::string_view word) {
    return find_kind<Outcome>(outcomes, word);
}
std::optional<Mandate> mandate_of(std::string_view word) {
    return find_kind<Mandate>(mandates, word);
}
std::optional<Relation> relation_of(std::string_view word) {
    return find_kind<Relation>(relations, word);
}
std::optional<ValueType> value_type_of(std::string_view word) {
    return find_kind<ValueType>(value_types, word);
}
std::optional<Show> show_of(std::string_view word) {
    return find_kind<Show>(shows, word);
}
std::optional<Level> level_of(std::string_view word) {
    return find_kind<Level>(levels, word);
}
std::optional<Counts> counts_of(std::string_view word) {
    return find_kind<Counts>(counts, word);
}

}  // namespace overens
