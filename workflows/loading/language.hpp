// The keys and words of the lifecycle language, as tables that the loader reads by.
//
// lifecycle.schema.json and reference.md say the same to editors and to people; tests hold them against
// these. Kinds, addressees and days that are more than one word are read elsewhere: who_reading,
// when_reading.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace overens::workflows {

// A part of a file that is a map with keys of its own.
enum class Construct {
    lifecycle,
    fragment,
    title,
    role,
    body,
    document,
    field,
    signal,
    state,
    end,
    work,  // of any kind: all keys of the four that follow
    ask,
    decide,
    wait,
    plan,
    answer,
    escalation,
    way,
    move,
    need,
    watch,
    awaited,
    effect,
    tell,
    start_case,
    send_signal,
    appoint,
    dissolve,
    hold,
};

// The words that may stand in one place.
enum class Words {
    mandate,
    field_type,
    answer_type,
    per,
    relation,
    outcome,
    show,
    level,
    counts,
    keep,
    late,
    ending,
    parameter,
    office_of_organisation,
    office_of_body,
};

// Rows of the tables. `name` is what the schema calls it; lists are written with blanks between.
struct ConstructRow {
    Construct construct;
    std::string_view name;
    std::string_view what;  // completes "… is expected here"
    std::string_view keys;
};
struct WordsRow {
    Words words;
    std::string_view name;
    std::string_view list;
};

// Without Construct::work, which is no list of its own.
std::span<const ConstructRow> all_constructs();
std::span<const WordsRow> all_words();

std::vector<std::string> keys_of(Construct construct);
std::string_view what_is(Construct construct);
std::vector<std::string> words_of(Words words);
bool has_key(Construct construct, std::string_view key);
bool has_word(Words words, std::string_view word);

// The kinds of work that have this key: "ask, decide and plan".
std::string kinds_of_work_with(std::string_view key);

}  // namespace overens::workflows
