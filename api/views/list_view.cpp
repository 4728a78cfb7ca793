#include "api/views/list_view.hpp"

#include "api/http/problem.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

Json lifecycle_of(const CaseRow& row, const Definition* definition) {
    const Title title = definition == nullptr ? Title{row.lifecycle, row.lifecycle} : definition->title;
    return Json{{"name", row.lifecycle}, {"version", row.lifecycle_version}, {"title", to_json(title)}};
}

Json addressee_view(const Addressee& addressee, const Definition* definition, const Register& reg) {
    if (addressee.kind != Addressee::Kind::role) return holder(reg, addressee);
    const Role* role = definition == nullptr ? nullptr : definition->role(addressee.id);
    return Json{
        {"kind", "role"}, {"id", addressee.id}, {"name", role == nullptr ? addressee.id : role->title.sv}};
}

}  // namespace

Json case_row_view(const CaseRow& row, const Definition* definition) {
    Json states = Json::array();
    for (const std::string& state : row.states) {
        const Title title = definition == nullptr ? Title{state, state} : title_of_state(*definition, state);
        states.push_back(Json{{"name", state}, {"title", to_json(title)}});
    }
    return Json{{"id", row.id},
                {"title", row.title},
                {"lifecycle", lifecycle_of(row, definition)},
                {"phase", row.phase},
                {"states", std::move(states)},
                {"startedOn", row.started_on.to_text()},
                {"nextDue", to_json(row.next_due)},
                {"openTasks", row.open_items},
                {"onHold", row.on_hold},
                {"version", row.version},
                {"changedAt", row.changed_at.to_text()}};
}

Json task_row_view(const TaskRow& row, const Definition* definition, const Register& reg, Day today) {
    const Title title =
        definition == nullptr ? Title{row.work, row.work} : title_of_work(*definition, row.work);
    const bool late = row.due && *row.due < today;
    const Json late_days =
        late ? Json(calendar_of(reg, row.addressee).working_days_between(*row.due, today)) : Json(nullptr);
    return Json{{"case", row.case_id},
                {"caseTitle", row.case_title},
                {"lifecycle", row.lifecycle},
                {"task", row.item},
                {"work", row.work},
                {"workTitle", to_json(title)},
                {"round", row.round},
                {"addressee", addressee_view(row.addressee, definition, reg)},
                {"state", row.state},
                {"due", to_json(row.due)},
                {"late", late},
                {"lateDays", late_days},
                {"caseOfficer", text_or_null(row.case_officer)}};
}

Json notice_view(const Notice& notice, const Register& reg) {
    Json receivers = Json::array();
    for (const Addressee& each : notice.told.to) receivers.push_back(addressee_view(each, nullptr, reg));
    return Json{{"number", notice.number},
                {"case", notice.case_id},
                {"caseTitle", notice.case_title},
                {"recordedAt", notice.recorded_at.to_text()},
                {"kind", notice.told.kind},
                {"to", std::move(receivers)},
                {"work", text_or_null(notice.told.work)},
                {"task", number_or_null(notice.told.item)},
                {"text", to_json(notice.told.text)}};
}

}  // namespace overens::api
