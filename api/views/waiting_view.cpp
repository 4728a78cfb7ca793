#include "api/views/waiting_view.hpp"

#include <algorithm>
#include <set>

#include "api/http/problem.hpp"
#include "api/views/decision_view.hpp"
#include "api/views/task_view.hpp"
#include "api/views/ways_out.hpp"
#include "api/views/work_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/run.hpp"
#include "engine/planning/held_meetings.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens::api {

namespace {

Json node(const char* kind, const Title& what) {
    return waiting_node(kind, what);
}

// By how many working days of whoever is waited for the day that is shown has passed.
void count_late_days(const WorkingCalendar& calendar, Day today, Json& late_node) {
    if (late_node["late"] != true || !late_node["due"].is_string()) return;
    const auto due = Day::parse(late_node["due"].get<std::string>());
    if (due && *due < today) late_node["lateDays"] = calendar.working_days_between(*due, today);
}

// The lifecycle wants the excerpt checked before the decision counts.
Json excerpt_step(const DecisionRecord& decision) {
    const Title what = decision.check ? Title{"Svar på frågan om protokollsutdraget",
                                              "An answer to what was asked about the minutes excerpt"}
                                      : Title{"Protokollsutdraget ska granskas: lydelse och version",
                                              "The minutes excerpt is to be checked: wording and version"};
    return node("excerpt", what);
}

// What is still to come of a decision that has been taken on the right text.
Json decision_step(const Scene& scene, const Work& work, const DecisionRecord& decision) {
    Json result = node("decision", {"Beslut", "A decision"});
    if (is_asked_back(decision)) {
        result = excerpt_step(decision);
    } else if (decision.outcome == Outcome::approved_conditionally && !is_condition_met(decision)) {
        result = node("condition", {"Villkoret ska uppfyllas", "The condition is to be met"});
    } else if (!is_on_record(decision)) {
        const bool notes = decision.regime == MinutesRegime::notes;
        result = notes ? node("adjustment", {"Anteckningarna ska läggas till handlingarna",
                                             "The notes are to be placed on file"})
                       : node("adjustment", {"Protokollet ska justeras", "The minutes are to be adjusted"});
        if (const auto limit = latest_adjustment(decision.taken_on);
            limit && decision.regime == MinutesRegime::statutory) {
            result["due"] = limit->day.to_text();
            result["late"] = limit->day < scene.today;
        }
    } else if (work.counts == Counts::final && !decision.announced_on) {
        result = node("announcement", {"Justerat men inte anslaget", "Adjusted but not announced"});
    } else if (work.counts == Counts::final && is_appealed(decision)) {
        result = node("legal_force",
                      {"Överklagat: domstolens avgörande väntas", "Appealed: the court's ruling is awaited"});
    } else if (work.counts == Counts::final) {
        result = node("legal_force", {"Laga kraft ska bekräftas", "Legal force is to be confirmed"});
        result["due"] = to_json(decision.final_expected);
    } else if (work.checked && !decision.check) {
        result = excerpt_step(decision);
    } else {
        result =
            node("answer", {"Uppgifter till beslutet saknas", "Particulars of the decision are missing"});
    }
    result["since"] = decision.taken_on.to_text();
    result["decision"] = decision.number;
    return result;
}

void add_next_meeting(const Scene& scene, const Item& item, Json& result) {
    const Body* body = next_body(scene, item);
    if (body == nullptr) return;
    result["nextBody"] = holder(scene.reg, body->id);
    const auto meeting = next_meeting(scene, item, *body);
    if (!meeting) return;
    result["meeting"] = meeting->day.to_text();
    result["cutOff"] = meeting->cut_off.to_text();
}

// The party decided on the text before an editorial change, and has not agreed to it.
Json editorial_yes(const Scene& scene, const Item& item, const DecisionRecord& decision) {
    const int number = edit_awaiting_yes(scene.subject, item, decision).value_or(decision.version);
    const auto& document = scene.subject.works.at(item.work).document;
    const DocumentVersion& version =
        scene.subject.documents.at(document).versions.at(static_cast<std::size_t>(number) - 1);
    const std::string name = "v" + std::to_string(number);
    const bool refused = version.answers.contains(item.addressee.id);
    Json result = refused
                      ? node("editorial_yes", {"Parten godtar inte den redaktionella ändringen i " + name,
                                               "The party does not agree to the editorial change in " + name})
                      : node("editorial_yes", {"Partens eget ja till den redaktionella ändringen i " + name,
                                               "The party's own yes to the editorial change in " + name});
    result["since"] = version.added_on.to_text();
    result["due"] = to_json(version.objections_until);
    result["late"] = version.objections_until && *version.objections_until < scene.today;
    result["decision"] = decision.number;
    return result;
}

Json decision_item(const Scene& scene, const Work& work, const Item& item) {
    const DecisionRecord* decision = deciding_decision(item);
    if (decision != nullptr && item.facts.awaits_yes) return editorial_yes(scene, item, *decision);
    const bool stays = decision != nullptr &&
                       std::ranges::find(work.stays_open_on, decision->outcome) != work.stays_open_on.end();
    if (decision != nullptr && !item.facts.other_text && !stays && !is_annulled(*decision) &&
        is_taken(*decision)) {
        return decision_step(scene, work, *decision);
    }
    Title what{"Beslut", "A decision"};
    const AgendaPlace* held = awaits_excerpt(scene.reg, item, scene.today);
    if (held != nullptr) {
        const std::string day = held->meeting.to_text();
        what = {"Protokollsutdraget: ärendet stod på dagordningen " + day,
                "The minutes excerpt: the matter was on the agenda of " + day};
    }
    if (decision == nullptr && !item.spoken.empty()) {
        what = {"Protokollsutdrag: beslutet är sagt, och det räknas inte",
                "The minutes excerpt: the decision is said, and that does not count"};
    }
    if (item.facts.other_text) {
        what = {"Nytt beslut: det som togs gällde en annan text",
                "A new decision: the one taken was on another text"};
    } else if (item.facts.annulled) {
        what = {"Nytt beslut: det förra är upphävt", "A new decision: the last one is annulled"};
    }
    Json result = node("decision", what);
    result["since"] = decision == nullptr ? item.opened_on.to_text() : decision->taken_on.to_text();
    result["due"] = to_json(item.due);
    result["late"] = is_late(scene, item);
    if (held == nullptr) add_next_meeting(scene, item, result);
    return result;
}

Json item_node(const Scene& scene, const Work& work, const Item& item) {
    Json result;
    if (item.state == machines::TaskState::planned) {
        result = node("show", {"Texten ska göras synlig", "The text is to be made visible"});
    } else if (work.kind == Work::Kind::decide) {
        result = decision_item(scene, work, item);
    } else {
        result = node(work.kind == Work::Kind::plan ? "plan" : "answer", {"Svar", "An answer"});
        result["since"] = item.opened_on.to_text();
        result["due"] = to_json(item.due);
        result["late"] = is_late(scene, item);
    }
    result["who"] = holder(scene, item.addressee);
    result["work"] = work.name;
    result["task"] = item.number;
    count_late_days(calendar_of(scene.reg, item.addressee), scene.today, result);
    return result;
}

// "Kumla kommun: Kumla, nämnden 2024-10-14", "Lekebergs kommun: inget sammanträde inbokat i …", "Nora
// kommun".
Title one_of_them(const Scene& scene, const Json& item) {
    const std::string who = item["who"]["name"];
    if (item["nextBody"].is_null()) return {who, who};
    const std::string body = item["nextBody"]["name"];
    if (item["meeting"].is_null()) {
        const Title why = no_meeting(scene.reg, item["nextBody"]["id"]);
        return {who + ": " + why.sv, who + ": " + why.en};
    }
    const std::string meets = body + " " + item["meeting"].get<std::string>();
    return {who + ": " + meets, who + ": " + meets};
}

// What a work follows, from the first one on: so many are asked in the end.
std::size_t asked_in_the_end(const Scene& scene, const Work& work, std::size_t asked) {
    const Work* first = &work;
    while (first->follows) first = &scene.definition.works[*first->follows];
    const auto standing = scene.subject.works.find(first->name);
    return standing == scene.subject.works.end() ? asked : std::max(asked, standing->second.items.size());
}

// "Väntar på 2 av 13: …", the first few by name; `later`: those who are to be asked yet.
Title summary_of(const Scene& scene, const Json& inside, std::size_t asked, std::size_t later) {
    constexpr std::size_t most_named = 5;
    const std::string count = std::to_string(inside.size() + later);
    Title text{"Väntar på " + count + " av " + std::to_string(asked) + ": ",
               "Waiting for " + count + " of " + std::to_string(asked) + ": "};
    for (std::size_t i = 0; i < std::min(inside.size(), most_named); ++i) {
        const Title one = one_of_them(scene, inside[i]);
        text.sv += (i == 0 ? "" : "; ") + one.sv;
        text.en += (i == 0 ? "" : "; ") + one.en;
    }
    const std::size_t unnamed = later + inside.size() - std::min(inside.size(), most_named);
    if (unnamed == 0) return text;
    const std::string more = std::to_string(unnamed);
    return {text.sv + "; och " + more + " till", text.en + "; and " + more + " more"};
}

// Nobody is asked yet: what comes first, or that there is nobody.
void tell_why_nobody(const Scene& scene, const Work& work, Json& result) {
    if (!work.follows && is_for_nobody(scene.definition, scene.reg, scene.subject, work, scene.today)) {
        result["what"] = to_json(nobody_to_ask(work));
    } else if (work.follows) {
        const Title& first = scene.definition.works[*work.follows].title;
        result["what"] = to_json(Title{work.title.sv + " (följer på: " + first.sv + ")",
                                       work.title.in_english() + " (follows: " + first.in_english() + ")"});
    }
}

const char* wait_kind(const Work& work) {
    switch (work.wait->index()) {
        case 0: return "day";
        case 1: return "expression";
        case 2: return "signal";
        default: return "cases";
    }
}

Json work_node(const Scene& scene, const Work& work, const WorkStanding& standing) {
    Json result = node(work.wait ? wait_kind(work) : "work", work.title);
    result["work"] = work.name;
    result["since"] = standing.opened_on.to_text();
    if (work.wait) {
        result["due"] = wait_view(scene, work)["until"];
        return result;
    }
    std::optional<Day> due;
    for (const int number : standing.items) {
        const auto found = scene.subject.items.find(number);
        if (found == scene.subject.items.end() || found->second.facts.closed) continue;
        const Item& item = found->second;
        result["inside"].push_back(item_node(scene, work, item));
        if (item.due && (!due || *item.due > *due)) due = item.due;
        if (is_late(scene, item)) result["late"] = true;
    }
    result["due"] = to_json(due);
    if (result["inside"].empty()) {
        tell_why_nobody(scene, work, result);
        return result;
    }
    const std::size_t asked = asked_in_the_end(scene, work, standing.items.size());
    result["summary"] = to_json(summary_of(scene, result["inside"], asked, asked - standing.items.size()));
    return result;
}

// Whoever leads the case is to look again.
const WorkingCalendar& calendar_of_lead(const Scene& scene) {
    const auto lead = scene.subject.roles.find("lead");
    const std::string id = lead == scene.subject.roles.end() ? std::string() : lead->second;
    const bool is_body = scene.reg.body(id) != nullptr;
    return calendar_of(scene.reg, {is_body ? Addressee::Kind::body : Addressee::Kind::organisation, id, {}});
}

Json hold_node(const Scene& scene, const Hold& hold) {
    const Title what = hold.awaited_came ? Title{"Vilande: det som inväntades har kommit",
                                                 "On hold: what was awaited has come"}
                                         : Title{"Vilande", "On hold"};
    Json result = node("hold", what);
    result["since"] = hold.since.to_text();
    result["due"] = hold.look_again_on.to_text();
    result["late"] = hold.awaited_came || hold.look_again_on < scene.today;
    count_late_days(calendar_of_lead(scene), scene.today, result);
    return result;
}

}  // namespace

