// The decisions of all bodies: those of the meetings kept here, and those that the parties have registered in
// cases.
#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "api/handlers/handlers.hpp"
#include "api/handlers/meeting_step.hpp"
#include "api/handlers/reading.hpp"
#include "api/views/decision_view.hpp"
#include "api/views/meeting_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/meetings/news.hpp"

namespace overens::api::handlers {

namespace {

constexpr int most_case_pages = 100;  // of a hundred cases each

class DecisionLog {
  public:
    DecisionLog(const Call& call, const Register& reg, std::string body)
        : call_(call), reg_(reg), body_(std::move(body)) {}

    std::vector<Json> read() {
        for (const ReadMeeting& meeting : see_meetings(call_, reg_, {})) add_meeting(meeting);
        CaseFilter filter;
        filter.only = call_.cases_seen();
        for (int page = 1; page <= most_case_pages; ++page) {
            const auto rows = call_.services().store.list(call_.collaboration(), filter, {page, 100});
            for (const CaseRow& row : rows.rows) add_case(row.id);
            if (rows.rows.size() < 100) break;
        }
        std::ranges::stable_sort(rows_, {}, [](const Json& row) { return row["day"].get<std::string>(); });
        return rows_;
    }

  private:
    void add_meeting(const ReadMeeting& meeting) {
        const MeetingScene scene{reg_, meeting.record, meeting.texts, call_.services().clock.today()};
        for (const AgendaItem& item : meeting.record.agenda) {
            if (!item.outcome) continue;
            if (!item.entry.case_id.empty()) note_as_told(meeting.record, item);
            if (item.is_only_noted()) continue;
            if (is_wanted(meeting.record.body) || is_wanted(item.entry.body))
                rows_.push_back(logged_decision_view(scene, item));
        }
    }

    // The case has heard of it from the meeting.
    void note_as_told(const MeetingRecord& record, const AgendaItem& item) {
        const auto read = call_.services().store.read({call_.collaboration(), item.entry.case_id});
        const DecisionRecord* known = read ? decision_in_case(record, item, *read->subject) : nullptr;
        if (known != nullptr) told_.insert({item.entry.case_id, known->number});
    }

    void add_case(const std::string& id) {
        const auto read = call_.services().store.read({call_.collaboration(), id});
        if (!read) return;
        const Scene scene{*read->definition, reg_, *read->subject, *read->texts,
                          call_.services().clock.today()};
        for (const auto& [number, item] : read->subject->items) {
            for (const DecisionRecord& decision : item.decisions) {
                const bool here = is_wanted(decision.body) && !told_.contains({id, decision.number});
                if (here && !was_corrected(item, decision))
                    rows_.push_back(logged_decision_view(scene, id, decision));
            }
        }
    }

    // Withdrawn, or written anew for the same day.
    static bool was_corrected(const Item& item, const DecisionRecord& decision) {
        if (stands(decision)) return false;
        return decision.state.stage == machines::DecisionStage::withdrawn ||
               std::ranges::any_of(item.decisions, [&](const DecisionRecord& other) {
                   return other.number > decision.number && other.body == decision.body &&
                          other.taken_on == decision.taken_on;
               });
    }

    bool is_wanted(const std::string& body) const { return body_.empty() || body == body_; }

    const Call& call_;
    const Register& reg_;
    std::string body_;
    std::set<std::pair<std::string, int>> told_;  // of cases, by meetings that are in the list
    std::vector<Json> rows_;
};

}  // namespace

Response list_decision_log(Call& call) {
    const std::string body = call.query("body").value_or("");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    return json_response(200, Json{{"decisions", DecisionLog(call, *reg, body).read()}});
}

}  // namespace overens::api::handlers
