#include "api/views/remark_view.hpp"

#include <tuple>

#include "api/views/tags.hpp"

namespace overens::api {

namespace {

struct RemarkCounts {
    int total = 0, accepted = 0, partly = 0, declined = 0, open = 0, undisposed = 0;

    void add(const Remark& remark) {
        ++total;
        accepted += remark.disposition == "accepted" ? 1 : 0;
        partly += remark.disposition == "partly" ? 1 : 0;
        declined += remark.disposition == "declined" ? 1 : 0;
        open += remark.disposition == "open" ? 1 : 0;
        undisposed += remark.disposition.empty() && !remark.late ? 1 : 0;
    }
    Json view() const {
        return Json{{"total", total},       {"accepted", accepted}, {"partly", partly},
                    {"declined", declined}, {"open", open},         {"undisposed", undisposed}};
    }
};

Json earlier_view(const Scene& scene, int number) {
    const auto found = scene.subject.remarks.find(number);
    if (found == scene.subject.remarks.end()) return nullptr;
    const Remark& remark = found->second;
    return Json{{"number", remark.number},
                {"round", remark.round},
                {"text", scene.text(remark.text)},
                {"disposition", text_or_null(remark.disposition)},
                {"comment", scene.text(remark.comment)},
                {"inVersion", number_or_null(remark.in_version)}};
}

bool fits(const RemarkFilter& filter, const Remark& remark) {
    return (filter.work.empty() || filter.work == remark.work) &&
           (filter.party.empty() || filter.party == remark.party) &&
           (filter.clause.empty() || filter.clause == remark.clause) &&
           (filter.round == 0 || filter.round == remark.round) &&
           (!filter.undisposed || remark.disposition.empty());
}

}  // namespace

Followers followers_in(const Case& subject) {
    Followers followers;
    for (const auto& [number, remark] : subject.remarks) {
        if (remark.follows != 0) followers[remark.follows].push_back(number);
    }
    return followers;
}

Json remark_view(const Scene& scene, const Remark& remark, const Followers& followers) {
    const auto followed_by = followers.find(remark.number);
    Json view;
    view["number"] = remark.number;
    view["work"] = remark.work;
    view["round"] = remark.round;
    view["task"] = remark.item;
    view["party"] = holder(scene.reg, remark.party);
    view["clause"] = text_or_null(remark.clause);
    view["text"] = scene.text(remark.text);
    view["proposedText"] = scene.text(remark.proposed);
    view["follows"] = number_or_null(remark.follows);
    view["followedBy"] = followed_by == followers.end() ? Json::array() : Json(followed_by->second);
    view["earlier"] = remark.follows == 0 ? Json(nullptr) : earlier_view(scene, remark.follows);
    view["disposition"] = text_or_null(remark.disposition);
    view["comment"] = scene.text(remark.comment);
    view["inVersion"] = number_or_null(remark.in_version);
    view["late"] = remark.late;
    view["tags"] = remark.tags;
    view["etag"] = remark_tag(remark);
    return view;
}

Json remarks_view(const Scene& scene, const RemarkFilter& filter) {
    const Followers followers = followers_in(scene.subject);
    Json remarks = Json::array();
    RemarkCounts all;
    std::map<std::tuple<std::string, int, std::string>, RemarkCounts> by_party;
    for (const auto& [number, remark] : scene.subject.remarks) {
        if (!fits(filter, remark)) continue;
        remarks.push_back(remark_view(scene, remark, followers));
        all.add(remark);
        by_party[{remark.work, remark.round, remark.party}].add(remark);
    }
    Json parties = Json::array();
    for (const auto& [key, counts] : by_party) {
        const auto& [work, round, party] = key;
        parties.push_back(Json{{"party", holder(scene.reg, party)},
                               {"work", work},
                               {"round", round},
                               {"counts", counts.view()}});
    }
    return Json{{"remarks", std::move(remarks)}, {"counts", all.view()}, {"parties", std::move(parties)}};
}

}  // namespace overens::api
