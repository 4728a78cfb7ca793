// Calendars to subscribe to: of a body, a seat in it, an organisation, a case and oneself. And calendars that
// come in as files, to be read: that writes nothing.
#include <algorithm>
#include <functional>
#include <set>

#include "api/calendars/case_calendar.hpp"
#include "api/calendars/icalendar_writer.hpp"
#include "api/files/receiving.hpp"
#include "api/handlers/attachment.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/fingerprint.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/imports/calendar_reading.hpp"
#include "api/views/calendar_reading_view.hpp"
#include "engine/access/standing.hpp"
#include "engine/cases/access.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_calendar_bytes = 2'000'000;
constexpr int most_task_pages = 10;  // of a hundred tasks each
// So long after its last day a calendar still says that a task is done with.
constexpr int days_told_after = 31;

// The register, when it was written, and the language asked for.
struct CalendarAsked {
    Register reg;
    std::int64_t revision = 0;
    Instant written_at;
    Language language = Language::swedish;

    ReadRegister read() const { return {reg, revision, written_at}; }
};

Language language_asked(Call& call) {
    return call.query_word("language", {"sv", "en"}).value_or("sv") == "en" ? Language::english
                                                                            : Language::swedish;
}

// The revision is read first: at worst it is an older one than what is told, and the next reading sees that.
CalendarAsked with_revision(const Call& call, Language language) {
    const Store& store = call.services().store;
    return {{},
            store.register_revision(call.collaboration()),
            store.register_written_at(call.collaboration()).value_or(Instant{}),
            language};
}

std::expected<CalendarAsked, Response> calendar_asked(Call& call) {
    const Language language = language_asked(call);
    if (auto wrong = call.wrong()) return std::unexpected(std::move(*wrong));
    CalendarAsked asked = with_revision(call, language);
    auto reg = see_register(call);
    if (!reg) return std::unexpected(std::move(reg.error()));
    asked.reg = std::move(*reg);
    return asked;
}

// Calendar programs ask again and again: who has this one already is told so.
Response calendar_response(const Call& call, const std::string& name, CalendarFeed feed) {
    std::string text = to_icalendar(std::move(feed));
    const std::string tag = quoted_tag("cal", fingerprint(text));
    const std::string* known = call.request().header("if-none-match");
    Response response;
    if (known != nullptr && names_tag(*known, tag, true))
        response.status = 304;
    else
        response = attached(std::move(text), icalendar_type, name + ".ics");
    return response.with("ETag", tag).with("Cache-Control", "private, no-cache");
}

void append(std::vector<CalendarEntry>& entries, std::vector<CalendarEntry> more) {
    std::ranges::move(more, std::back_inserter(entries));
}

Response no_body_here(const Call& call) {
    return call.not_found("Det finns inget organ " + call.parameter("body"),
                          "There is no body " + call.parameter("body"), "path:body");
}

// When the last thing happened in a case.
Instant last_recorded(const Call& call, const CaseKey& key, const Case& subject) {
    const auto last = call.services().store.entries(key, subject.version - 1, 1);
    return last.empty() ? Instant{} : last.back().act.recorded_at;
}

DaysTold days_told(const Call& call, const CaseKey& key, std::int64_t until) {
    DaysTold told;
    for (std::int64_t at = 0; at < until;) {
        const auto batch = call.services().store.entries(key, at, 500);
        if (batch.empty()) break;
        for (const Entry& entry : batch) told.add(entry);
        at = batch.back().sequence;
    }
    return told;
}

// Tasks of whatever cases: each once, those alone that are there for who asks. What is done or withdrawn
// stays for a while, cancelled: a calendar that has shown it must be told.
class TaskDays {
  public:
    using Fits = std::function<bool(const TaskRow&)>;

    TaskDays(const Call& call, const CalendarAsked& asked) : call_(call), asked_(asked) {}

    void add_addressed_to(const std::string& addressee, const Fits& fits = {}) {
        TaskFilter filter;
        filter.addressee = addressee;
        add(filter, fits);
    }
    void add_taken_care_of_by(const std::string& account) {
        TaskFilter filter;
        filter.case_officer = account;
        add(filter, {});
    }

