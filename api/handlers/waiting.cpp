// What is waited for: by a case or one of its tasks, down through the cases that it waits for itself; and by
// everybody from one organisation or body.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "api/handlers/assignment_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/meeting_step.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/views/task_view.hpp"
#include "api/views/waiting_view.hpp"
#include "engine/meetings/returning.hpp"

namespace overens::api::handlers {

namespace {

constexpr int deepest = 5;  // cases that wait for cases that wait

class WaitingTree {
  public:
    WaitingTree(const Call& call, const Register& reg) : call_(call), reg_(reg) {}

    Json of(const Scene& scene, const std::string& id) { return opened(scene, id, waiting_view(scene)); }

    // Of one task, and of what stops the case that it is in.
    Json of_task(const Scene& scene, const std::string& id, const Item& item) {
        return opened(scene, id, task_waits_view(scene, item));
    }

  private:
    Json opened(const Scene& scene, const std::string& id, Json waits, int depth = 0) {
        seen_.insert(id);
        for (Json& node : waits) {
            for (const std::string& other : awaited_by(scene, node))
                node["inside"].push_back(case_node(other, depth));
        }
        return waits;
    }

    // The cases that a node of the tree waits for.
    static std::vector<std::string> awaited_by(const Scene& scene, const Json& node) {
        const auto& hold = scene.subject.hold;
        if (node["kind"] == "hold" && hold && !hold->other_case.empty()) return {hold->other_case};
        const Work* work = node["kind"] == "cases" ? scene.work(node["work"].get<std::string>()) : nullptr;
        const auto* cases = work == nullptr ? nullptr : std::get_if<WaitCases>(&*work->wait);
        std::vector<std::string> others;
        for (const CaseLink& link : scene.subject.links) {
            const bool awaited =
                cases != nullptr && !link.newer && !link.ended && link.relation == word_of(cases->relation);
            if (awaited) others.push_back(link.other_case);
        }
        return others;
    }

    // A case that stands in the tree already, or too deep, is named and not opened.
    Json case_node(const std::string& id, int depth) {
        const auto read = read_other_case(call_, reg_, id);
        if (!read) return waiting_node("case", {id, id});
        const Scene scene{*read->definition, reg_, *read->subject, *read->texts,
                          call_.services().clock.today()};
        const Json title = scene.text(read->subject->title);
        const std::string name = title.is_string() ? title.get<std::string>() : id;
        Json node = waiting_node("case", {name, name});
        node["case"] = id;
        node["since"] = read->subject->started_on.to_text();
        if (depth < deepest && !seen_.contains(id))
            node["inside"] = opened(scene, id, waiting_view(scene), depth + 1);
        return node;
    }

