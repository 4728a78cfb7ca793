// History, notices and changes as they come.
#include <algorithm>

#include "api/access/sign_in.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/change_stream.hpp"
#include "api/http/problem.hpp"
#include "api/views/event_view.hpp"
#include "api/views/list_view.hpp"

namespace overens::api::handlers {

namespace {

// An entry, and the version of the lifecycle that the case followed when it was taken.
struct ReadEntry {
    Entry entry;
    int version = 0;
};

// Everything up to entry `last`, for the names of those it is about; the entries after `first` are kept.
struct ReadHistory {
    std::vector<ReadEntry> entries;
    ItemAddressees addressees;
    DecisionBodies bodies;
};

int version_after(const Entry& entry, int before) {
    for (const Event& event : entry.events) {
        if (const auto* started = std::get_if<events::CaseStarted>(&event)) before = started->version;
        if (const auto* migrated = std::get_if<events::CaseMigrated>(&event)) before = migrated->version;
        if (const auto* undone = std::get_if<events::MigrationUndone>(&event)) before = undone->version;
    }
    return before;
}

ReadHistory read_history(const Store& store, const CaseKey& key, std::int64_t first, std::int64_t last) {
    ReadHistory history;
    std::int64_t at = 0;
    int version = 0;
    while (at < last) {
        const auto batch = store.entries(key, at, static_cast<int>(std::min<std::int64_t>(500, last - at)));
        if (batch.empty()) break;
        for (const Entry& entry : batch) {
            collect_addressees(entry, history.addressees);
            collect_bodies(entry, history.bodies);
            version = version_after(entry, version);
            if (entry.sequence > first) history.entries.push_back({entry, version});
        }
        at = batch.back().sequence;
    }
    return history;
}

// Each step is told in the words of the version that held when it was taken.
Json told_entry(const Call& call, const SeenCase& seen, const ReadHistory& history, const ReadEntry& read) {
    std::shared_ptr<const Definition> definition = seen.read.definition;
    if (read.version != definition->version) {
        auto older =
            call.services().store.definition(call.collaboration(), definition->lifecycle, read.version);
        if (older) definition = std::move(older);
    }
    const Scene scene{*definition, seen.reg(), *seen.read.subject, *seen.read.texts, seen.today};
    return entry_view({scene, history.addressees, history.bodies}, read.entry);
}

// What was shared with or dispatched to another authority is told to that one, and to who leads.
bool may_see(const Call& call, const Register& reg, const Notice& notice) {
    const std::string& kind = notice.told.kind;
    if (kind != "version_shared" && kind != "version_dispatched") return true;
    if (!call.viewer() || call.viewer()->sees_drafts) return true;
    return std::ranges::any_of(call.viewer()->authorities, [&](const std::string& own) {
        return std::ranges::any_of(notice.told.to,
                                   [&](const Addressee& to) { return is_same_authority(reg, own, to.id); });
    });
}

// Judged anew for each change: the session may have ended since, and so may the grant.
ChangeStream::MayStillSee still_an_insider(const Call& call) {
    if (call.identity() == nullptr) return [] { return true; };
    return [&services = call.services(), by = call.identity()->by, collaboration = call.collaboration()] {
        if (!services.sign_in->still_holds(by)) return false;
        const Standing standing = services.store.accounts().standing(collaboration, by.account);
        const Day today = services.clock.today();
        return is_member(standing, today) && !cases_seen(standing, today);
    };
}

}  // namespace

Response list_events(Call& call) {
    const Page page = call.page();
    const bool newest_first = call.query_word("order", {"oldest", "newest"}).value_or("oldest") == "newest";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const std::int64_t total = seen->read.subject->version;
    const std::int64_t skipped = std::int64_t{page.page - 1} * page.limit;
    const std::int64_t first =
        newest_first ? std::max<std::int64_t>(0, total - skipped - page.limit) : skipped;
    const std::int64_t last =
        newest_first ? std::max<std::int64_t>(0, total - skipped) : std::min(total, skipped + page.limit);
    ReadHistory history = read_history(call.services().store, call.case_key(), first, last);
    if (newest_first) std::ranges::reverse(history.entries);
    Json body = page_head(call, page, total);
    body["entries"] = Json::array();
    std::erase_if(history.entries,
                  [&](const ReadEntry& read) { return is_untold(seen->scene(), read.entry); });
    for (const ReadEntry& read : history.entries)
        body["entries"].push_back(told_entry(call, *seen, history, read));
    return json_response(200, body);
}

Response get_entry(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const std::int64_t number = call.number_parameter("sequence");
    const ReadHistory history = read_history(call.services().store, call.case_key(), number - 1, number);
    if (history.entries.empty() || is_untold(seen->scene(), history.entries.front().entry))
        return call.not_found("Det finns inget sådant steg", "There is no such step", "path:sequence");
    return json_response(200, told_entry(call, *seen, history, history.entries.front()));
}

Response list_notices(Call& call) {
    const std::string addressee = call.query("addressee").value_or("");
    const Page page = call.page();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    const auto rows = call.services().store.notices(call.collaboration(), addressee, page);
    Json body = page_head(call, page, rows.total);
    body["notices"] = Json::array();
    for (const Notice& notice : rows.rows) {
        if (may_see(call, *reg, notice)) body["notices"].push_back(notice_view(notice, *reg));
    }
    return json_response(200, body);
}

Response stream_changes(Call& call) {
    const std::string* last = call.request().header("last-event-id");
    std::optional<std::int64_t> after;
    if (last != nullptr) after = change_number(*last);
    if (last != nullptr && !after) {
        call.complain(blocker("last_event_id", "Last-Event-ID ska vara ett tal",
                              "Last-Event-ID must be a number", "header:Last-Event-ID"));
    }
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    const Store& store = call.services().store;
    Response response;
    response.media_type = "text/event-stream";
    response.stream = std::make_shared<ChangeStream>(
        store, call.collaboration(), after.value_or(store.last_change()), still_an_insider(call));
    return response.with("Cache-Control", "no-store").with("X-Accel-Buffering", "no");
}

}  // namespace overens::api::handlers