    std::vector<CalendarEntry> entries;

  private:
    void add(TaskFilter filter, const Fits& fits) {
        add_listed(filter, fits);
        filter.closed_due_from = call_.services().clock.today() - days_told_after;
        add_listed(filter, fits);
    }

    void add_listed(const TaskFilter& filter, const Fits& fits) {
        for (int page = 1; page <= most_task_pages; ++page) {
            const auto rows = call_.services().store.tasks(call_.collaboration(), filter, {page, 100});
            for (const TaskRow& row : rows.rows) {
                if (!row.due || (fits && !fits(row)) || !told_.insert({row.case_id, row.item}).second)
                    continue;
                add_day(row);
            }
            if (rows.rows.size() < 100) break;
        }
    }

    void add_day(const TaskRow& row) {
        const auto read = read_other_case(call_, asked_.reg, row.case_id);
        if (!read) return;
        const Scene scene{*read->definition, asked_.reg, *read->subject, *read->texts,
                          call_.services().clock.today()};
        const CaseKey key{call_.collaboration(), row.case_id};
        entries.push_back(task_entry({scene, row.case_id, last_recorded(call_, key, *read->subject), {}}, row,
                                     asked_.language));
    }

    const Call& call_;
    const CalendarAsked& asked_;
    std::set<std::pair<std::string, int>> told_;
};

// The meetings of the bodies in which somebody has a role, and of the seats that the register says they hold.
void add_own_meetings(const CalendarAsked& asked, const Account& account, const std::vector<Actor>& roles,
                      Day today, CalendarFeed& feed) {
    const auto add = [&](std::vector<CalendarEntry> meetings) {
        for (CalendarEntry& entry : meetings) {
            if (std::ranges::find(feed.entries, entry.id, &CalendarEntry::id) == feed.entries.end())
                feed.entries.push_back(std::move(entry));
        }
    };
    for (const auto& [id, body] : asked.reg.bodies) {
        if (std::ranges::find(roles, id, &Actor::of) != roles.end())
            add(meeting_entries(asked.read(), body, asked.language));
        for (const Seat& seat : body.seats) {
            if (std::ranges::find(seat.holdings, account.id, &Holding::holder) != seat.holdings.end())
                add(meetings_of_holder(asked.read(), body, seat, today, asked.language));
        }
    }
}

// Whom the tasks are addressed to that somebody in this role may have to do with.
std::vector<std::string> whom_role_acts_for(const Register& reg, const Actor& role) {
    if (role.of.empty()) return {role.role};
    std::vector<std::string> found{role.role, role.of};
    if (const Body* body = reg.body(role.of); body != nullptr && !body->organisation.empty())
        found.push_back(body->organisation);
    for (const auto& [id, body] : reg.bodies) {
        if (body.organisation == role.of) found.push_back(id);
    }
    return found;
}

// Of what is asked of those whom somebody acts for: what nobody else has taken care of.
void add_own_tasks(const Call& call, const CalendarAsked& asked, const Standing& standing,
                   CalendarFeed& feed) {
    const Day today = call.services().clock.today();
    TaskDays tasks(call, asked);
    tasks.add_taken_care_of_by(standing.account);
    const auto fits = [&](const TaskRow& row) {
        const std::vector<Actor> roles = roles_of(standing, row.case_id, today);
        return row.case_officer.empty() && std::ranges::any_of(roles, [&](const Actor& role) {
                   return acts_for(asked.reg, role, row.addressee);
               });
    };
    std::set<std::string> addressees;
    for (const Actor& role : all_roles_of(standing, today)) {
        for (std::string& each : whom_role_acts_for(asked.reg, role)) addressees.insert(std::move(each));
    }
    for (const std::string& each : addressees) tasks.add_addressed_to(each, fits);
    append(feed.entries, std::move(tasks.entries));
}

}  // namespace

