#include "examples/player/checks.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

#include "examples/player/check_kinds.hpp"
#include "examples/player/check_views.hpp"

namespace overens::examples {

using workflows::YamlEntry;
using workflows::YamlNode;

namespace {

using Comparisons = std::vector<Comparison>;

struct Asking {
    const CaseView& view;
    const CheckKind& kind;
    const YamlNode& expected;  // the map under the kind's name

    std::string about(std::string_view key) const {
        const YamlNode* found = expected.find(key);
        return found == nullptr ? std::string{} : found->text;
    }
};

bool is_about(const CheckKind& kind, const std::string& key) {
    return std::ranges::find(kind.about, key) != kind.about.end();
}

// Each expected column with the member of `seen` that it is compared with.
Comparisons by_columns(const Asking& asking, const Json& seen) {
    Comparisons result;
    for (const YamlEntry& entry : asking.expected.entries) {
        if (is_about(asking.kind, entry.key.text)) continue;
        const Column& column = *std::ranges::find(asking.kind.columns, entry.key.text, &Column::key);
        result.push_back(
            {std::string(column.heading), entry.value.text, shown(member_of(seen, column.member))});
    }
    return result;
}

Comparisons seen_counts(const Asking& asking) {
    return by_columns(asking, asking.view.counts(asking.about("work")));
}

Comparisons seen_tally(const Asking& asking) {
    const Json work = asking.view.work(asking.about("work"));
    Comparisons result;
    for (const YamlEntry& entry : asking.expected.entries) {
        if (is_about(asking.kind, entry.key.text)) continue;
        const Json row = find_in(work["tally"], [&](const Json& each) {
            return each["name"] == asking.about("part") && each["value"] == entry.key.text;
        });
        const std::string heading =
            row.is_null() ? entry.key.text : row["valueTitle"]["sv"].get<std::string>();
        result.push_back({heading, entry.value.text, row.is_null() ? "0" : shown(row["count"])});
    }
    return result;
}

Comparisons seen_waits(const Asking& asking) {
    static const std::map<std::string, std::string> headings{
        {"decision", "väntar på beslut"},   {"adjustment", "väntar på justering"},
        {"condition", "väntar på villkor"}, {"answer", "väntar på svar"},
        {"day", "väntar på dagen"},         {"show", "väntar på att få se texten"},
        {"expression", "väntar på att"},    {"cases", "väntar på delärenden"},
    };
    Comparisons result;
    for (const YamlEntry& entry : asking.expected.entries) {
        std::vector<std::string> wanted;
        for (const YamlNode& item : entry.value.items) wanted.push_back(asking.view.name_of(item.text));
        const auto heading = headings.find(entry.key.text);
        result.push_back({heading == headings.end() ? entry.key.text : heading->second,
                          joined(std::move(wanted)),
                          joined(asking.view.waited_for(entry.key.text)),
                          {}});
    }
    return result;
}

Comparisons seen_waiting(const Asking& asking) {
    return by_columns(asking, asking.view.waiting(asking.about("kind"), asking.about("for")));
}

Comparisons seen_task(const Asking& asking) {
    return by_columns(asking, asking.view.task(asking.about("work"), asking.about("for")));
}

Comparisons seen_decision(const Asking& asking) {
    return by_columns(asking, asking.view.decision(asking.about("work"), asking.about("body")));
}

Comparisons seen_document(const Asking& asking) {
    return by_columns(asking, asking.view.document(asking.about("name")));
}

Comparisons seen_field(const Asking& asking) {
    return by_columns(asking, asking.view.field(asking.about("name"), asking.about("party")));
}

Comparisons seen_role(const Asking& asking) {
    return by_columns(asking, asking.view.role(asking.about("name")));
}

// Of the register, as it is today.
Comparisons seen_seat(const Asking& asking) {
    return by_columns(asking, asking.view.seat(asking.about("name")));
}

Comparisons seen_body(const Asking& asking) {
    return by_columns(asking, asking.view.body(asking.about("name")));
}

Comparisons seen_meeting(const Asking& asking) {
    return by_columns(asking, asking.view.meeting(asking.about("body"), asking.about("meeting")));
}

Comparisons seen_remarks(const Asking& asking) {
    Query query{{"work", asking.about("work")}, {"round", asking.about("round")}};
    if (!asking.about("party").empty()) query.emplace_back("party", asking.about("party"));
    return by_columns(asking, asking.view.get("/remarks", std::move(query))["counts"]);
}

Comparisons seen_hold(const Asking& asking) {
    const Json& seen = asking.view.whole()["hold"];
    if (asking.expected.is_scalar()) return {{"vilande", "nej", seen.is_null() ? "nej" : "ja"}};
    return by_columns(asking, seen);
}

Comparisons seen_link(const Asking& asking) {
    const std::string other = asking.view.book().id_of(asking.about("to"));
    return by_columns(asking, find_in(asking.view.whole()["links"],
                                      [&](const Json& each) { return each["case"] == other; }));
}

Comparisons seen_not_announced(const Asking& asking) {
    std::vector<std::string> wanted;
    for (const YamlNode& item : asking.expected.find("parties")->items)
        wanted.push_back(asking.view.name_of(item.text));
    return {{std::string(asking.kind.columns.front().heading), joined(std::move(wanted)),
             joined(asking.view.not_announced(asking.about("work")))}};
}

Comparisons seen_notices(const Asking& asking) {
    const std::string kind = asking.about("kind");
    return {{std::string(asking.kind.columns.front().heading), asking.about("receivers"),
             std::to_string(asking.view.receivers_today(kind))}};
}

Comparisons seen_entry(const Asking& asking) {
    return by_columns(asking, asking.view.entry_today(asking.about("command"), asking.about("happened")));
}

const std::map<std::string_view, std::function<Comparisons(const Asking&)>>& kinds() {
    static const std::map<std::string_view, std::function<Comparisons(const Asking&)>> table{
        {"counts", seen_counts},   {"tally", seen_tally},       {"waits", seen_waits},
        {"seat", seen_seat},       {"body", seen_body},         {"waiting", seen_waiting},
        {"task", seen_task},       {"decision", seen_decision}, {"document", seen_document},
        {"field", seen_field},     {"role", seen_role},         {"remarks", seen_remarks},
        {"hold", seen_hold},       {"link", seen_link},         {"not_announced", seen_not_announced},
        {"notices", seen_notices}, {"entry", seen_entry},       {"meeting", seen_meeting},
    };
    return table;
}

// What the rows of a check are about, in Swedish.
std::string subject_of(const Asking& asking) {
    static const std::map<std::string_view, std::string> subjects{
        {"counts", "Svar och beslut"},
        {"tally", "Fördelning"},
        {"waits", "Ärendet väntar på"},
        {"waiting", "Väntar på"},
        {"task", "Uppgift"},
        {"decision", "Beslut"},
        {"document", "Handling"},
        {"remarks", "Synpunkter"},
        {"hold", "Vilande"},
        {"link", "Kopplat ärende"},
        {"not_announced", "Anslag"},
        {"notices", "Notiser"},
        {"entry", "I historiken"},
        {"field", "Uppgift i ärendet"},
        {"role", "Roll"},
        {"seat", "Plats"},
        {"body", "Organ"},
        {"meeting", "Sammanträde"},
    };
    std::string subject = subjects.at(asking.kind.name);
    const bool of_register = asking.kind.name == "seat" || asking.kind.name == "body";
    if (of_register) return subject + ": " + asking.view.name_of(asking.about("name"));
    for (const std::string_view key : asking.kind.about) {
        const std::string name = asking.about(key);
        if (name.empty() || key == "command" || key == "part" || key == "to") continue;
        const bool is_somebody = key == "for" || key == "body" || key == "party";
        const std::string said = is_somebody      ? asking.view.name_of(name)
                                 : key == "round" ? "omgång " + name
                                                  : asking.view.title_of(name);
        subject += (subject.find(": ") == std::string::npos ? ": " : ", ") + said;
    }
    return subject;
}

Comparison with_titles(Comparison states, const CaseView& view) {
    for (std::string* side : {&states.expected, &states.actual}) {
        std::string titles;
        std::istringstream names(*side);
        for (std::string name; names >> name;) {
            if (name.ends_with(',')) name.pop_back();
            titles += (titles.empty() ? "" : ", ") + view.title_of(name);
        }
        *side = titles;
    }
    states.about = "Ärendet";
    return states;
}

// The states that are expected and active; all innermost ones when one is missing.
Comparison states(const CaseView& view, const YamlNode& expected) {
    std::vector<std::string> wanted;
    for (const YamlNode& item : expected.items) wanted.push_back(item.text);
    std::vector<std::string> active = view.states();
    const bool all = std::ranges::all_of(
        wanted, [&](const std::string& each) { return std::ranges::find(active, each) != active.end(); });
    return {"läge", joined(wanted), all ? joined(wanted) : joined(std::move(active))};
}

}  // namespace

Query Moment::as_of() const {
    return looking_back ? Query{{"asOf", today.to_text()}} : Query{};
}

Comparisons compare(const Act& expectation, Moment moment, const CaseBook& book) {
    const CaseView view(book, expectation.case_name, moment);
    Comparisons result;
    for (const YamlEntry& wanted : expectation.arguments.entries) {
        const std::string& key = wanted.key.text;
        if (key == "case" || key == "title") continue;
        if (key == "phase") {
            result.push_back({"skede", wanted.value.text, shown(view.whole()["phase"]), "Ärendet"});
        } else if (key == "states") {
            result.push_back(with_titles(states(view, wanted.value), view));
        } else if (const CheckKind& kind = *find_check_kind(key); kind.looks_back || !moment.looking_back) {
            const Asking asking{view, kind, wanted.value};
            for (Comparison& row : kinds().at(key)(asking)) {
                row.about = subject_of(asking);
                result.push_back(std::move(row));
            }
        }
    }
    return result;
}

}  // namespace overens::examples
