// What an answer holds: `answer` of language section 4.
#include <algorithm>

#include "engine/definition/scope.hpp"
#include "workflows/loading/loading.hpp"
#include "workflows/loading/shared_keys.hpp"

namespace overens::workflows {

namespace {

constexpr std::string_view type_hint = "type: text";

std::optional<ValueType> read_type(Loading& loading, const Spot& spot) {
    const auto word = read_word(loading.complaints, spot, "a type");
    if (!word) return std::nullopt;
    // A list says what there is to choose from; where only the word stands, the caller asks for it.
    if (*word == "choice" || has_word(Words::answer_type, *word)) return value_type_of(*word);
    auto known = words_of(Words::answer_type);
    known.emplace_back("choice");
    loading.complaints.complain(spot, "word_unknown",
                                "there is no type called '" + *word + "'" + did_you_mean(*word, known));
    return std::nullopt;
}

// {type: file, required: false} or {choice: [a, b]}.
void read_long_form(Loading& loading, const Spot& spot, AnswerPart& part) {
    const MapReader reader(loading.complaints, spot, Construct::answer);
    const auto choice = reader.find("choice");
    const auto type = reader.find("type");
    if (choice) {
        part.type = ValueType::choice;
        part.choice = read_choice_words(loading, *choice, "words to choose from");
    }
    if (choice && type) {
        loading.complaints.complain(*type, "key_misplaced",
                                    "'choice' says the type already: leave 'type' out");
    } else if (type) {
        part.type = read_type(loading, *type).value_or(ValueType::text);
    } else if (!choice) {
        reader.require("type", type_hint);
    }
    if (const auto required = reader.find("required"))
        part.required = read_true_false(loading.complaints, *required);
}

}  // namespace

std::vector<AnswerPart> read_answer(Loading& loading, const Spot& spot) {
    std::vector<AnswerPart> parts;
    for (const NamedSpot& entry : read_named(loading.complaints, spot, "answers")) {
        AnswerPart part;
        part.name = entry.name;
        if (is_fact_name(part.name) || part.name == "in") {
            loading.complaints.complain(entry.key, "name_reserved",
                                        "'" + part.name + "' says something about every work and cannot " +
                                            "be the name of an answer");
            continue;
        }
        loading.use_word(entry.key, part.name);
        if (entry.value.node->is_map()) {
            read_long_form(loading, entry.value, part);
        } else {
            part.type = read_type(loading, entry.value).value_or(ValueType::text);
        }
        if (part.type == ValueType::choice && part.choice.empty() &&
            entry.value.node->find("choice") == nullptr) {
            loading.complaints.complain(entry.value, "key_missing",
                                        "say what there is to choose from: {choice: [NAME, NAME]}");
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace overens::workflows
