// What a piece of work asks, of whom and by when, as far as it needs no expression: language section 4.
#include <algorithm>
#include <array>
#include <utility>

#include "workflows/loading/loading.hpp"
#include "workflows/loading/shared_keys.hpp"
#include "workflows/loading/when_reading.hpp"
#include "workflows/loading/who_reading.hpp"

namespace overens::workflows {

namespace {

using WorkKind = Work::Kind;

Construct construct_of(WorkKind kind) {
    switch (kind) {
        case WorkKind::ask: return Construct::ask;
        case WorkKind::decide: return Construct::decide;
        case WorkKind::wait: return Construct::wait;
        case WorkKind::plan: return Construct::plan;
    }
    return Construct::work;
}

// Exactly one of ask, decide, wait, plan.
bool read_kind(Loading& loading, const MapReader& reader, Work& work) {
    static constexpr std::array<std::pair<std::string_view, WorkKind>, 4> kinds{{{"ask", WorkKind::ask},
                                                                                 {"decide", WorkKind::decide},
                                                                                 {"wait", WorkKind::wait},
                                                                                 {"plan", WorkKind::plan}}};
    std::size_t found = 0;
    for (const auto& [key, kind] : kinds) {
        if (!reader.find(key)) continue;
        ++found;
        if (found == 1) work.kind = kind;
        if (found == 2)
            loading.complaints.complain(reader.key_spot(key), "exactly_one",
                                        "a work is one of ask, decide, wait and plan");
    }
    if (found == 0 && reader.is_map()) {
        loading.complaints.complain(reader.spot(), "exactly_one",
                                    "say what is to be done: ask: WHO, decide: BODY, wait: {…} or plan: WHO");
    }
    return found == 1;
}

void refuse_foreign_keys(Loading& loading, const MapReader& reader, WorkKind kind) {
    for (const std::string& key : keys_of(Construct::work)) {
        if (!reader.find(key) || has_key(construct_of(kind), key)) continue;
        loading.complaints.complain(reader.key_spot(key), "key_misplaced",
                                    "'" + key + "' belongs to " + kinds_of_work_with(key));
    }
}

bool can_decide(const Definition& definition, const Who& who) {
    if (who.office != Office::contact) return false;
    if (who.kind == Who::Kind::each_of) return definition.place(who.name) != nullptr;
    return who.kind == Who::Kind::body || who.kind == Who::Kind::each_party ||
           who.kind == Who::Kind::each_party_not_bound;
}

void read_addressee(Loading& loading, const MapReader& reader, Work& work) {
    static constexpr std::array<std::string_view, 4> keys{"ask", "decide", "wait", "plan"};
    if (work.kind == WorkKind::wait) return;
    const auto spot = reader.find(keys[static_cast<std::size_t>(work.kind)]);
    auto who = read_who(loading, *spot, {});
    if (!who) return;
    if (work.kind == WorkKind::decide && !can_decide(loading.definition, *who)) {
        loading.complaints.complain(
            *spot, "addressee_unfit",
            "only bodies decide: write the name of a body, each of BODY, each party, " +
                std::string("or each party not bound by WORK"));
    }
    work.who = std::move(*who);
}

void read_about(Loading& loading, const MapReader& reader, Work& work) {
    work.show = work.kind == WorkKind::decide ? Show::dispatched : Show::for_comments;
    if (const auto spot = reader.find("about")) {
        const auto named = loading.resolve(*spot, {NameKind::document}, "the name of a document");
        work.about = named ? named->name : "";
    }
    const auto show = reader.find("show");
    if (!show) return;
    if (!reader.find("about"))
        loading.complaints.complain(reader.key_spot("show"), "key_missing", "'show' needs 'about'");
    const auto word = read_one_of(loading.complaints, *show, Words::show);
    if (word) work.show = *show_of(*word);
}

// The body that fills a place holds at least the place's mandate, so no more than that can be asked of it.
void check_mandate(Loading& loading, const Spot& spot, const Work& work) {
    if (work.who.kind != Who::Kind::body && work.who.kind != Who::Kind::each_of) return;
    const Place* place = loading.definition.place(work.who.name);
    if (place == nullptr || work.as <= place->mandate) return;
    loading.complaints.complain(spot, "mandate_too_low",
                                "'" + place->name + "' needs only the mandate to " +
                                    std::string(word_of(place->mandate)) + ", which is not enough to " +
                                    std::string(word_of(work.as)));
}

std::vector<Outcome> read_outcomes(Loading& loading, const Spot& spot) {
    std::vector<Outcome> outcomes;
    for (const Spot& item : read_list(loading.complaints, spot, "outcomes")) {
        const auto word = read_one_of(loading.complaints, item, Words::outcome);
        if (!word) continue;
        if (std::ranges::find(outcomes, *outcome_of(*word)) != outcomes.end()) {
            loading.complaints.complain(item, "listed_twice", "'" + *word + "' is listed twice");
        } else {
            outcomes.push_back(*outcome_of(*word));
        }
    }
    return outcomes;
}

void read_decision_keys(Loading& loading, const MapReader& reader, Work& work) {
    if (const auto spot = reader.require("as", "as: endorse, or another mandate that the body must have")) {
        const auto word = read_one_of(loading.complaints, *spot, Words::mandate);
        if (word) {
            work.as = *mandate_of(*word);
            check_mandate(loading, *spot, work);
        }
    }
    if (const auto spot = reader.find("counts")) {
        const auto word = read_one_of(loading.complaints, *spot, Words::counts);
        if (word) work.counts = *counts_of(*word);
    }
    work.stays_open_on = {Outcome::postponed, Outcome::proposed_to_next};
    if (const auto spot = reader.find("stays_open_on")) work.stays_open_on = read_outcomes(loading, *spot);
    if (const auto spot = reader.find("options")) work.options = read_choice_words(loading, *spot, "options");
    if (const auto spot = reader.find("keep")) {
        work.keep_accepted = read_one_of(loading.complaints, *spot, Words::keep).has_value();
    }
    work.delegable = read_flag(loading, reader, "delegable");
    work.checked = read_flag(loading, reader, "checked");
}

void read_follows(Loading& loading, const MapReader& reader, Work& work) {
    const auto spot = reader.find("follows");
    if (!spot) return;
    const auto named = loading.resolve(*spot, {NameKind::work}, "the name of a work");
    if (named) work.follows = named->index;
}

void read_level(Loading& loading, const MapReader& reader, Work& work) {
    const auto spot = reader.find("level");
    if (!spot) return;
    const auto word = read_one_of(loading.complaints, *spot, Words::level);
    if (word) work.level = level_of(*word);
}

// `enough: 9` or `enough: 80 %`.
void read_enough(Loading& loading, const MapReader& reader, Work& work) {
    const auto spot = reader.find("enough");
    if (!spot) return;
    const auto text = read_word(loading.complaints, *spot, "a number of answers, or 80 %");
    if (!text) return;
    const bool is_percent = text->ends_with(" %");
    const std::string digits = is_percent ? text->substr(0, text->size() - 2) : *text;
    const int most = is_percent ? 100 : 10'000;
    const bool is_whole = !digits.empty() && digits.size() <= 5 && digits.front() != '0' &&
                          digits.find_first_not_of("0123456789") == std::string::npos;
    const int number = is_whole ? std::stoi(digits) : 0;
    if (number < 1 || number > most) {
        loading.complaints.complain(*spot, "number_wrong",
                                    "'" + *text +
                                        "' is not known here: write a number of answers, like 9, or a " +
                                        "share of them, like 80 %");
    } else if (is_percent) {
        work.enough_percent = number;
    } else {
        work.enough_count = number;
    }
}

void read_work(Loading& loading, const Spot& spot, Work& work) {
    const MapReader reader(loading.complaints, spot, Construct::work);
    read_common(loading, reader, work.title, work.help, work.was);
    work.optional = read_flag(loading, reader, "optional");
    work.on_request = read_flag(loading, reader, "on_request");
    if (!read_kind(loading, reader, work)) return;
    refuse_foreign_keys(loading, reader, work.kind);
    read_addressee(loading, reader, work);
    if (work.kind == WorkKind::decide) read_decision_keys(loading, reader, work);
    if (work.kind != WorkKind::wait) {
        if (const auto answer = reader.find("answer")) work.answer = read_answer(loading, *answer);
        read_about(loading, reader, work);
        read_due_keys(loading, reader, work);
    }
    if (work.kind == WorkKind::ask) read_level(loading, reader, work);
    if (work.kind == WorkKind::ask) read_follows(loading, reader, work);
    read_enough(loading, reader, work);
}

}  // namespace

void read_works(Loading& loading) {
    for (WorkIndex index = 0; index < loading.works.size(); ++index) {
        read_work(loading, loading.works[index], loading.definition.works[index]);
    }
}

}  // namespace overens::workflows
