#include "api/views/plan_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

std::string named(const Scene& scene, const Addressee& addressee) {
    return holder(scene, addressee)["name"];
}

std::string days(int count) {
    return std::to_string(count);
}

Json meetings_view(const Scene& scene, const PlannedItem& item) {
    Json view = Json::array();
    for (const ChainMeeting& meeting : item.meetings) {
        const Title* note =
            note_of_day(scene.reg, {Addressee::Kind::body, meeting.body, {}}, meeting.papers_by);
        view.push_back(Json{{"body", holder(scene.reg, meeting.body)},
                            {"papersBy", meeting.papers_by.to_text()},
                            {"meets", meeting.meets.to_text()},
                            {"lastPapersOn", to_json(meeting.last_papers)},
                            {"note", note == nullptr ? Json(nullptr) : to_json(*note)}});
    }
    return view;
}

Json item_view(const Scene& scene, const PlannedItem& item) {
    Json missed = nullptr;
    if (!item.meetings.empty() && item.meetings.front().papers_by >= scene.today)
        missed =
            Json{{"doneOn", to_json(item.done_if_missed)}, {"reachedOn", to_json(item.target_if_missed)}};
    return Json{{"addressee", holder(scene, item.addressee)},
                {"task", number_or_null(item.item)},
                {"closed", item.closed},
                {"doneOn", to_json(item.done)},
                {"noMeetingIn", holder_or_null(scene.reg, item.no_meeting_in)},
                {"lastPapersOn", to_json(item.last_papers)},
                {"meetings", meetings_view(scene, item)},
                {"ifMissed", std::move(missed)}};
}

Json states_view(const Scene& scene, const Plan& plan) {
    Json states = Json::array();
    for (const PlannedState& state : plan.states) {
        Json works = Json::array();
        for (const PlannedWork& work : state.works) {
            Json items = Json::array();
            for (const PlannedItem& item : work.items) items.push_back(item_view(scene, item));
            const Work& of = scene.definition.works[work.work];
            works.push_back(Json{{"work", of.name},
                                 {"title", to_json(of.title)},
                                 {"opensOn", work.opens.to_text()},
                                 {"doneOn", to_json(work.done)},
                                 {"unsure", work.unsure},
                                 {"items", std::move(items)}});
        }
        const State& of = scene.definition.states[state.state];
        states.push_back(Json{{"state", of.name},
                              {"title", to_json(of.title)},
                              {"beginsOn", state.begins.to_text()},
                              {"lastBeginOn", to_json(state.last_begin)},
                              {"works", std::move(works)}});
    }
    return states;
}

class Sentences {
  public:
    Sentences(const Scene& scene, const Plan& plan)
        : scene_(scene), plan_(plan), target_(scene.definition.states[plan.target].title) {}

    Json write(std::optional<Day> wanted) {
        tell_of_target();
        if (wanted && plan_.reached) tell_of_wanted(*wanted);
        if (const PlannedItem* last = critical()) tell_of_critical(*last);
        if (plan_.unsure) {
            say("Något på vägen beror på sådant som inte har någon dag; det är räknat som att det kommer "
                "genast.",
                "Something on the way depends on what has no day; it is reckoned to come at once.");
        }
        return std::move(text_);
    }

  private:
    void say(const std::string& sv, const std::string& en) { text_.push_back(to_json(Title{sv, en})); }

    void tell_of_target() {
        if (plan_.reached) {
            const std::string day = plan_.reached->to_text();
            say(target_.sv + ": tidigast " + day + ".",
                target_.in_english() + ": " + day + " at the earliest.");
            return;
        }
        if (plan_.no_meeting_in.empty()) return tell_of_missing_path();
        const std::string body = name_in(scene_.reg, plan_.no_meeting_in);
        say(body + " har inget sammanträde inbokat som räcker: längre går planen inte att räkna.",
            body + " has no meeting booked that will do: the plan cannot be reckoned any further.");
    }

    // Whoever decides is not in the register, so no calendar can be asked.
    void tell_of_missing_path() {
        for (const PlannedState& state : plan_.states) {
            for (const PlannedWork& work : state.works) {
                const auto stuck = std::ranges::find_if(
                    work.items, [](const PlannedItem& item) { return !item.done && !item.closed; });
                if (stuck == work.items.end()) continue;
                const std::string who = named(scene_, stuck->addressee);
                return say(who +
                               " saknar väg till beslut i registret (decisionPath): längre går planen inte "
                               "att räkna.",
                           who +
                               " has no decision path in the register (decisionPath): the plan cannot be "
                               "reckoned any further.");
            }
        }
        say("Längre går planen inte att räkna.", "The plan cannot be reckoned any further.");
    }

