// Tasks across cases and within one, and their answers.
#include <algorithm>
#include <map>

#include "api/access/sign_in.hpp"
#include "api/handlers/answer_reading.hpp"
#include "api/handlers/assignment_reading.hpp"
#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/list_view.hpp"
#include "api/views/tags.hpp"
#include "api/views/task_view.hpp"
#include "engine/access/standing.hpp"
#include "engine/cases/access.hpp"

namespace overens::api::handlers {

namespace {

// What points at a clause points at one that the text has, where it is a text that has clauses.
std::optional<Response> wrong_clauses(Call& call, const commands::GiveAnswer& command) {
    if (command.remarks.empty() && command.stances.empty()) return std::nullopt;
    const auto read = call.services().store.read(call.case_key());
    const Item* item = read ? item_of(call, *read->subject) : nullptr;
    if (item == nullptr) return std::nullopt;  // the step says so
    const std::vector<Clause> clauses = clauses_asked_about(call, *read->subject, item->work);
    const bool has_addresses =
        std::ranges::any_of(clauses, [](const Clause& each) { return !each.address.empty(); });
    if (!has_addresses) return std::nullopt;
    const auto check = [&](const std::string& clause, const std::string& at) {
        const std::string address = clause_address(clause);
        if (clause.empty() || std::ranges::find(clauses, address, &Clause::address) != clauses.end()) return;
        call.complain(blocker(
            "clause_unknown", "Texten har ingen " + clause + ": dess paragrafer är " + addresses_of(clauses),
            "The text has no " + clause + ": its clauses are " + addresses_of(clauses), at));
    };
    for (std::size_t i = 0; i < command.remarks.size(); ++i)
        check(command.remarks[i].clause, "/remarks/" + std::to_string(i) + "/clause");
    for (const auto& [clause, unused] : command.stances) check(clause, "/stances");
    return call.wrong();
}

std::string words_of(const TextsByNumber& texts, TextId id) {
    const auto found = texts.find(id.number);
    return found == texts.end() ? std::string() : found->second;
}

bool says(const ReadCase& read, const Remark& before, const commands::GivenRemark& remark) {
    return before.clause == remark.clause && before.follows == remark.follows &&
           words_of(*read.texts, before.text) == remark.text &&
           words_of(*read.texts, before.proposed) == remark.proposed;
}

// Masks of the answer's earlier remarks whose words stand in the new one.
std::vector<int> masks_for(const ReadCase& read, const Item& item, const commands::GivenRemark& remark) {
    std::vector<int> found;
    for (const auto& [number, mask] : read.subject->masks) {
        if (mask.of != "remark" || std::ranges::count(item.remarks, mask.of_number) == 0) continue;
        const Remark& before = read.subject->remarks.at(mask.of_number);
        const std::string words = words_of(*read.texts, mask.words);
        const std::string& text = mask.part == "proposed" ? remark.proposed : remark.text;
        const bool masked = words.empty() ? before.clause == remark.clause : text.contains(words);
        if (masked && mask.part != "comment") found.push_back(number);
    }
    return found;
}

// An answer that is given anew often says most of what it said: what is word for word the same stays the same
// remark, and words that were masked stay masked.
void find_said_again(const Call& call, commands::GiveAnswer& command) {
    const auto read = call.services().store.read(call.case_key());
    if (!read || !read->subject->items.contains(command.item)) return;
    const Item& item = read->subject->items.at(command.item);
    std::vector<int> left = item.remarks;
    for (commands::GivenRemark& remark : command.remarks) {
        const auto same = std::ranges::find_if(left, [&](int number) {
            const auto before = read->subject->remarks.find(number);
            return before != read->subject->remarks.end() && says(*read, before->second, remark);
        });
        if (same == left.end()) {
            remark.masks = masks_for(*read, item, remark);
        } else {
            remark.same_as = *same;
            left.erase(same);
        }
    }
}

// An account, or "me".
std::optional<std::string> asked_case_officer(Call& call) {
    auto asked = call.query("caseOfficer");
    if (asked == "me" && call.identity() != nullptr) asked = call.identity()->account.id;
    return asked;
}

// By case and item, those that still hold.
std::map<std::pair<std::string, int>, Day> own_snoozes(const Call& call) {
    std::map<std::pair<std::string, int>, Day> found;
    if (call.identity() == nullptr) return found;
    const AccountStore& accounts = call.services().store.accounts();
    for (const Snooze& each : accounts.snoozes(call.collaboration(), call.identity()->account.id)) {
        if (each.until > call.services().clock.today()) found[{each.case_id, each.item}] = each.until;
    }
    return found;
}

Response nobodys_list(const Call& call) {
    return call.problem(404, blocker("no_account", "Bara den som har ett konto har en egen lista",
                                     "Only who has an account has a list of one's own"));
}

// Whoever is to take care of a task can act for those asked.
std::optional<Response> unfit_case_officer(const Call& call, const SeenCase& seen, const Item& item,
                                           const std::string& person) {
    if (person.empty()) return std::nullopt;
    const Standing standing = call.services().store.accounts().standing(call.collaboration(), person);
    const std::vector<Actor> roles = roles_of(standing, call.parameter("case"), seen.today);
    const bool fits = std::ranges::any_of(
        roles, [&](const Actor& role) { return acts_for(seen.reg(), role, item.addressee); });
    if (fits) return std::nullopt;
    return call.problem(
        422, blocker("not_for_those_asked", "Handläggaren ska vara någon som företräder den tillfrågade",
                     "The case officer must be somebody who acts for those asked", "/person"));
}

}  // namespace

Response list_tasks(Call& call) {
    TaskFilter filter;
    filter.addressee = call.query("addressee");
    filter.case_officer = asked_case_officer(call);
    const Page page = call.page();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    Store& store = call.services().store;
    const auto rows = store.tasks(call.collaboration(), filter, page);
    const auto put_aside = own_snoozes(call);
    Json body = page_head(call, page, rows.total);
    body["tasks"] = Json::array();
    for (const TaskRow& row : rows.rows) {
        const auto definition = store.definition(call.collaboration(), row.lifecycle, std::nullopt);
        Json view = task_row_view(row, definition.get(), *reg, call.services().clock.today());
        const auto until = put_aside.find({row.case_id, row.item});
        view["snoozedUntil"] = until == put_aside.end() ? Json(nullptr) : Json(until->second.to_text());
        body["tasks"].push_back(std::move(view));
    }
    body["assignments"] = open_assignments(call, *reg, filter.addressee.value_or(""));
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
    for (const auto& [number, item] : seen->read.subject->items) {
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
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr) return no_such_task(call);
    return json_response(200, task_view(seen->scene(), *item))
        .with("ETag", task_tag(*seen->read.subject, *item));
}

Response give_answer(Call& call) {
    commands::GiveAnswer command = read_answer(call, call.body());
    command.item = call.number_parameter("task");
    command.identity = shown_identity(call);
    const Act act = call.act();
    if (auto refused = wrong_clauses(call, command)) return std::move(*refused);
    find_said_again(call, command);
    StepOptions options{201, tag_of_task(command.item), {}};
    // Whoever a link has come to since cannot say something else; a correction takes a new one.
    options.links_end_of = command.item;
    return take_step(call, act, command, options);
}

Response name_case_officer(Call& call) {
    commands::NameCaseOfficer command;
    command.item = call.number_parameter("task");
    command.person = call.body().name_or_null("person", Need::required);
    command.text = call.body().text("text", Need::optional, {0, 4000});
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr) return no_such_task(call);
    if (auto unfit = unfit_case_officer(call, *seen, *item, command.person)) return std::move(*unfit);
    return take_step(call, act, command, {200, tag_of_task(command.item), {}});
}

