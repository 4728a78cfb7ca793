// Values of fields and answers: as data, and as they are shown to people.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

// By type: text, true or false, a number, YYYY-MM-DD, a list; null when nothing is given.
Json value_of(const Scene& scene, ValueType type, const FieldValue& value);

// "Ja", "1 760 585 kr", "Kumla kommun, Nora kommun"; empty when nothing is given.
Title shown_value(const Scene& scene, ValueType type, const FieldValue& value);

// {name, title, type, choice, required} of a part of an answer.
Json answer_part(const Definition& definition, const AnswerPart& part);

// {content, sizeBytes, label} of each.
Json files_view(const Scene& scene, const std::vector<events::AttachedFile>& files);

// Whole öre as people write amounts: "1 760 585 kr", "12,50 kr".
std::string shown_money(std::int64_t ore);

}  // namespace overens::api