    void tell_of_wanted(Day wanted) {
        const int left = wanted - *plan_.reached;
        const std::string day = wanted.to_text();
        if (left >= 0) {
            say("Önskad dag " + day + " hålls, med " + days(left) + " dagars marginal.",
                "The wanted day " + day + " is kept, with " + days(left) + " days to spare.");
            return;
        }
        say("Önskad dag " + day + " hålls inte: " + days(-left) + " dagar för sent.",
            "The wanted day " + day + " is not kept: " + days(-left) + " days too late.");
    }

    // The one named, in the last work that many decide.
    const PlannedItem* critical() const {
        const PlannedItem* found = nullptr;
        for (const PlannedState& state : plan_.states) {
            for (const PlannedWork& work : state.works) {
                for (const PlannedItem& item : work.items) {
                    if (item.addressee.id == plan_.critical && !item.meetings.empty()) found = &item;
                }
            }
        }
        return found;
    }

    void tell_of_critical(const PlannedItem& item) {
        const std::string who = named(scene_, item.addressee);
        const ChainMeeting& first = item.meetings.front();
        const std::string body = name_in(scene_.reg, first.body);
        const std::string papers = first.papers_by.to_text();
        if (item.done) {
            const std::string day = item.done->to_text();
            say(who + " avgör tidplanen: klart " + day + ".",
                who + " decides the timetable: done " + day + ".");
        }
        if (!item.done_if_missed) {
            say("Missas manusstopp " + papers + " till " + body + " finns inget senare sammanträde inbokat.",
                "If the cut-off " + papers + " of " + body + " is missed, no later meeting is booked.");
            return;
        }
        const int lost = item.done ? *item.done_if_missed - *item.done : 0;
        const std::string then = item.done_if_missed->to_text();
        say("Missas manusstopp " + papers + " till " + body + " blir det " + then + ", " + days(lost) +
                " dagar senare" + shift_sv(item) + ".",
            "If the cut-off " + papers + " of " + body + " is missed, it becomes " + then + ", " +
                days(lost) + " days later" + shift_en(item) + ".");
    }

    int shift(const PlannedItem& item) const {
        return item.target_if_missed && plan_.reached ? *item.target_if_missed - *plan_.reached : 0;
    }
    std::string shift_sv(const PlannedItem& item) const {
        if (shift(item) == 0) return "; " + target_.sv + " rubbas inte";
        return ", och " + target_.sv + " skjuts till " + item.target_if_missed->to_text();
    }
    std::string shift_en(const PlannedItem& item) const {
        if (shift(item) == 0) return "; " + target_.in_english() + " is not moved";
        return ", and " + target_.in_english() + " moves to " + item.target_if_missed->to_text();
    }

    const Scene& scene_;
    const Plan& plan_;
    Title target_;
    Json text_ = Json::array();
};

Title difference_in_words(std::optional<Day> now, std::optional<Day> then) {
    if (now == then) return {"Samma dag.", "The same day."};
    if (!then)
        return {"Då går planen inte att räkna till slutet.", "Then the plan cannot be reckoned to its end."};
    if (!now) return {"Då går planen att räkna till slutet.", "Then the plan can be reckoned to its end."};
    const int shift = *then - *now;
    return shift > 0 ? Title{days(shift) + " dagar senare.", days(shift) + " days later."}
                     : Title{days(-shift) + " dagar tidigare.", days(-shift) + " days earlier."};
}

}  // namespace

Json plan_view(const Scene& scene, const Plan& plan, std::optional<Day> wanted) {
    const State& target = scene.definition.states[plan.target];
    return Json{{"target", Json{{"state", target.name}, {"title", to_json(target.title)}}},
                {"reachedOn", to_json(plan.reached)},
                {"wanted", to_json(wanted)},
                {"noMeetingIn", holder_or_null(scene.reg, plan.no_meeting_in)},
                {"unsure", plan.unsure},
                {"critical", holder_or_null(scene.reg, plan.critical)},
                {"text", Sentences(scene, plan).write(wanted)},
                {"states", states_view(scene, plan)}};
}

Json comparison_view(const Scene& scene, const Plan& now, const Plan& then, std::optional<Day> wanted) {
    Json changed = Json::array();
    for (const PlanDifference& each : differences(now, then)) {
        const Work& work = scene.definition.works[each.work];
        changed.push_back(Json{{"work", work.name},
                               {"title", to_json(work.title)},
                               {"addressee", holder(scene, each.addressee)},
                               {"nowDoneOn", to_json(each.before)},
                               {"thenDoneOn", to_json(each.after)}});
    }
    return Json{{"now", plan_view(scene, now, wanted)},
                {"then", plan_view(scene, then, wanted)},
                {"text", Json::array({to_json(difference_in_words(now.reached, then.reached))})},
                {"differences", std::move(changed)}};
}

}  // namespace overens::api
