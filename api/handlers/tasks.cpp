// Tasks across cases and within one, their answers, and the remarks in them.
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/list_view.hpp"
#include "api/views/remark_view.hpp"
#include "api/views/tags.hpp"
#include "api/views/task_view.hpp"

namespace overens::api::handlers {

Response list_tasks(Call& call) {
    TaskFilter filter;
    filter.addressee = call.query("addressee");
    const Page page = call.page();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    Store& store = call.services().store;
    const auto rows = store.tasks(call.collaboration(), filter, page);
    Json body = page_head(call, page, rows.total);
    body["tasks"] = Json::array();
    for (const TaskRow& row : rows.rows) {
        const auto definition = store.definition(call.collaboration(), row.lifecycle, std::nullopt);
        body["tasks"].push_back(task_row_view(row, definition.get(), *reg, call.services().clock.today()));
    }
    return json_response(200, body);
}

Response list_case_tasks(Call& call) {
    const auto as_of = call.as_of();
    const auto work = call.query("work");
    const auto addressee = call.query("addressee");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    Json tasks = Json::array();
    for (const auto& [number, item] : seen->read.subject.items) {
        const bool fits = (!work || item.work == *work) && (!addressee || item.addressee.id == *addressee);
        if (fits) tasks.push_back(task_view(seen->scene(), item));
    }
    return json_response(200, Json{{"tasks", std::move(tasks)}});
}

Response get_task(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    const Item* item = item_of(call, seen->read.subject);
    if (item == nullptr) return no_such_task(call);
    return json_response(200, task_view(seen->scene(), *item))
        .with("ETag", task_tag(seen->read.subject, *item));
}

Response give_answer(Call& call) {
    ObjectReader& body = call.body();
    commands::GiveAnswer command;
    command.item = call.number_parameter("task");
    command.parts = body.named_values("parts", 100);
    body.each("remarks", Need::optional, 500, [&](ObjectReader& each) {
        commands::GivenRemark remark;
        remark.clause = each.text("clause", Need::optional, {0, 40});
        remark.text = each.text("text", Need::required, {1, 20'000});
        remark.proposed = each.text("proposedText", Need::optional, {0, 20'000});
        remark.follows = static_cast<int>(each.number("follows", Need::optional, 1, 1'000'000).value_or(0));
        command.remarks.push_back(std::move(remark));
    });
    command.evidence = body.text("evidence", Need::optional);
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
}

Response add_task(Call& call) {
    ObjectReader& body = call.body();
    commands::AddTask command;
    command.work = call.parameter("work");
    command.text = body.text("text", Need::required, {1, 4000});
    command.asked = body.name("asked", Need::required);
    command.due = body.day_or_null("due");
    const Act act = call.act();
    StepOptions options{201, {}, {}};
    options.location = [](const Receipt& receipt) {
        return receipt.made.empty() ? std::string() : "/tasks/" + std::to_string(receipt.made.front());
    };
    return take_step(call, act, command, options);
}

Response give_more_time(Call& call) {
    ObjectReader& body = call.body();
    commands::GiveMoreTime command;
    command.item = call.number_parameter("task");
    command.due = body.day("due", Need::required).value_or(Day{});
    command.reason = body.text("reason", Need::optional);
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
}

Response show_work(Call& call) {
    const commands::ShowWork command{call.parameter("work")};
    const Act act = call.act();
    return take_step(call, act, command);
}

Response list_remarks(Call& call) {
    const auto as_of = call.as_of();
    RemarkFilter filter;
    filter.work = call.query("work").value_or("");
    filter.party = call.query("party").value_or("");
    filter.clause = call.query("clause").value_or("");
    filter.round = call.query_number("round", 1, 10'000).value_or(0);
    filter.undisposed = call.query_word("undisposed", {"true", "false"}).value_or("false") == "true";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    return seen ? json_response(200, remarks_view(seen->scene(), filter)) : seen.error();
}

Response get_remark(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const auto found = seen->read.subject.remarks.find(call.number_parameter("remark"));
    if (found == seen->read.subject.remarks.end()) {
        return call.not_found("Det finns ingen sådan synpunkt", "There is no such remark", "path:remark");
    }
    return json_response(200, remark_view(seen->scene(), found->second))
        .with("ETag", remark_tag(found->second));
}

Response dispose_remark(Call& call) {
    ObjectReader& body = call.body();
    commands::DisposeRemark command;
    command.remark = call.number_parameter("remark");
    command.disposition =
        body.word("disposition", Need::required, {"accepted", "partly", "declined", "open"});
    command.comment = body.text("comment", Need::optional, {0, 20'000});
    command.in_version = static_cast<int>(body.number("inVersion", Need::optional, 1, 100'000).value_or(0));
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_remark(command.remark), {}});
}

}  // namespace overens::api::handlers
