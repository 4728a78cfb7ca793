// Reminding those who have not answered: what would be said to whom, and doing it.
#include <algorithm>

#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/notify/correspondents.hpp"
#include "api/notify/local_moments.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_reminded = 1000;

// As if it had been told already.
ToldScene reminder_scene(const Call& call, const SeenCase& seen, const Work& work) {
    ToldScene scene;
    scene.source = {call.collaboration(), call.parameter("case"), {}, {}, seen.read.subject->version};
    scene.reg = seen.kept_register;
    scene.read = seen.read;
    scene.entry.act.happened_on = seen.today;
    scene.entry.events = {events::Told{"reminder", {}, work.name, 0, work.title, false}};
    return scene;
}

Json lines_view(const Wording& words) {
    Json lines = Json::array();
    for (const Title& line : words.lines) lines.push_back(to_json(line));
    return Json{{"subject", to_json(words.subject)}, {"lines", std::move(lines)}};
}

// A person's own address is nobody else's to see; a party's is in the register.
Json receivers_view(const std::vector<Receiver>& receivers, const std::vector<Person>& people) {
    Json list = Json::array();
    for (const Receiver& each : receivers) {
        const auto person =
            std::ranges::find(people, each.account, [](const Person& one) { return one.account.id; });
        list.push_back(Json{{"mailbox", each.account.empty() ? text_or_null(each.mailbox) : Json(nullptr)},
                            {"name", person == people.end() ? Json(nullptr) : Json(person->account.name)}});
    }
    return list;
}

// When a mail to them would leave: reminders rest in July and on days off. Never, when the last day passes
// meanwhile.
Json leaves_view(const Register& reg, const std::string& party, const std::optional<Day>& due, Instant now) {
    const LocalTime today = local_time_of(now);
    const auto leaves = leaves_at(Topic::reminder, {}, calendar_of(reg, party), today);
    const bool too_late = leaves && due && today.day <= *due && *due < leaves->day;
    return leaves && !too_late ? Json(leaves->day.to_text()) : Json(nullptr);
}

}  // namespace

Response preview_reminder(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, {}, ReadBy::anybody);
    if (!seen) return seen.error();
    const Scene scene = seen->scene();
    const Work* work = scene.work(call.parameter("work"));
    if (work == nullptr)
        return call.not_found("Livscykeln har inget sådant arbete", "The lifecycle has no such work",
                              "path:work");
    const ToldScene told = reminder_scene(call, *seen, *work);
    const Store& store = call.services().store;
    const std::vector<Person> people = people_of(store, call.collaboration());
    const Contact contact = contact_of(store, told, seen->today);
    const auto standing = scene.subject.works.find(work->name);
    Json view{{"work", work->name}, {"workTitle", to_json(work->title)}, {"letter", nullptr}};
    view["tasks"] = Json::array();
    for (const int number :
         standing == scene.subject.works.end() ? std::vector<int>() : standing->second.items) {
        const Item& item = scene.subject.items.at(number);
        if (!waits_for_answer(item)) continue;
        Delivery delivery;
        delivery.party = item.addressee.kind == Addressee::Kind::role ? std::string() : item.addressee.id;
        if (view["letter"].is_null()) view["letter"] = lines_view(wording_of(told, delivery, contact));
        const auto receivers = receivers_of(item.addressee, seen->reg(), scene.subject.roles,
                                            call.parameter("case"), people, seen->today);
        view["tasks"].push_back(Json{
            {"task", number},
            {"addressee", holder(scene, item.addressee)},
            {"due", to_json(item.due)},
            {"remindedOn", to_json(item.reminded_on)},
            {"receivers", receivers_view(receivers, people)},
            {"leavesOn", leaves_view(seen->reg(), delivery.party, item.due, call.services().clock.now())}});
    }
    return json_response(200, view);
}

Response remind(Call& call) {
    commands::Remind command;
    command.work = call.parameter("work");
    command.items = call.body().numbers("tasks", Need::optional, most_reminded);
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return take_step(call, act, command);
}

}  // namespace overens::api::handlers