Json waiting_node(const char* kind, const Title& what) {
    // A tree has hundreds: each is a copy of the same empty one.
    static const Json empty{{"kind", nullptr},     {"what", nullptr},    {"who", nullptr},
                            {"since", nullptr},    {"due", nullptr},     {"late", false},
                            {"lateDays", nullptr}, {"summary", nullptr}, {"case", nullptr},
                            {"work", nullptr},     {"task", nullptr},    {"decision", nullptr},
                            {"wheel", nullptr},    {"again", nullptr},   {"nextBody", nullptr},
                            {"meeting", nullptr},  {"cutOff", nullptr},  {"inside", Json::array()}};
    Json result = empty;
    result["kind"] = kind;
    result["what"] = to_json(what);
    return result;
}

Title nobody_to_ask(const Work& work) {
    return {"Det finns ingen att fråga för: " + work.title.sv,
            "There is nobody to ask for: " + work.title.in_english()};
}

Title no_meeting(const Register& reg, const std::string& id) {
    const Body* body = reg.body(id);
    const std::string name = name_in(reg, id);
    if (body == nullptr || !body->dissolved_from || reg.body(body->successor) != nullptr)
        return {"inget sammanträde inbokat i " + name, "no meeting booked in " + name};
    const std::string from = body->dissolved_from->to_text();
    return {name + " upphör " + from + " och ingen tar över",
            name + " is no more from " + from + " and nobody follows it"};
}

