#include "storage/codec/words.hpp"

#include <array>
#include <utility>

namespace overens::storage {
namespace {

template <class Value, std::size_t count>
using WordTable = std::array<std::pair<Value, std::string_view>, count>;

constexpr WordTable<Addressee::Kind, 3> addressee_kinds{{{Addressee::Kind::role, "role"},
                                                         {Addressee::Kind::organisation, "organisation"},
                                                         {Addressee::Kind::body, "body"}}};

constexpr WordTable<Errand::Kind, 7> errand_kinds{{{Errand::Kind::notice, "notice"},
                                                   {Errand::Kind::start_case, "start_case"},
                                                   {Errand::Kind::tell_case, "tell_case"},
                                                   {Errand::Kind::link_case, "link_case"},
                                                   {Errand::Kind::fill_seat, "fill_seat"},
                                                   {Errand::Kind::dissolve_body, "dissolve_body"},
                                                   {Errand::Kind::dispose, "dispose"}}};

constexpr WordTable<Credential::Kind, 4> credential_kinds{{{Credential::Kind::session, "session"},
                                                           {Credential::Kind::token, "token"},
                                                           {Credential::Kind::first_key, "first_key"},
                                                           {Credential::Kind::link, "link"}}};

template <class Table, class Value>
std::string_view find_word(const Table& table, Value value) {
    for (const auto& [each, word] : table) {
        if (each == value) return word;
    }
    return {};
}

template <class Table, class Value>
bool find_value(const Table& table, std::string_view word, Value& value) {
    for (const auto& [each, its_word] : table) {
        if (its_word != word) continue;
        value = each;
        return true;
    }
    return false;
}

template <class Value>
bool take(std::optional<Value> found, Value& value) {
    if (found) value = *found;
    return found.has_value();
}

}  // namespace

std::string_view stored_word(Outcome value) {
    return word_of(value);
}
std::string_view stored_word(Mandate value) {
    return word_of(value);
}
std::string_view stored_word(MinutesRegime value) {
    return word_of(value);
}
std::string_view stored_word(Origin value) {
    return word_of(value);
}
std::string_view stored_word(Addressee::Kind value) {
    return find_word(addressee_kinds, value);
}
std::string_view stored_word(Errand::Kind value) {
    return find_word(errand_kinds, value);
}
std::string_view stored_word(Credential::Kind value) {
    return find_word(credential_kinds, value);
}
std::string_view stored_word(machines::CasePhase value) {
    return machines::name_of(value);
}
std::string_view stored_word(machines::TaskState value) {
    return machines::name_of(value);
}
std::string_view stored_word(machines::DecisionEvent value) {
    return machines::name_of(value);
}

std::string_view stored_word(machines::MinutesEvent value) {
    return machines::name_of(value);
}

bool read_word(std::string_view word, Outcome& value) {
    return take(outcome_of(word), value);
}
bool read_word(std::string_view word, Mandate& value) {
    return take(mandate_of(word), value);
}
bool read_word(std::string_view word, MinutesRegime& value) {
    return take(minutes_regime_of(word), value);
}
bool read_word(std::string_view word, Origin& value) {
    return take(origin_of(word), value);
}
bool read_word(std::string_view word, Addressee::Kind& value) {
    return find_value(addressee_kinds, word, value);
}
bool read_word(std::string_view word, Errand::Kind& value) {
    return find_value(errand_kinds, word, value);
}
bool read_word(std::string_view word, Credential::Kind& value) {
    return find_value(credential_kinds, word, value);
}
bool read_word(std::string_view word, machines::CasePhase& value) {
    return take(machines::parse_case_phase(word), value);
}
bool read_word(std::string_view word, machines::TaskState& value) {
    return take(machines::parse_task_state(word), value);
}
bool read_word(std::string_view word, machines::DecisionEvent& value) {
    return take(machines::parse_decision_event(word), value);
}
bool read_word(std::string_view word, machines::MinutesEvent& value) {
    return take(machines::parse_minutes_event(word), value);
}

}  // namespace overens::storage
