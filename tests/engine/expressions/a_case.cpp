#include "a_case.hpp"

#include <utility>

#include "catch.hpp"

namespace overens::expressions::tests {
namespace {

const std::vector<std::string> outcomes{"open",     "approved",  "approved_with_changes",
                                        "rejected", "postponed", "not_asked"};

std::string text_of(const Value& value) {
    if (value.type == Type::yes_no) return value.number != 0 ? "true" : "false";
    if (value.type == Type::word) return "'" + std::string(value.word) + "'";
    return std::string(value.type == Type::date ? "day " : "") + std::to_string(value.number);
}

std::string text_of(const Problem& problem) {
    return (problem.not_in_this_language ? "CEL only: " : "") + std::to_string(problem.position) + ": " +
           problem.message;
}

ACase::Items decisions(std::int64_t count, std::string_view outcome, bool accepts, bool final) {
    return {count, {{"outcome", word(outcome)}, {"accepts", yes_no(accepts)}, {"final", yes_no(final)}}};
}

}  // namespace

Value yes_no(bool value) {
    return {Type::yes_no, value ? 1 : 0, {}};
}
Value number(std::int64_t value) {
    return {Type::number, value, {}};
}
Value date(std::int64_t days) {
    return {Type::date, days, {}};
}
Value word(std::string_view value) {
    return {Type::word, 0, value};
}

std::uint32_t ACase::add(Value value) {
    values_.push_back(value);
    return static_cast<std::uint32_t>(values_.size() - 1);
}

void ACase::define(const std::string& path, Value value, std::vector<std::string> words,
                   bool may_be_missing) {
    const std::uint32_t slot = add(value);
    readings_[path] = Reading{value.type, slot, std::move(words), may_be_missing};
}

void ACase::define_has(const std::string& path, bool given) {
    has_[path] = add(yes_no(given));
}
void ACase::define_sum(const std::string& path, std::int64_t sum) {
    sums_[path] = add(number(sum));
}
void ACase::define_size(const std::string& path, std::int64_t size) {
    sizes_[path] = add(number(size));
}

void ACase::define_items(const std::string& path, std::map<std::string, Reading> properties,
                         std::vector<Items> categories) {
    items_[path] = static_cast<std::uint32_t>(all_items_.size());
    for (auto& [name, reading] : properties) {
        reading.slot = static_cast<std::uint32_t>(properties_.size());
        properties_.push_back(name);
    }
    all_items_.push_back({std::move(properties), std::move(categories)});
}

std::expected<std::uint32_t, NotRead> ACase::find(const Slots& slots, std::string_view path) {
    const auto found = slots.find(path);
    if (found != slots.end()) return found->second;
    return std::unexpected(NotRead{"expression_name_unknown", "No " + std::string(path) + " here."});
}

std::expected<Reading, NotRead> ACase::read(std::string_view path) const {
    const auto found = readings_.find(path);
    if (found != readings_.end()) return found->second;
    return std::unexpected(NotRead{"expression_name_unknown", "No " + std::string(path) + " here."});
}

std::expected<Reading, NotRead> ACase::read_item(std::uint32_t items, std::string_view property) const {
    const auto& properties = all_items_.at(items).properties;
    const auto found = properties.find(std::string(property));
    if (found != properties.end()) return found->second;
    return std::unexpected(NotRead{"expression_name_unknown", "No item has " + std::string(property) + "."});
}

std::expected<std::uint32_t, NotRead> ACase::items(std::string_view path) const {
    return find(items_, path);
}
std::expected<std::uint32_t, NotRead> ACase::has(std::string_view path) const {
    return find(has_, path);
}
std::expected<std::uint32_t, NotRead> ACase::sum(std::string_view path) const {
    return find(sums_, path);
}
std::expected<std::uint32_t, NotRead> ACase::size(std::string_view path) const {
    return find(sizes_, path);
}

const Category& ValuesOf::category(std::uint32_t items, std::size_t index) const {
    category_.look_at(case_.categories(items).at(index));
    return category_;
}

ACase a_county_agreement() {
    ACase result;
    result.define("council_view.outcome", word("not_asked"), outcomes);
    result.define("council_view.accepts", yes_no(false));
    result.define("managers_view.outcome", word("approved"), outcomes);
    result.define("managers_view.accepts", yes_no(true));
    result.define("review.advice", word("revise"), {"revise", "extend", "none"});
    result.define("proposal.version", number(7));
    result.define("respond.version", number(5));
    result.define("respond.asked", number(13));
    result.define("largest", number(INT64_MAX));
    result.define("smallest", number(INT64_MIN));
    result.define("today", date(20000));
    result.define("agreed", date(19000));
    result.define("ends", date(20500), {}, true);
    result.define("given_up", date(0), {}, true);
    result.define("budget", number(1500), {}, true);
    for (const char* given : {"ends", "budget", "proposal"}) result.define_has(given, true);
    result.define_has("given_up", false);
    result.define_sum("contribution", 176058500);
    result.define_size("pilots", 3);
    const std::map<std::string, Reading> properties{
        {"outcome", {Type::word, 0, outcomes, false}},
        {"accepts", {Type::yes_no, 0, {}, false}},
        {"final", {Type::yes_no, 0, {}, false}},
        {"answered_on", {Type::date, 0, {}, false}},
    };
    result.define_items(
        "party_decision", properties,
        {decisions(11, "approved", true, true), decisions(0, "postponed", false, false),
         decisions(1, "approved_with_changes", false, false), decisions(1, "rejected", false, true)});
    result.define_items("nobody_asked", properties, {});
    return result;
}

std::string answer(const ACase& a_case, std::string_view text) {
    const auto expression = compile(text, a_case);
    if (!expression) return text_of(expression.error());
    const auto value = expression->evaluate(ValuesOf(a_case));
    if (!value) return "overflow at " + std::to_string(value.error().position);
    return text_of(*value);
}

void check_answers(std::initializer_list<Row> rows) {
    const ACase a_case = a_county_agreement();
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(answer(a_case, text) == expected);
    }
}

}  // namespace overens::expressions::tests