Json task_waiting_view(const Scene& scene, const Item& item) {
    return item_node(scene, *scene.work(item.work), item);
}

Json task_waits_view(const Scene& scene, const Item& item) {
    Json waits = Json::array();
    if (item.facts.closed || item.state == machines::TaskState::obsolete) return waits;
    if (scene.subject.hold) waits.push_back(hold_node(scene, *scene.subject.hold));
    waits.push_back(task_waiting_view(scene, item));
    return waits;
}

Json waiting_view(const Scene& scene) {
    Json waits = Json::array();
    if (scene.subject.hold) waits.push_back(hold_node(scene, *scene.subject.hold));
    for (StateIndex index = 0; index < scene.definition.states.size(); ++index) {
        const State& state = scene.definition.states[index];
        const auto standing = scene.subject.states.find(state.name);
        if (standing == scene.subject.states.end() || !standing->second.active) continue;
        for (const WorkIndex work_index : state.works) {
            const Work& work = scene.definition.works[work_index];
            const auto work_standing = scene.subject.works.find(work.name);
            const bool waits_for_it = work_standing != scene.subject.works.end() &&
                                      work_standing->second.active && !work_standing->second.done &&
                                      !work.optional && !work.on_request;
            if (waits_for_it) waits.push_back(work_node(scene, work, work_standing->second));
        }
        for (Json& way : ways_out(scene, index)) waits.push_back(std::move(way));
    }
    return waits;
}

