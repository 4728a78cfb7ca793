#include "engine/cases/moves.hpp"

#include <algorithm>

#include "engine/cases/given.hpp"
#include "engine/cases/run.hpp"

namespace overens {
namespace {

using Fill = std::map<std::string, GivenValue>;

bool is_filled(const Fill* fill, const Move& move, const std::string& field) {
    if (fill != nullptr) return fill->contains(field);
    return std::find(move.fill.begin(), move.fill.end(), field) != move.fill.end();
}

void add_access(std::vector<Blocker>& blockers, const Surroundings& around, const Move& move,
                const Actor& actor) {
    if (is_one_of(around, actor, move.by)) return;
    const Title who = in_words(around, move.by);
    blockers.push_back(
        {"not_allowed", {"Det här gör " + who.sv, "This is done by " + who.in_english()}, "actor"});
}

void add_four_eyes(std::vector<Blocker>& blockers, const Surroundings& around, const Move& move,
                   const Actor& actor) {
    for (const std::string& other : move.not_by) {
        const auto done = around.subject.done_by.find(other);
        if (done == around.subject.done_by.end() || !is_same_person(done->second, actor)) continue;
        blockers.push_back({"four_eyes",
                            {"Någon annan än den som gjorde " + other + " ska göra det här",
                             "Somebody else than the one who did " + other + " must do this"},
                            "actor"});
    }
}

// Fields judged as if what is given in the same act were there already.
Case with_filled(const Surroundings& around, const Fill& fill) {
    Case filled = around.subject;
    for (const auto& [name, value] : fill) {
        const Field* field = around.definition.field(name);
        if (field == nullptr) continue;
        const auto* text = std::get_if<std::string>(&value);
        if (field->type == ValueType::date && text != nullptr) {
            filled.fields[name] = Day::parse(*text).value_or(Day{});
        } else if (const auto* day = std::get_if<Day>(&value)) {
            filled.fields[name] = *day;
        } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
            filled.fields[name] = *number;
        } else if (const auto* yes = std::get_if<bool>(&value)) {
            filled.fields[name] = *yes;
        } else if (const auto* ids = std::get_if<std::vector<std::string>>(&value)) {
            filled.fields[name] = *ids;
        } else if (text != nullptr) {
            filled.fields[name] = *text;
        }
    }
    return filled;
}

std::optional<Blocker> unmet(const Surroundings& around, const Move& move, const Fill* fill,
                             const Need& need) {
    const Case& subject = around.subject;
    switch (need.kind) {
        case Need::Kind::field: {
            const auto found = subject.fields.find(need.name);
            if ((found != subject.fields.end() && is_given(found->second)) ||
                is_filled(fill, move, need.name))
                return {};
            const Title& title = around.definition.field(need.name)->title;
            return Blocker{"needs_field",
                           {"Fyll i: " + title.sv, "Fill in: " + title.in_english()},
                           "field:" + need.name};
        }
        case Need::Kind::document: {
            const auto found = subject.documents.find(need.name);
            if (found != subject.documents.end() && !found->second.versions.empty()) return {};
            const Title& title = around.definition.document(need.name)->title;
            return Blocker{"needs_document",
                           {"Lägg upp: " + title.sv, "Upload: " + title.in_english()},
                           "document:" + need.name};
        }
        case Need::Kind::work: {
            const auto found = subject.works.find(need.name);
            if (found != subject.works.end() && found->second.done) return {};
            const Title& title =
                around.definition.works[around.definition.find_work(need.name).value()].title;
            return Blocker{"needs_work",
                           {"Det här ska vara klart först: " + title.sv,
                            "This must be done first: " + title.in_english()},
                           "work:" + need.name};
        }
        case Need::Kind::that: return {};
    }
    return {};
}

void add_needs(std::vector<Blocker>& blockers, const Surroundings& around, const Move& move,
               const Fill* fill) {
    for (const Need& need : move.needs) {
        if (auto blocker = unmet(around, move, fill, need)) blockers.push_back(*blocker);
    }
    const bool named_are_there = blockers.empty();
    for (const Need& need : move.needs) {
        if (!need.that || !named_are_there) continue;
        if (fill == nullptr && !move.fill.empty()) continue;  // judged when the fields have been given
        const bool met = fill == nullptr || fill->empty()
                             ? holds(around.definition, around.subject, around.today, *need.that)
                             : holds(around.definition, with_filled(around, *fill), around.today, *need.that);
        if (!met) blockers.push_back({"need_not_met", need.say, {}});
    }
}

void add_fill(std::vector<Blocker>& blockers, const Surroundings& around, const Move& move,
              const Fill& fill) {
    for (const std::string& name : move.fill) {
        if (fill.contains(name)) continue;
        const Title& title = around.definition.field(name)->title;
        blockers.push_back(
            {"fill_missing",
             {"Ange " + title.sv + " (" + name + ")", "Give " + title.in_english() + " (" + name + ")"},
             "fill." + name});
    }
    for (const auto& [name, value] : fill) {
        const std::string at = "fill." + name;
        if (std::find(move.fill.begin(), move.fill.end(), name) == move.fill.end()) {
            blockers.push_back(
                {"fill_unknown",
                 {"Fältet " + name + " fylls inte i här", "The field " + name + " is not filled in here"},
                 at});
            continue;
        }
        const Field& field = *around.definition.field(name);
        if (auto problem = misfit(around.reg, around.subject, {field.type, &field.choice}, value, at)) {
            blockers.push_back(*problem);
        }
    }
}

// A list that the same act gives is judged when it is given.
void add_nobody(std::vector<Blocker>& blockers, const Surroundings& around, const Move& move,
                const Fill* fill) {
    const std::optional<Case> filled =
        fill == nullptr ? std::nullopt : std::optional(with_filled(around, *fill));
    const Case& subject = filled ? *filled : around.subject;
    std::vector<WorkIndex> opened =
        move.go ? works_opened_by(around.definition, *move.go) : std::vector<WorkIndex>{};
    for (const Effect& effect : move.effects) {
        if (const auto* open = std::get_if<OpenWork>(&effect)) opened.push_back(open->work);
    }
    for (const WorkIndex index : opened) {
        const Work& work = around.definition.works[index];
        if (fill == nullptr && is_filled(fill, move, work.who.name)) continue;
        if (!is_for_nobody(around.definition, around.reg, subject, work, around.today)) continue;
        blockers.push_back({"work_for_nobody",
                            {"Det finns ingen att fråga för: " + work.title.sv,
                             "There is nobody to ask for: " + work.title.in_english()},
                            "work:" + work.name});
    }
}

}  // namespace

std::vector<Blocker> blockers_of(const Surroundings& around, StateIndex state, const Move& move,
                                 const Actor& actor, const Fill* fill) {
    std::vector<Blocker> blockers;
    add_access(blockers, around, move, actor);
    add_four_eyes(blockers, around, move, actor);
    if (around.subject.hold && state != outermost) {
        blockers.push_back(
            {"on_hold",
             {"Ärendet är vilande: återuppta det först", "The case is on hold: resume it first"},
             "case"});
    }
    std::vector<Blocker> needs;
    if (fill != nullptr) add_fill(needs, around, move, *fill);
    add_needs(needs, around, move, fill);
    blockers.insert(blockers.end(), needs.begin(), needs.end());
    add_nobody(blockers, around, move, fill);
    return blockers;
}

}  // namespace overens