    const Call& call_;
    const Register& reg_;
    std::set<std::string> seen_;
};

bool waits_for_body(const Scene& scene, const Item& item, const std::string& body) {
    if (item.addressee.kind == Addressee::Kind::body && item.addressee.id == body) return true;
    const Body* next = next_body(scene, item);
    return next != nullptr && next->id == body;
}

// Whoever the tasks of a body are addressed to: itself, and the organisation that it decides for.
std::vector<std::string> addressees_of(const Register& reg, const std::string& id) {
    const Body* body = reg.body(id);
    if (body == nullptr || body->organisation.empty()) return {id};
    return {id, body->organisation};
}

std::vector<TaskRow> all_tasks(const Call& call, const TaskFilter& filter) {
    constexpr int in_one_page = 100;
    std::vector<TaskRow> all;
    for (int page = 1;; ++page) {
        auto read = call.services().store.tasks(call.collaboration(), filter, {page, in_one_page});
        const bool last = read.rows.size() < in_one_page;
        std::ranges::move(read.rows, std::back_inserter(all));
        if (last) return all;
    }
}

// Open tasks of all cases, each as a node with its case.
Json tasks_awaited(const Call& call, const Register& reg, const std::string& id) {
    std::multimap<std::string, Json> by_due;  // those without a last day come last
    const bool is_body = reg.body(id) != nullptr;
    for (const std::string& addressee : addressees_of(reg, id)) {
        TaskFilter filter;
        filter.addressee = addressee;
        for (const TaskRow& row : all_tasks(call, filter)) {
            const auto read = call.services().store.read({call.collaboration(), row.case_id});
            if (!read || !read->subject->items.contains(row.item)) continue;
            const Scene scene{*read->definition, reg, *read->subject, *read->texts,
                              call.services().clock.today()};
            const Item& item = read->subject->items.at(row.item);
            if (is_body && !waits_for_body(scene, item, id)) continue;
            Json node = task_waiting_view(scene, item);
            node["case"] = row.case_id;
            node["what"] = to_json(title_of_work(scene.definition, item.work));
            const std::string due = node["due"].is_string() ? node["due"].get<std::string>() : "no day";
            by_due.emplace(due, std::move(node));
        }
    }
    Json nodes = Json::array();
    for (auto& [due, node] : by_due) nodes.push_back(std::move(node));
    return nodes;
}

// What decisions at meetings have given it to do.
void add_assignments(const Call& call, const Register& reg, const std::string& id, Json& nodes) {
    for (const Json& each : open_assignments(call, reg, id)) {
        const std::string what = each["what"].is_string() ? each["what"].get<std::string>() : "";
        Json node = waiting_node("assignment", {what, what});
        node["who"] = holder(reg, id);
        node["since"] = each["day"];
        for (const char* name : {"due", "late", "case"}) node[name] = each[name];
        nodes.push_back(std::move(node));
    }
}

// The recurring items that stand on an agenda of the body.
std::vector<TakenUp> taken_up_by(const Call& call, const std::string& id) {
    std::vector<TakenUp> taken;
    for (const ReadMeeting& meeting : call.services().store.read_meetings(call.collaboration(), {})) {
        if (meeting.record.state == machines::MeetingState::cancelled) continue;
        for (const AgendaItem& item : meeting.record.agenda) {
            if (item.withdrawn || item.entry.wheel.empty() || item.entry.body != id) continue;
            taken.push_back({item.entry.wheel, meeting.record.time.day.year()});
        }
    }
    return taken;
}

// What comes up every year and awaits the body now.
void add_wheel(const Call& call, const Register& reg, const Body& body, Json& nodes) {
    if (body.wheel.empty()) return;
    const Day today = call.services().clock.today();
    for (const WheelTurn& turn : turns_awaited(body, taken_up_by(call, body.id), today)) {
        Json node = waiting_node("wheel", {turn.item->title, turn.item->title});
        node["who"] = holder(reg, body.id);
        node["wheel"] = turn.item->id;
        node["since"] = Day::of(turn.year, turn.item->month, 1).to_text();
        node["late"] = turn.missed;
        if (turn.meeting != nullptr) {
            node["nextBody"] = holder(reg, body.id);
            node["meeting"] = turn.meeting->day.to_text();
            node["cutOff"] = turn.meeting->cut_off.to_text();
        }
        nodes.push_back(std::move(node));
    }
}

// What was put off and is no case's.
void add_returning(const Call& call, const Register& reg, const Body& body, Json& nodes) {
    const auto meetings = see_meetings(call, reg, {});
    std::vector<const MeetingRecord*> records;
    std::map<const MeetingRecord*, const TextsByNumber*> texts;
    for (const ReadMeeting& each : meetings) {
        records.push_back(&each.record);
        texts[&each.record] = &each.texts;
    }
    const Day today = call.services().clock.today();
    for (const ReturningItem& each : returning_items(records, body.id)) {
        const auto title = texts[each.meeting]->find(each.item->entry.title.number);
        const std::string what = title == texts[each.meeting]->end() ? std::string() : title->second;
        Json node = waiting_node("agenda_item", {what, what});
        node["who"] = holder(reg, body.id);
        node["again"] = Json{{"meeting", address_of(*each.meeting)}, {"item", each.item->item}};
        node["since"] = each.from.to_text();
        if (const Meeting* next = body.next_meeting(std::max(each.from, today))) {
            node["nextBody"] = holder(reg, body.id);
            node["meeting"] = next->day.to_text();
            node["cutOff"] = next->cut_off.to_text();
        }
        nodes.push_back(std::move(node));
    }
}

Response awaited_from(Call& call, const std::string& id) {
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    if (reg->body(id) == nullptr && reg->organisation(id) == nullptr)
        return call.not_found("Registret har inget " + id, "The register has no " + id, "path");
    Json nodes = tasks_awaited(call, *reg, id);
    add_assignments(call, *reg, id, nodes);
    if (const Body* body = reg->body(id)) {
        add_wheel(call, *reg, *body, nodes);
        add_returning(call, *reg, *body, nodes);
    }
    return json_response(200, Json{{"from", holder(*reg, id)}, {"waitsFor", std::move(nodes)}});
}

}  // namespace

Response get_waiting(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    WaitingTree tree(call, seen->reg());
    return json_response(200, Json{{"waitsFor", tree.of(seen->scene(), call.parameter("case"))}});
}

Response get_task_waiting(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr) return no_such_task(call);
    WaitingTree tree(call, seen->reg());
    return json_response(200, Json{{"waitsFor", tree.of_task(seen->scene(), call.parameter("case"), *item)}});
}

Response get_awaited_from_body(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return awaited_from(call, call.parameter("body"));
}

Response get_awaited_from_organisation(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return awaited_from(call, call.parameter("organisation"));
}

}  // namespace overens::api::handlers
