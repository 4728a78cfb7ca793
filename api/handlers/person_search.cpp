#include "api/handlers/person_search.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "api/http/problem.hpp"
#include "api/views/event_words.hpp"
#include "api/views/masking.hpp"

namespace overens::api {

namespace {

constexpr int search_pages = 100;  // of a hundred cases each, in each collaboration
constexpr int search_batch = 500;  // entries
constexpr int most_link_notes = 1'000'000;

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

// All of them, read in batches: `next` gives those after a number.
template <class SomeEntry, class Next>
std::vector<SomeEntry> all_entries(const Next& next) {
    std::vector<SomeEntry> all;
    while (true) {
        std::vector<SomeEntry> more = next(all.empty() ? 0 : all.back().sequence);
        if (more.empty()) return all;
        std::ranges::move(more, std::back_inserter(all));
    }
}

bool found_anything(const Json& found) {
    for (const char* list : {"acts", "named", "links", "drafts"}) {
        if (found.contains(list) && !found[list].empty()) return true;
    }
    return false;
}

}  // namespace

// Its own acts, or those done in its place.
bool PersonSearch::is_by(const Actor& actor) const {
    return !sought_.account.empty() &&
           (acting_person(actor) == sought_.account || absent_person(actor) == sought_.account);
}

Json PersonSearch::cases(const std::string& collaboration) {
    Json list = Json::array();
    const auto reg = store_.read_register(collaboration);
    if (!reg) return list;
    for (int page = 1; page <= search_pages; ++page) {
        const auto rows = store_.list(collaboration, {}, {page, 100}).rows;
        for (const CaseRow& row : rows) {
            Json found = in_case({collaboration, row.id}, row.title, *reg);
            if (found_anything(found)) list.push_back(std::move(found));
        }
        if (rows.size() < 100) return list;
    }
    complete_ = false;
    return list;
}

Json PersonSearch::in_case(const CaseKey& key, const std::string& title, const Register& reg) {
    const auto entries =
        all_entries<Entry>([&](std::int64_t after) { return store_.entries(key, after, search_batch); });
    const Standing standing = store_.accounts().standing(key.collaboration, asker_.account);
    const bool sees_all = asker_.account.empty();
    const bool sees = sees_all || sees_case(standing, key.id, asker_.today);
    Json found{{"case", key.id},        {"title", sees ? Json(title) : Json(nullptr)},
               {"acts", Json::array()}, {"named", Json::array()},
               {"links", links(key)},   {"drafts", Json::array()}};
    for (const Entry& each : entries) {
        if (is_by(each.act.actor)) found["acts"].push_back(act_view(each.act, each.command, each.sequence));
    }
    const auto read = store_.read(key);
    if (!read) return found;
    Case as_seen = *read->subject;
    TextsByNumber shown = *read->texts;
    if (!sees_all) {
        hide_unseen(as_seen, reg, viewer_of(standing, key.id, asker_.today));
        mask_texts(*read->subject, shown, [](const Mask&) { return true; });
    }
    found["named"] = places_of_name(
        entries, *read->texts, sought_.name, sought_.account, [&](const Event& event, int text) {
            const bool hidden = is_hidden(as_seen, event) || is_hidden(as_seen, TextId{text});
            if (!sees || hidden) return Json();
            return Json(shown.at(text));
        });
    found["drafts"] = drafts(key, *read->subject);
    return found;
}

// That they have made or been given. To whom is an address, which is what is asked for. Of those taken back
// the notes of access tell.
Json PersonSearch::links(const CaseKey& key) {
    Json list = Json::array();
    std::set<std::string> still_there;
    for (const Credential& each : store_.accounts().links(key.collaboration, key.id)) {
        const bool made = !sought_.account.empty() && each.made_by == sought_.account;
        const bool given = sought_.name.stands_in(each.title);
        still_there.insert(each.id);
        if (!made && !given) continue;
        list.push_back(Json{{"link", each.id},
                            {"task", each.task},
                            {"givenTo", given ? Json(each.title) : Json(nullptr)},
                            {"madeAt", each.made_at.to_text()},
                            {"endsAt", each.ends_at.to_text()}});
    }
    const std::string of_case = key.collaboration + "/" + key.id + " ";
    for (const AccessNote& each : link_notes()) {
        if (!each.detail.starts_with(of_case) || still_there.contains(each.account)) continue;
        const bool made = !sought_.account.empty() && each.by == sought_.account;
        const std::string to = each.detail.substr(of_case.size());
        const bool given = sought_.name.stands_in(to);
        if (!made && !given) continue;
        list.push_back(Json{{"link", each.account},
                            {"task", nullptr},
                            {"givenTo", given ? Json(to) : Json(nullptr)},
                            {"madeAt", each.at.to_text()},
                            {"endsAt", nullptr}});
    }
    return list;
}

const std::vector<AccessNote>& PersonSearch::link_notes() {
    if (!link_notes_) {
        link_notes_ = store_.accounts().access_notes({}, most_link_notes);
        std::erase_if(*link_notes_, [](const AccessNote& each) { return each.what != "link_made"; });
    }
    return *link_notes_;
}

// Only where they are: a draft is read by those who write it alone.
Json PersonSearch::drafts(const CaseKey& key, const Case& subject) const {
    Json list = Json::array();
    for (const auto& [number, unused] : subject.items) {
        for (const AnswerDraft& each : store_.answer_drafts(key, number)) {
            const bool named = sought_.name.stands_in(each.answer) || sought_.name.stands_in(each.title);
            if (named) {
                list.push_back(
                    Json{{"task", number}, {"unit", each.unit}, {"savedAt", each.saved_at.to_text()}});
            }
        }
    }
    return list;
}

Json PersonSearch::meetings(const std::string& collaboration) const {
    Json list = Json::array();
    const auto reg = store_.read_register(collaboration);
    if (!reg) return list;
    const Standing standing = store_.accounts().standing(collaboration, asker_.account);
    const Viewer viewer = viewer_of(standing, {}, asker_.today);
    const bool is_inside =
        is_member(standing, asker_.today) && !cases_seen(standing, asker_.today).has_value();
    for (const ReadMeeting& read : store_.read_meetings(collaboration, {})) {
        Json found{{"body", read.key.body},
                   {"meeting", read.key.meeting},
                   {"acts", Json::array()},
                   {"named", Json::array()}};
        const auto entries = all_entries<MeetingEntry>(
            [&](std::int64_t after) { return store_.meeting_entries(read.key, after, search_batch); });
        for (const MeetingEntry& each : entries) {
            if (is_by(each.act.actor))
                found["acts"].push_back(act_view(each.act, each.command, each.sequence));
        }
        const bool sees =
            asker_.account.empty() || (is_inside && sees_inner_work(viewer, *reg, read.key.body));
        for (const auto& [number, text] : read.texts) {
            if (sought_.name.stands_in(text))
                found["named"].push_back(Json{{"text", sees ? Json(text) : Json(nullptr)}});
        }
        if (found_anything(found)) list.push_back(std::move(found));
    }
    return list;
}

}  // namespace overens::api