Response get_body_calendar(Call& call) {
    const auto asked = calendar_asked(call);
    if (!asked) return asked.error();
    const Body* body = asked->reg.body(call.parameter("body"));
    if (body == nullptr) return no_body_here(call);
    CalendarFeed feed{body->name, meeting_entries(asked->read(), *body, asked->language)};
    append(feed.entries, cut_off_entries(asked->read(), *body, asked->language));
    return calendar_response(call, body->id, std::move(feed));
}

Response get_seat_calendar(Call& call) {
    const auto asked = calendar_asked(call);
    if (!asked) return asked.error();
    const Body* body = asked->reg.body(call.parameter("body"));
    if (body == nullptr) return no_body_here(call);
    const Seat* seat = body->seat(call.parameter("seat"));
    if (seat == nullptr) {
        return call.not_found("Det finns ingen plats " + call.parameter("seat") + " i " + body->id,
                              "There is no seat " + call.parameter("seat") + " in " + body->id, "path:seat");
    }
    const Day today = call.services().clock.today();
    return calendar_response(call, body->id + "-" + seat->id,
                             {body->name + ", " + seat->title,
                              meetings_of_holder(asked->read(), *body, *seat, today, asked->language)});
}

Response get_own_calendar(Call& call) {
    const auto asked = calendar_asked(call);
    if (!asked) return asked.error();
    if (call.identity() == nullptr || call.identity()->account.id.empty()) {
        return call.problem(404, blocker("no_account", "Bara den som har ett konto har en egen kalender",
                                         "Only who has an account has a calendar of one's own"));
    }
    const Account& account = call.identity()->account;
    const Day today = call.services().clock.today();
    const Standing standing = call.services().store.accounts().standing(call.collaboration(), account.id);
    CalendarFeed feed{account.name, {}};
    add_own_meetings(*asked, account, all_roles_of(standing, today), today, feed);
    add_own_tasks(call, *asked, standing, feed);
    return calendar_response(call, "overens", std::move(feed));
}

Response get_organisation_calendar(Call& call) {
    const auto asked = calendar_asked(call);
    if (!asked) return asked.error();
    const Organisation* organisation = asked->reg.organisation(call.parameter("organisation"));
    if (organisation == nullptr)
        return call.not_found("Det finns ingen sådan organisation", "There is no such organisation",
                              "path:organisation");
    CalendarFeed feed{organisation->name, {}};
    TaskDays tasks(call, *asked);
    tasks.add_addressed_to(organisation->id);
    for (const std::string& id : organisation->decision_path) {
        const Body* body = asked->reg.body(id);
        if (body == nullptr) continue;
        append(feed.entries, meeting_entries(asked->read(), *body, asked->language));
        append(feed.entries, cut_off_entries(asked->read(), *body, asked->language));
        tasks.add_addressed_to(id);
    }
    append(feed.entries, std::move(tasks.entries));
    return calendar_response(call, organisation->id, std::move(feed));
}

Response get_case_calendar(Call& call) {
    const Language language = language_asked(call);
    const ReadBy reader = read_by(call);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const CalendarAsked asked = with_revision(call, language);
    const auto seen = see_case(call, {}, reader);
    if (!seen) return seen.error();
    const Scene scene = seen->scene();
    const std::string id = call.parameter("case");
    const Json title = scene.text(seen->read.subject->title);
    const Instant changed_at = last_recorded(call, call.case_key(), *seen->read.subject);
    return calendar_response(
        call, id,
        {title.is_string() ? title.get<std::string>() : id,
         case_entries({scene, id, changed_at, days_told(call, call.case_key(), seen->read.subject->version)},
                      {seen->reg, asked.revision, asked.written_at}, language)});
}

Response read_calendar_in_file(Call& call) {
    const auto year = call.query_number("year", 1900, 2200);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto sent = receive_bytes(call, most_calendar_bytes);
    if (!sent) return sent.error();
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const Body* body = reg->body(call.parameter("body"));
    if (body == nullptr) return no_body_here(call);
    const auto reading = read_calendar_file(*sent, *reg, *body, year);
    if (!reading) return call.problem(422, reading.error());
    return json_response(200, calendar_reading_view(*reading));
}

}  // namespace overens::api::handlers
