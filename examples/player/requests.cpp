#include "examples/player/requests.hpp"

#include "examples/player/request_values.hpp"
#include "examples/player/verbs.hpp"

namespace overens::examples {

using workflows::YamlEntry;

namespace {

void replace(std::string& path, const std::string& name, const std::string& value) {
    const auto at = path.find("{" + name + "}");
    if (at != std::string::npos) path.replace(at, name.size() + 2, value);
}

std::string asked_by(const Act& act, const FiledRegister& reg) {
    const std::string body = argument(act, "body");
    return body.empty() ? argument(act, "for") : reg.asked_for(body);
}

std::string found_number(const Act& act, const Verb& verb, const CaseBook& book) {
    const std::string work = argument(act, "work");
    switch (verb.finds) {
        case Finds::nothing:
        case Finds::collaboration:
        case Finds::meeting: return {};
        case Finds::task: return book.task(act.case_name, work, asked_by(act, book.reg()))["number"].dump();
        case Finds::decision:
            return book.decision(act.case_name, work, argument(act, "body"))["number"].dump();
        case Finds::remark:
            return std::to_string(book.remark(act.case_name, work, argument(act, "round"),
                                              argument(act, "for"), argument(act, "clause")));
    }
    return {};
}

std::string path_for(const Act& act, const Verb& verb, const CaseBook& book) {
    if (act.verb == "start") return book.cases_path();
    std::string path{verb.path};
    const std::string number = found_number(act, verb, book);
    for (const char* name : {"task", "decision", "remark"}) replace(path, name, number);
    for (const YamlEntry& entry : act.arguments.entries) replace(path, entry.key.text, entry.value.text);
    const bool of_register = verb.finds == Finds::collaboration || verb.finds == Finds::meeting;
    return (of_register ? book.collaboration_path() : book.path_of(act.case_name)) + path;
}

Json body_for(const Act& act, const Verb& verb, Day day, const Story& story, const CaseBook& book) {
    Json body = Json::object();
    const RequestValues values{act, day, story, book};
    for (const YamlEntry& entry : act.arguments.entries) {
        const Argument& argument = *verb.argument(entry.key.text);
        if (!argument.member.empty()) values.add(body, argument, entry.value);
    }
    if (verb.finds == Finds::collaboration) return body;
    if (verb.finds == Finds::meeting && act.verb == "item" && !argument(act, "work").empty()) {
        const std::string taken_up_by = argument(act, argument(act, "of").empty() ? "body" : "of");
        const std::string asked = book.reg().asked_for(taken_up_by);
        body["case"] = book.id_of(act.case_name);
        body["task"] = book.task(act.case_name, argument(act, "work"), asked)["number"];
    }
    if (act.happened) body["happenedOn"] = act.happened->to_text();
    body["origin"] = act.origin;
    return body;
}

}  // namespace

std::string argument(const Act& act, std::string_view key) {
    const auto* found = act.arguments.find(key);
    return found == nullptr ? std::string{} : found->text;
}

std::string acting_as(const Act& act, const FiledRegister& reg) {
    if (!act.by.empty()) return act.by;
    if (act.verb == "answer") return "case_officer:" + reg.names_for(argument(act, "for"));
    const Finds finds = find_verb(act.verb)->finds;
    if (finds == Finds::collaboration || finds == Finds::meeting) return "secretary:" + argument(act, "body");
    const bool of_body = act.verb == "decide" || act.verb == "agenda" || act.verb == "fact";
    if (!of_body) return "lead";
    const std::string body = argument(act, "body");
    const std::string asked = reg.asked_for(body);
    return asked == body ? "secretary:" + body : "registrar:" + asked;
}

Asked request_for(const Act& act, Day day, const Story& story, const CaseBook& book) {
    const Verb& verb = *find_verb(act.verb);
    Asked asked;
    asked.method = verb.method;
    asked.path = path_for(act, verb, book);
    asked.acting_as = acting_as(act, story.reg);
    if (verb.needs_if_match) asked.if_match = book.client().etag_of(book.path_of(act.case_name));
    asked.body = api::to_text(body_for(act, verb, day, story, book));
    return asked;
}

}  // namespace overens::examples
