// What every view of a case looks at. Views are pure: they read this and nothing else, and give JSON as
// documented in openapi.yaml.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/json_text.hpp"
#include "engine/cases/case.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

struct Scene {
    const Definition& definition;
    const Register& reg;
    const Case& subject;
    const TextsByNumber& texts;  // by TextId; disposed ones are absent
    Day today;                   // that dates are reckoned from

    const Work* work(const std::string& name) const;
    // The text, or null when there is none or it has been disposed of.
    Json text(TextId id) const;
    void write_text(JsonText& out, TextId id) const;
};

// Day or null.
Json to_json(const std::optional<Day>& day);
// A text, or null when it is empty.
Json text_or_null(const std::string& text);
// A number, or null when it is 0.
Json number_or_null(int number);
// The same three as the next value of what is being written.
void write_day(JsonText& out, const std::optional<Day>& day);
void write_text_or_null(JsonText& out, const std::string& text);
void write_number_or_null(JsonText& out, int number);

// {kind, id, name}: organisations and bodies by the register, roles by the lifecycle.
Json holder(const Scene& scene, const Addressee& addressee);
// Not of a role. Who is asked because of a seat has its title in the name, and the seat.
Json holder(const Register& reg, const Addressee& addressee);
Json holder(const Register& reg, const std::string& organisation_or_body);
void write_holder(JsonText& out, const Register& reg, const std::string& organisation_or_body);
// null for an empty id.
Json holder_or_null(const Register& reg, const std::string& organisation_or_body);
// {role, of, person}: who did it.
Json who_did_view(const Register& reg, const Actor& actor);
// "Kumla kommun"; the id itself when the register does not know it.
std::string name_in(const Register& reg, const std::string& organisation_or_body);

// What is to be known of a day by which somebody is to have done something; nullptr: nothing.
const Title* note_of_day(const Register& reg, const Addressee& asked, Day day);

// How a word of answers, choices, options and outcomes is shown.
Title title_of_word(const Definition& definition, const std::string& word);
Title title_of(Outcome outcome);
Title title_of_state(const Definition& definition, const std::string& state);
Title title_of_work(const Definition& definition, const std::string& work);

// [{clause, stance, title}] of an answer.
Json stances_view(const Definition& definition, const std::map<std::string, std::string>& stances);

// [{name, title}] for words.
Json named_words(const Definition& definition, const std::vector<std::string>& words);

}  // namespace overens::api
