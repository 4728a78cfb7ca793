// Everything about one person, for the person: account, roles, absences, what they have signed in with, what
// is noted of it, notices, what they have done, and where they are named. Looks through all cases: rare, and
// noted.
//
// Source: dataskyddsförordningen (EU) 2016/679, article 15.
#include "api/access/sign_in.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/person_search.hpp"
#include "api/handlers/sign_in_views.hpp"
#include "api/http/problem.hpp"
#include "api/views/notice_settings_view.hpp"
#include "api/views/scene.hpp"

namespace overens::api::handlers {

namespace {

constexpr int all_notes = 100'000;
constexpr int notices_page = 100;

// A notice on its way to somebody: what it is of and where it went, not what it said.
Json notice_place(const Delivery& delivery) {
    const NoticeSource& source = delivery.source;
    Json view{{"channel", word_of(delivery.channel)},
              {"topic", word_of(delivery.topic)},
              {"receiver", delivery.receiver},
              {"insteadOf", text_or_null(delivery.instead_of)},
              {"collaboration", source.collaboration},
              {"case", text_or_null(source.case_id)},
              {"meeting", nullptr},
              {"sequence", source.sequence},
              {"state", machines::name_of(delivery.state)},
              {"queuedAt", delivery.queued_at.to_text()},
              {"settledAt", delivery.settled_at ? Json(delivery.settled_at->to_text()) : Json(nullptr)},
              {"readAt", delivery.read_at ? Json(delivery.read_at->to_text()) : Json(nullptr)}};
    if (source.of_meeting()) view["meeting"] = Json{{"body", source.body}, {"meeting", source.meeting}};
    return view;
}

class Extract {
  public:
    Extract(const Store& store, Account account, PersonSearch::Asker asker)
        : store_(store),
          account_(std::move(account)),
          search_(store, {account_.id, NameSought(account_.name)}, std::move(asker)) {}

    Json view() {
        const AccountStore& accounts = store_.accounts();
        Json view{{"account", account_view(account_, accounts.outside_identity(account_.id))},
                  {"nameSought", NameSought(account_.name).fits()},
                  {"absences", Json::array()},
                  {"standsIn", Json::array()},
                  {"credentials", Json::array()},
                  {"notes", notes()},
                  {"noticeSettings", notice_settings_view(store_.outbox().notice_settings(account_.id))},
                  {"notices", notices()},
                  {"collaborations", Json::array()},
                  {"complete", true}};
        for (const Absence& each : accounts.absences(account_.id))
            view["absences"].push_back(absence_view(each));
        for (const Absence& each : accounts.absences_naming(account_.id)) {
            view["standsIn"].push_back(Json{
                {"insteadOf", each.account}, {"from", each.from.to_text()}, {"until", each.until.to_text()}});
        }
        for (const Credential& each : accounts.credentials(account_.id))
            view["credentials"].push_back(credential_view(each, false));
        for (const std::string& id : store_.collaborations()) view["collaborations"].push_back(in(id));
        view["complete"] = search_.complete();
        return view;
    }

  private:
    // About the account, and what it did; the words of what it did are about others.
    Json notes() const {
        Json list = Json::array();
        for (const AccessNote& each : store_.accounts().access_notes(account_.id, all_notes)) {
            list.push_back(Json{{"at", each.at.to_text()},
                                {"account", each.account},
                                {"by", each.by},
                                {"what", each.what},
                                {"detail", each.account == account_.id ? Json(each.detail) : Json(nullptr)}});
        }
        return list;
    }

    // In the inbox, and mail to whatever mailbox the account has had.
    Json notices() const {
        Json list = Json::array();
        for (int page = 1;; ++page) {
            const auto rows = store_.outbox().inbox(account_.id, false, {page, notices_page}).rows.rows;
            for (const Delivery& each : rows) list.push_back(notice_place(each));
            if (rows.size() < notices_page) break;
        }
        for (int page = 1;; ++page) {
            const auto rows = store_.outbox().deliveries({{}, {}, account_.id}, {page, notices_page}).rows;
            for (const Delivery& each : rows) list.push_back(notice_place(each));
            if (rows.size() < notices_page) break;
        }
        return list;
    }

    Json in(const std::string& collaboration) {
        Json view{{"collaboration", collaboration},
                  {"grants", Json::array()},
                  {"snoozes", Json::array()},
                  {"seats", seats(collaboration)},
                  {"cases", search_.cases(collaboration)},
                  {"meetings", search_.meetings(collaboration)}};
        for (const Grant& each : store_.accounts().grants(collaboration, account_.id))
            view["grants"].push_back(grant_view(each));
        for (const Snooze& each : store_.accounts().snoozes(collaboration, account_.id)) {
            view["snoozes"].push_back(
                Json{{"case", each.case_id}, {"task", each.item}, {"until", each.until.to_text()}});
        }
        return view;
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

    const Store& store_;
    const Account account_;
    PersonSearch search_;
};

PersonSearch::Asker searching_as(const Call& call) {
    const std::string account = call.identity() == nullptr ? std::string() : call.identity()->account.id;
    return {account, call.services().clock.today()};
}

}  // namespace

Response get_extract(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const Services& services = call.services();
    auto account = services.store.accounts().account(call.parameter("account"));
    if (!account)
        return call.not_found("Det finns inget sådant konto", "There is no such account", "path:account");
    if (services.sign_in != nullptr) services.sign_in->note("extract_made", account->id, call.actor().person);
    const std::string name = "extract-" + account->id + ".json";
    return json_response(200, Extract(services.store, std::move(*account), searching_as(call)).view())
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
}

Response search_person(Call& call) {
    const std::string name = call.query_text("name").value_or("");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const NameSought sought(name);
    if (!sought.fits()) {
        return call.problem(422, blocker("name_too_short", "Ange för- och efternamn, eller en e-postadress",
                                         "Give first and last name, or an address of mail", "query:name"));
    }
    const Services& services = call.services();
    if (services.sign_in != nullptr)
        services.sign_in->note("extract_made", "", call.actor().person, call.collaboration());
    PersonSearch search(services.store, {{}, sought}, searching_as(call));
    Json view{{"collaboration", call.collaboration()},
              {"cases", search.cases(call.collaboration())},
              {"meetings", search.meetings(call.collaboration())}};
    view["complete"] = search.complete();
    return json_response(200, view);
}

}  // namespace overens::api::handlers
