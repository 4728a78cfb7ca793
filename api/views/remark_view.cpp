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

void write_earlier(JsonText& out, const Scene& scene, int number) {
    const auto found = scene.subject.remarks.find(number);
    if (found == scene.subject.remarks.end()) return out.null();
    const Remark& remark = found->second;
    out.object([&] {
        out.member("number", remark.number);
        out.member("round", remark.round);
        scene.write_text(out.name("text"), remark.text);
        write_text_or_null(out.name("disposition"), remark.disposition);
        scene.write_text(out.name("comment"), remark.comment);
        write_number_or_null(out.name("inVersion"), remark.in_version);
    });
}

// A list of numbers or words.
void write_each(JsonText& out, const auto& list) {
    out.array([&] {
        for (const auto& each : list) out.value(each);
    });
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

void write_remark(JsonText& out, const Scene& scene, const Remark& remark, const Followers& followers) {
    const auto followed_by = followers.find(remark.number);
    out.object([&] {
        out.member("number", remark.number);
        out.member("work", remark.work);
        out.member("round", remark.round);
        out.member("task", remark.item);
        write_holder(out.name("party"), scene.reg, remark.party);
        write_text_or_null(out.name("clause"), remark.clause);
        scene.write_text(out.name("text"), remark.text);
        scene.write_text(out.name("proposedText"), remark.proposed);
        write_number_or_null(out.name("follows"), remark.follows);
        write_each(out.name("followedBy"),
                   followed_by == followers.end() ? std::vector<int>{} : followed_by->second);
        write_earlier(out.name("earlier"), scene, remark.follows);
        write_text_or_null(out.name("disposition"), remark.disposition);
        scene.write_text(out.name("comment"), remark.comment);
        write_number_or_null(out.name("inVersion"), remark.in_version);
        out.member("late", remark.late);
        write_each(out.name("tags"), remark.tags);
        out.member("etag", remark_tag(remark));
    });
}

JsonText remarks_view(const Scene& scene, const RemarkFilter& filter) {
    const Followers followers = followers_in(scene.subject);
    RemarkCounts all;
    std::map<std::tuple<std::string, int, std::string>, RemarkCounts> by_party;
    JsonText out;
    out.object([&] {
        out.name("remarks").array([&] {
            for (const auto& [number, remark] : scene.subject.remarks) {
                if (!fits(filter, remark)) continue;
                write_remark(out, scene, remark, followers);
                all.add(remark);
                by_party[{remark.work, remark.round, remark.party}].add(remark);
            }
        });
        out.member("counts", all.view());
        out.name("parties").array([&] {
            for (const auto& [key, counts] : by_party) {
                const auto& [work, round, party] = key;
                out.value(Json{{"party", holder(scene.reg, party)},
                               {"work", work},
                               {"round", round},
                               {"counts", counts.view()}});
            }
        });
    });
    return out;
}

}  // namespace overens::api
