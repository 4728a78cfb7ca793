#include "api/views/link_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/covering_letter_view.hpp"
#include "api/views/work_view.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens::api {

namespace {

// The work as it is for this one: nothing is counted of the others.
Json own_work_view(const Scene& scene, const Work& work, const WorkStanding& standing, const Item& item) {
    WorkStanding own = standing;
    own.items = {item.number};
    own.categories.clear();
    own.closed = is_open(item) ? 0 : 1;
    own.answered = item.answered_on ? 1 : 0;
    own.undisposed = 0;
    return work_view(scene, work, own);
}

Json asked_clauses_view(const std::vector<Clause>& clauses) {
    Json list = Json::array();
    for (const Clause& each : clauses) {
        list.push_back(Json{{"clause", each.address},
                            {"heading", each.heading},
                            {"text", each.text},
                            {"depth", each.depth},
                            {"remarks", Json::array()}});
    }
    return list;
}

// As they were given, to be read by whoever gave them.
Json own_remarks_view(const Scene& scene, const Item& item) {
    Json list = Json::array();
    for (const int number : item.remarks) {
        const auto remark = scene.subject.remarks.find(number);
        if (remark == scene.subject.remarks.end()) continue;
        list.push_back(Json{{"clause", remark->second.clause},
                            {"text", scene.text(remark->second.text)},
                            {"proposedText", scene.text(remark->second.proposed)}});
    }
    return list;
}

}  // namespace

Json opened_link_view(const Scene& scene, const Credential& link, const Item& item,
                      const std::vector<Clause>& clauses) {
    const Work* work = scene.work(item.work);
    const auto standing = scene.subject.works.find(item.work);
    Json view{{"state", link.reads_only ? "used" : "open"},
              {"collaboration", link.collaboration},
              {"collaborationName", scene.reg.name},
              {"case", link.case_id},
              {"caseTitle", scene.text(scene.subject.title)},
              {"task", link.task},
              {"draftUnit", link.id},
              {"asked", holder(scene, item.addressee)},
              {"actingAs", link.role + ":" + link.of},
              {"today", scene.today.to_text()},
              {"endsAt", link.ends_at.to_text()},
              {"work", nullptr},
              {"letter", nullptr},
              {"clauses", asked_clauses_view(clauses)},
              {"remarks", own_remarks_view(scene, item)}};
    if (work == nullptr || standing == scene.subject.works.end()) return view;
    view["work"] = own_work_view(scene, *work, standing->second, item);
    if (work->kind == Work::Kind::ask) view["letter"] = covering_letter_view(covering_letter(scene, *work));
    return view;
}

Json link_view(const Credential& link) {
    return Json{{"id", link.id},
                {"task", link.task},
                {"role", link.role},
                {"of", link.of},
                {"givenTo", text_or_null(link.title)},
                {"madeBy", link.made_by},
                {"madeAt", link.made_at.to_text()},
                {"lastUsedAt", link.last_used_at.to_text()},
                {"endsAt", link.ends_at.to_text()},
                {"used", link.reads_only}};
}

}  // namespace overens::api