Response snooze_task(Call& call) {
    const auto until = call.body().day("until", Need::required);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr) return no_such_task(call);
    if (*until <= seen->today)
        return call.problem(
            422, blocker("day_passed", "Välj en dag efter i dag", "Choose a day after today", "/until"));
    if (call.identity() == nullptr) return nobodys_list(call);
    const Snooze snooze{call.parameter("case"), item->number, *until};
    if (!call.services().store.accounts().save_snooze(call.collaboration(), call.identity()->account.id,
                                                      snooze, seen->today))
        return nobodys_list(call);
    return json_response(200,
                         Json{{"case", snooze.case_id}, {"task", snooze.item}, {"until", until->to_text()}});
}

Response wake_task(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return nobodys_list(call);
    call.services().store.accounts().remove_snooze(call.collaboration(), call.identity()->account.id,
                                                   call.parameter("case"), call.number_parameter("task"));
    Response response;
    response.status = 204;
    return response;
}

Response report_progress(Call& call) {
    ObjectReader& body = call.body();
    commands::ReportProgress command;
    command.item = call.number_parameter("task");
    command.comment = body.text("comment", Need::optional);
    command.next_on = body.day_or_null("nextOn");
    command.attachments = read_files(call, body);
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
    return take_step(call, act, command, making("/tasks/"));
}

Response ask_more_time(Call& call) {
    ObjectReader& body = call.body();
    commands::AskMoreTime command;
    command.item = call.number_parameter("task");
    command.until = body.day("until", Need::required).value_or(Day{});
    command.reason = body.text("reason", Need::required, {1, 4000});
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
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

}  // namespace overens::api::handlers
