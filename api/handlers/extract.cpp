// Everything about one person, for the person: account, roles, absences, what they have signed in with, what
// is noted of it, what they have done, and where their name stands. Looks through all cases: rare, and noted.
//
// Source: dataskyddsförordningen (EU) 2016/679, article 15.
#include <algorithm>

#include "api/access/sign_in.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/sign_in_views.hpp"
#include "api/http/problem.hpp"
#include "api/views/event_words.hpp"

namespace overens::api::handlers {

namespace {

constexpr int all_notes = 100'000;
constexpr int extract_pages = 100;  // of a hundred cases each, in each collaboration
constexpr int extract_batch = 500;  // entries

// The acts of one account, or those done in its place.
bool is_by(const Actor& actor, const std::string& account) {
    return acting_person(actor) == account || absent_person(actor) == account;
}

Json act_view(const Act& act, const std::string& command, std::int64_t sequence) {
    return Json{{"sequence", sequence},
                {"command", command},
                {"title", to_json(title_of_command(command))},
                {"role", act.actor.role},
                {"of", act.actor.of},
                {"insteadOf", std::string(absent_person(act.actor))},
                {"happenedOn", act.happened_on.to_text()},
                {"recordedAt", act.recorded_at.to_text()}};
}

class Extract {
  public:
    Extract(const Store& store, Account account) : store_(store), account_(std::move(account)) {}

    Json view() {
        const AccountStore& accounts = store_.accounts();
        Json view{{"account", account_view(account_, accounts.outside_identity(account_.id))},
                  {"absences", Json::array()},
                  {"credentials", Json::array()},
                  {"notes", notes()},
                  {"collaborations", Json::array()},
                  {"complete", true}};
        for (const Absence& each : accounts.absences(account_.id))
            view["absences"].push_back(absence_view(each));
        for (const Credential& each : accounts.credentials(account_.id))
            view["credentials"].push_back(credential_view(each, false));
        for (const std::string& id : store_.collaborations()) view["collaborations"].push_back(in(id));
        view["complete"] = complete_;
        return view;
    }

  private:
    Json notes() const {
        Json list = Json::array();
        for (const AccessNote& each : store_.accounts().access_notes(account_.id, all_notes)) {
            list.push_back(Json{
                {"at", each.at.to_text()}, {"by", each.by}, {"what", each.what}, {"detail", each.detail}});
        }
        return list;
    }

    Json in(const std::string& collaboration) {
        Json view{{"collaboration", collaboration}, {"grants", Json::array()},
                  {"snoozes", Json::array()},       {"seats", seats(collaboration)},
                  {"cases", Json::array()},         {"meetings", meetings(collaboration)}};
        for (const Grant& each : store_.accounts().grants(collaboration, account_.id))
            view["grants"].push_back(grant_view(each));
        for (const Snooze& each : store_.accounts().snoozes(collaboration, account_.id)) {
            view["snoozes"].push_back(
                Json{{"case", each.case_id}, {"task", each.item}, {"until", each.until.to_text()}});
        }
        for (int page = 1;; ++page) {
            const auto rows = store_.list(collaboration, {}, {page, 100}).rows;
            for (const CaseRow& row : rows) {
                Json found = of_case({collaboration, row.id}, row.title);
                if (!found["acts"].empty() || !found["named"].empty())
                    view["cases"].push_back(std::move(found));
            }
            if (rows.size() < 100) return view;
            if (page == extract_pages) {
                complete_ = false;
                return view;
            }
        }
    }

    Json seats(const std::string& collaboration) const {
        Json list = Json::array();
        const auto reg = store_.read_register(collaboration);
        if (!reg) return list;
        for (const auto& [id, body] : reg->bodies) {
            for (const Seat& seat : body.seats) {
                for (const Holding& holding : seat.holdings) {
                    if (holding.holder == account_.name || holding.holder == account_.id)
                        list.push_back(Json{{"body", id}, {"seat", seat.id}});
                }
            }
        }
        return list;
    }

    Json meetings(const std::string& collaboration) const {
        Json list = Json::array();
        for (const ReadMeeting& read : store_.read_meetings(collaboration, {})) {
            Json found{{"body", read.key.body},
                       {"meeting", read.key.meeting},
                       {"acts", Json::array()},
                       {"named", naming(read.texts)}};
            std::int64_t at = 0;
            while (true) {
                const std::vector<MeetingEntry> entries = store_.meeting_entries(read.key, at, extract_batch);
                if (entries.empty()) break;
                for (const MeetingEntry& each : entries) {
                    if (is_by(each.act.actor, account_.id))
                        found["acts"].push_back(act_view(each.act, each.command, each.sequence));
                }
                at = entries.back().sequence;
            }
            if (!found["acts"].empty() || !found["named"].empty()) list.push_back(std::move(found));
        }
        return list;
    }

    // The texts in which the name stands.
    Json naming(const TextsByNumber& texts) const {
        Json list = Json::array();
        for (const auto& [number, text] : texts) {
            const bool named = !account_.name.empty() && text.find(account_.name) != std::string::npos;
            if (named) list.push_back(text);
        }
        return list;
    }

    Json of_case(const CaseKey& key, const std::string& title) const {
        Json found{{"case", key.id}, {"title", title}, {"acts", Json::array()}, {"named", Json::array()}};
        std::int64_t at = 0;
        while (true) {
            const std::vector<Entry> entries = store_.entries(key, at, extract_batch);
            if (entries.empty()) break;
            for (const Entry& each : entries) {
                if (is_by(each.act.actor, account_.id))
                    found["acts"].push_back(act_view(each.act, each.command, each.sequence));
            }
            at = entries.back().sequence;
        }
        if (const auto read = store_.read(key)) found["named"] = naming(*read->texts);
        return found;
    }

    const Store& store_;
    const Account account_;
    bool complete_ = true;
};

}  // namespace

Response get_extract(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const Services& services = call.services();
    auto account = services.store.accounts().account(call.parameter("account"));
    if (!account)
        return call.not_found("Det finns inget sådant konto", "There is no such account", "path:account");
    if (services.sign_in != nullptr) services.sign_in->note("extract_made", account->id, call.actor().person);
    const std::string name = "extract-" + account->id + ".json";
    return json_response(200, Extract(services.store, std::move(*account)).view())
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
}

}  // namespace overens::api::handlers
