#include "workflows/loading/language.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace overens::workflows {

namespace {

// clang-format off
constexpr std::array construct_rows{
    ConstructRow{Construct::lifecycle, "lifecycle", "a lifecycle",
        "format lifecycle version title help roles bodies documents fields signals words start states tracks "
        "work may watch"},
    ConstructRow{Construct::fragment, "fragment", "a fragment",
        "format fragment takes start states words fields documents"},
    ConstructRow{Construct::title, "title", R"({sv: "…", en: "…"})", "sv en"},
    ConstructRow{Construct::role, "role", "a role", "title help was outside"},
    ConstructRow{Construct::body, "body", "a body", "title help was mandate many may_be_missing"},
    ConstructRow{Construct::document, "document", "a document", "title help was by clauses kinds"},
    ConstructRow{Construct::field, "field", "a field", "title help was type by per choice required"},
    ConstructRow{Construct::signal, "signal", "a signal", "title help was by"},
    ConstructRow{Construct::state, "state", "a state",
        "title help was do lock work then may watch start states tracks end use with"},
    ConstructRow{Construct::end, "end", "an end", "title help was do end"},
    ConstructRow{Construct::ask, "ask", "a work",
        "title help was ask answer about show level due not_before remind escalate silence late follows "
        "optional on_request not_by enough then"},
    ConstructRow{Construct::decide, "decide", "a work",
        "title help was decide answer about show as counts stays_open_on options keep delegable checked due "
        "not_before remind escalate optional on_request enough then"},
    ConstructRow{Construct::wait, "wait", "a work", "title help was wait optional then"},
    ConstructRow{Construct::plan, "plan", "a work",
        "title help was plan answer due not_before remind escalate silence optional on_request enough then"},
    ConstructRow{Construct::answer, "answer", "a type", "type choice required"},
    ConstructRow{Construct::escalation, "escalation", "{after: …, tell: …}", "after tell"},
    ConstructRow{Construct::way, "way", "{if, do, go}", "if do go"},
    ConstructRow{Construct::move, "move", "a move", "title help by needs fill do go not_by"},
    ConstructRow{Construct::need, "need", "{that, say}", "that say"},
    ConstructRow{Construct::watch, "watch", "a watch", "at every signal if do go"},
    ConstructRow{Construct::awaited, "awaited",
        R"({until: DAY}, {for: "…"}, {signal: NAME} or {cases: RELATION})",
        "until for signal cases"},
    ConstructRow{Construct::effect, "effect", "an effect",
        "set open tell start_case signal appoint dissolve adopt retire hold"},
    ConstructRow{Construct::tell, "tell", "{who, text}", "who text"},
    ConstructRow{Construct::start_case, "start_case", "{lifecycle, as, copy}", "lifecycle as copy"},
    ConstructRow{Construct::send_signal, "send_signal", "{name, to}", "name to"},
    ConstructRow{Construct::appoint, "appoint", "{to, who, from, until, instead_of}",
        "to who from until instead_of"},
    ConstructRow{Construct::dissolve, "dissolve", "{body, from, successor}", "body from successor"},
    ConstructRow{Construct::hold, "hold", "{until, look_again_at}", "until look_again_at"},
};

constexpr std::array words_rows{
    WordsRow{Words::mandate, "mandate_word", "inform prepare endorse decide"},
    WordsRow{Words::field_type, "field_type",
        "text yes_no number money date choice person people party parties organisation organisations body "
        "file link"},
    // An answer to choose from has a list instead of a word.
    WordsRow{Words::answer_type, "answer_type",
        "text yes_no number money date person people party parties organisation organisations body file link "
        "remarks signature appointee"},
    WordsRow{Words::per, "per_word", "party"},
    WordsRow{Words::relation, "relation", "part_of split_from follows_up revises arises_from relates_to"},
    WordsRow{Words::outcome, "outcome",
        "approved approved_with_side_decision approved_conditionally approved_with_changes rejected "
        "referred_back postponed proposed_to_next noted"},
    WordsRow{Words::show, "show_word", "for_comments dispatched"},
    WordsRow{Words::level, "level_word", "officials political informal"},
    WordsRow{Words::counts, "counts_word", "taken on_record final"},
    WordsRow{Words::keep, "keep_word", "accepted"},
    WordsRow{Words::late, "late_word", "close"},
    WordsRow{Words::ending, "ending", "completed terminated"},
    WordsRow{Words::parameter, "parameter", "document who amount word"},
    WordsRow{Words::office_of_organisation, "office_of_organisation",
        "contact registrar case_officer head signatory"},
    WordsRow{Words::office_of_body, "office_of_body", "chair vice_chair secretary adjuster members"},
};
// clang-format on

constexpr std::array kinds_of_work{Construct::ask, Construct::decide, Construct::wait, Construct::plan};

const ConstructRow& row_of(Construct construct) {
    const auto found = std::ranges::find(construct_rows, construct, &ConstructRow::construct);
    assert(found != construct_rows.end());
    return *found;
}

const WordsRow& row_of(Words words) {
    const auto found = std::ranges::find(words_rows, words, &WordsRow::words);
    assert(found != words_rows.end());
    return *found;
}

std::vector<std::string> divide(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t blank = std::min(list.find(' '), list.size());
        words.emplace_back(list.substr(0, blank));
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
    return words;
}

std::vector<std::string> keys_of_any_work() {
    std::vector<std::string> keys;
    for (const Construct kind : kinds_of_work) {
        for (std::string& key : keys_of(kind)) {
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
        }
    }
    return keys;
}

}  // namespace

std::span<const ConstructRow> all_constructs() {
    return construct_rows;
}

std::span<const WordsRow> all_words() {
    return words_rows;
}

std::vector<std::string> keys_of(Construct construct) {
    return construct == Construct::work ? keys_of_any_work() : divide(row_of(construct).keys);
}

std::string_view what_is(Construct construct) {
    return row_of(construct == Construct::work ? Construct::ask : construct).what;
}

std::vector<std::string> words_of(Words words) {
    return divide(row_of(words).list);
}

bool has_key(Construct construct, std::string_view key) {
    const auto known = keys_of(construct);
    return std::ranges::find(known, key) != known.end();
}

bool has_word(Words words, std::string_view word) {
    const auto known = words_of(words);
    return std::ranges::find(known, word) != known.end();
}

std::string kinds_of_work_with(std::string_view key) {
    std::vector<std::string_view> kinds;
    for (const Construct kind : kinds_of_work) {
        if (has_key(kind, key)) kinds.push_back(row_of(kind).name);
    }
    std::string text;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (i > 0) text += i + 1 == kinds.size() ? " and " : ", ";
        text += kinds[i];
    }
    return text;
}

}  // namespace overens::workflows
