#include "api/views/event_view.hpp"

#include <algorithm>

#include "api/http/call.hpp"
#include "api/http/problem.hpp"
#include "api/views/event_words.hpp"
#include "api/views/sentences.hpp"
#include "api/views/value_view.hpp"
#include "engine/access/visibility.hpp"

namespace overens::api {

namespace {

// Writes the fields that an event lists into an object.
class FieldWriter {
  public:
    FieldWriter(const Scene& scene, Json& fields) : scene_(scene), object_(fields) {}

    template <class Value>
    void operator()(const char* name, const Value& value) const {
        object_[name] = as_json(value);
    }

  private:
    Json as_json(const std::string& text) const { return text; }
    Json as_json(bool yes) const { return yes; }
    Json as_json(int number) const { return number; }
    Json as_json(std::int64_t number) const { return number; }
    Json as_json(Day day) const { return day.to_text(); }
    Json as_json(const std::optional<Day>& day) const { return to_json(day); }
    Json as_json(TextId id) const { return scene_.text(id); }
    Json as_json(const std::vector<std::string>& texts) const { return texts; }
    Json as_json(const std::vector<int>& numbers) const { return numbers; }
    Json as_json(MinutesRegime regime) const { return overens::word_of(regime); }
    Json as_json(Outcome outcome) const { return overens::word_of(outcome); }
    Json as_json(machines::CasePhase phase) const { return machines::name_of(phase); }
    Json as_json(machines::TaskState state) const { return machines::name_of(state); }
    Json as_json(machines::DecisionEvent what) const { return machines::name_of(what); }
    Json as_json(const Title& title) const { return to_json(title); }
    Json as_json(const Addressee& addressee) const { return holder(scene_, addressee); }
    Json as_json(const std::vector<Addressee>& addressees) const {
        Json list = Json::array();
        for (const Addressee& each : addressees) list.push_back(as_json(each));
        return list;
    }
    Json as_json(const FieldValue& value) const { return value_of(scene_, ValueType::text, value); }
    Json as_json(const std::map<std::string, FieldValue>& values) const {
        Json list = Json::array();
        for (const auto& [name, value] : values)
            list.push_back(Json{{"name", name}, {"value", as_json(value)}});
        return list;
    }
    Json as_json(const std::vector<std::pair<std::string, std::string>>& words) const {
        Json list = Json::array();
        for (const auto& [name, value] : words) list.push_back(Json{{"name", name}, {"value", value}});
        return list;
    }
    // Older and newer names.
    Json as_json(const std::map<std::string, std::string>& names) const {
        Json list = Json::array();
        for (const auto& [name, value] : names) list.push_back(Json{{"name", name}, {"value", value}});
        return list;
    }
    Json as_json(const std::vector<events::AttachedFile>& files) const {
        Json list = Json::array();
        for (const events::AttachedFile& each : files) {
            Json fields = Json::object();
            events::AttachedFile::fields(each, FieldWriter(scene_, fields));
            list.push_back(std::move(fields));
        }
        return list;
    }
    Json as_json(const Facts& facts) const {
        Json fields = Json::object();
        Facts::fields(facts, FieldWriter(scene_, fields));
        return fields;
    }

    const Scene& scene_;
    Json& object_;
};

// All but those that tell of another authority's draft, and the notices that went with them.
std::vector<const Event*> told_events(const Case& seen, const Entry& entry) {
    const auto hidden_here = [&](const Event& event) { return is_hidden(seen, event); };
    const bool any_hidden = std::ranges::any_of(entry.events, hidden_here);
    std::vector<const Event*> told;
    for (const Event& event : entry.events) {
        const bool notice = any_hidden && std::holds_alternative<events::Told>(event);
        if (!notice && !hidden_here(event)) told.push_back(&event);
    }
    return told;
}

// Of a decision that replaces another, the new one is what the entry tells of.
bool is_what_was_asked(std::string_view command, const Event& event) {
    return command == "register_decision" && std::holds_alternative<events::DecisionTaken>(event);
}

}  // namespace

Json actor_view(const Scene& scene, const Actor& actor) {
    return Json{{"role", actor.role},
                {"of", holder_or_null(scene.reg, actor.of)},
                {"person", text_or_null(std::string(acting_person(actor)))},
                {"insteadOf", text_or_null(std::string(absent_person(actor)))}};
}

void collect_addressees(const Entry& entry, ItemAddressees& addressees) {
    for (const Event& event : entry.events) {
        if (const auto* opened = std::get_if<events::ItemOpened>(&event))
            addressees[opened->item] = opened->addressee;
    }
}

void collect_bodies(const Entry& entry, DecisionBodies& bodies) {
    for (const Event& event : entry.events) {
        if (const auto* taken = std::get_if<events::DecisionTaken>(&event))
            bodies[taken->decision] = taken->body;
    }
}

Json event_data(const Scene& scene, const Event& event) {
    Json object = Json::object();
    std::visit(
        [&](const auto& each) { std::decay_t<decltype(each)>::fields(each, FieldWriter(scene, object)); },
        event);
    return object;
}

std::string_view stored_name(const Event& event) {
    return std::visit([](const auto& each) { return std::decay_t<decltype(each)>::name; }, event);
}

bool is_untold(const Scene& scene, const Entry& entry) {
    const std::vector<const Event*> told = told_events(scene.subject, entry);
    return told.empty() && !entry.events.empty();
}

Json entry_view(const History& history, const Entry& entry) {
    Json view;
    view["sequence"] = entry.sequence;
    view["command"] = entry.command;
    view["actor"] = actor_view(history.scene, entry.act.actor);
    view["happenedOn"] = entry.act.happened_on.to_text();
    view["recordedAt"] = entry.act.recorded_at.to_text();
    view["origin"] = word_of(entry.act.origin);
    view["text"] = nullptr;
    Title summary = title_of_command(entry.command);
    Json events = Json::array();
    bool summarised = false;
    for (const Event* each : told_events(history.scene.subject, entry)) {
        const Event& event = *each;
        const std::optional<Title> text = sentence(history, event);
        if (text && (!summarised || is_what_was_asked(entry.command, event))) summary = *text;
        summarised = summarised || text.has_value();
        events.push_back(Json{{"type", stored_name(event)},
                              {"text", text ? to_json(*text) : Json(nullptr)},
                              {"data", event_data(history.scene, event)}});
    }
    view["text"] = to_json(summary);
    view["events"] = std::move(events);
    return view;
}

}  // namespace overens::api