Json dates_view(const Scene& scene) {
    std::map<std::pair<Day, std::string>, Json> dates;
    const auto add = [&](Day day, const std::string& sort, const Title& what, const std::string& work) {
        if (day < scene.today) return;
        dates.emplace(std::pair{day, sort},
                      Json{{"day", day.to_text()}, {"what", to_json(what)}, {"work", text_or_null(work)}});
    };
    for (const auto& [number, item] : scene.subject.items) {
        if (!item.due || item.facts.closed || item.state == machines::TaskState::obsolete) continue;
        const Title title = title_of_work(scene.definition, item.work);
        add(*item.due, "1" + item.work, {"Sista dag: " + title.sv, "Last day: " + title.in_english()},
            item.work);
    }
    for (const Field& field : scene.definition.fields) {
        const auto value = scene.subject.fields.find(field.name);
        const Day* day = value == scene.subject.fields.end() ? nullptr : std::get_if<Day>(&value->second);
        if (day != nullptr) add(*day, "2" + field.name, field.title, {});
    }
    if (scene.subject.hold) add(scene.subject.hold->look_again_on, "0", {"Titta igen", "Look again"}, {});
    Json list = Json::array();
    for (auto& [key, date] : dates) list.push_back(std::move(date));
    return list;
}

}  // namespace overens::api
