// What an authority is to enter in its register, over all cases.
#include <algorithm>
#include <iterator>

#include "api/exports/printed_page.hpp"
#include "api/exports/register_page.hpp"
#include "api/handlers/attachment.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"

namespace overens::api::handlers {

namespace {

constexpr int most_pages = 100;       // of a hundred cases each
constexpr int entries_at_once = 500;  // entries

struct ListAsked {
    std::string authority;
    RegisterPeriod period;
    std::string format;
    Language language = Language::swedish;
};

std::optional<Day> asked_day(Call& call, const std::string& name) {
    const auto text = call.query(name);
    if (!text) return std::nullopt;
    const auto day = Day::parse(*text);
    if (!day)
        call.complain(blocker("value_does_not_fit", name + " ska vara en dag, som 2024-12-01",
                              name + " must be a day, such as 2024-12-01", "query:" + name));
    return day;
}

ListAsked read_asked(Call& call) {
    ListAsked asked;
    asked.authority = call.parameter("authority");
    const Day today = call.services().clock.today();
    asked.period.first = asked_day(call, "from").value_or(today);
    asked.period.last = asked_day(call, "to").value_or(today);
    if (asked.period.last < asked.period.first) {
        call.complain(blocker("days_reversed", "Sista dagen (to) ligger före första (from)",
                              "The last day (to) is before the first (from)", "query:to"));
    }
    asked.format = call.query_word("format", {"json", "csv", "html"}).value_or("json");
    if (call.query_word("language", {"sv", "en"}).value_or("sv") == "en") asked.language = Language::english;
    return asked;
}

// The authority's own, and whoever leads.
bool may_read_list(const Call& call, const Register& reg, const std::string& authority) {
    if (!call.viewer() || call.viewer()->sees_drafts) return true;
    return std::ranges::any_of(call.viewer()->authorities, [&](const std::string& own) {
        return is_same_authority(reg, own, authority);
    });
}

std::vector<Entry> whole_history(const Store& store, const CaseKey& key) {
    std::vector<Entry> all;
    while (true) {
        std::vector<Entry> more = store.entries(key, all.empty() ? 0 : all.back().sequence, entries_at_once);
        if (more.empty()) return all;
        std::ranges::move(more, std::back_inserter(all));
    }
}

std::vector<RegisterRow> rows_of(const Call& call, const Register& reg, const ListAsked& asked) {
    std::vector<RegisterRow> rows;
    for (int page = 1; page <= most_pages; ++page) {
        const auto cases = call.services().store.list(call.collaboration(), {}, {page, 100});
        for (const CaseRow& each : cases.rows) {
            // What is registered later than the period's first day may have happened on it; never the other
            // way round.
            if (local_day(each.changed_at) < asked.period.first) continue;
            const auto read = read_other_case(call, reg, each.id);
            if (!read) continue;
            const Scene scene{*read->definition, reg, *read->subject, *read->texts, asked.period.last};
            for (RegisterLine& line : register_list(
                     *read->subject, whole_history(call.services().store, {call.collaboration(), each.id}),
                     reg, asked.authority, asked.period))
                rows.push_back(register_row(scene, asked.authority, each.id, std::move(line)));
        }
        if (cases.rows.size() < 100) break;
    }
    std::ranges::stable_sort(rows, {}, [](const RegisterRow& row) { return row.line.on; });
    return rows;
}

Json row_view(const Register& reg, const RegisterRow& row) {
    static constexpr std::array<const char*, 9> kinds{"version",   "request",         "withdrawal",
                                                      "more_time", "more_time_given", "answer",
                                                      "spoken",    "decision",        "disclosure"};
    const RegisterLine& line = row.line;
    Json to = Json::array();
    for (const std::string& each : line.to) to.push_back(holder(reg, each));
    return Json{{"on", line.on.to_text()},
                {"direction", line.direction == RegisterLine::Direction::in ? "in" : "out"},
                {"kind", kinds.at(static_cast<std::size_t>(line.kind))},
                {"registryNumbers", row.numbers},
                {"from", holder_or_null(reg, line.from)},
                {"to", to},
                {"what", to_json(row.what)},
                {"case", row.case_id},
                {"caseTitle", row.case_title},
                {"document", text_or_null(line.document)},
                {"number", line.number},
                {"received", line.received}};
}

}  // namespace

Response get_register_list(Call& call) {
    const ListAsked asked = read_asked(call);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const bool known = authority_of(*reg, asked.authority).organisation != nullptr;
    if (!known || !may_read_list(call, *reg, asked.authority))
        return call.not_found("Det finns ingen sådan myndighet", "There is no such authority",
                              "path:authority");
    const std::vector<RegisterRow> rows = rows_of(call, *reg, asked);
    const bool english = asked.language == Language::english;
    const std::string title = name_in(*reg, asked.authority) +
                              (english ? ": documents to register " : ": handlingar att registrera ") +
                              asked.period.first.to_text() + "–" + asked.period.last.to_text();
    if (asked.format == "html") return printed_page(register_page(title, rows, asked.language));
    if (asked.format == "csv") {
        return attached(to_csv(register_table(title, rows, asked.language)), "text/csv; charset=utf-8",
                        (english ? "register-" : "registrering-") + asked.period.first.to_text() + ".csv");
    }
    Json list = Json::array();
    for (const RegisterRow& row : rows) list.push_back(row_view(*reg, row));
    return json_response(200, Json{{"authority", holder(*reg, asked.authority)},
                                   {"from", asked.period.first.to_text()},
                                   {"to", asked.period.last.to_text()},
                                   {"documents", std::move(list)}});
}

}  // namespace overens::api::handlers
