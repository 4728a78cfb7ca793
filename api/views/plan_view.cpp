#include "api/views/plan_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/waiting_view.hpp"

namespace overens::api {

namespace {

std::string named(const Scene& scene, const Addressee& addressee) {
    return holder(scene, addressee)["name"];
}

Title counted_days(int count) {
    const std::string number = std::to_string(count);
    return count == 1 ? Title{number + " dag", number + " day"} : Title{number + " dagar", number + " days"};
}

Title later_or_earlier(int shift) {
    const Title much = counted_days(shift < 0 ? -shift : shift);
    return shift < 0 ? Title{much.sv + " tidigare", much.en + " earlier"}
                     : Title{much.sv + " senare", much.en + " later"};
}

// A cut-off still lies ahead, with papers to be in by it.
bool can_miss_cut_off(const Scene& scene, const PlannedItem& item) {
    return !item.meetings.empty() && !item.on_agenda && item.meetings.front().papers_by >= scene.today;
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
    if (can_miss_cut_off(scene, item))
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
        tell_of_hold();
        tell_of_target();
        if (wanted && plan_.reached) tell_of_wanted(*wanted);
        if (const PlannedItem* last = critical()) tell_of_critical(*last);
        if (plan_.awaited_day) tell_of_awaited_day();
        if (plan_.beside) {
            const Title title = scene_.definition.states[*plan_.beside].title;
            say("Ärendet står i " + quoted(title.sv) +
                    ", som ingen dag leder ur; planen är räknad som om det lämnas i dag.",
                "The case stands in " + quoted(title.in_english()) +
                    ", which no day leads out of; the plan is reckoned as if it is left today.");
        } else if (has_unsure_work()) {
            say("Något på vägen beror på sådant som inte har någon dag; det är räknat som att det kommer "
                "genast.",
                "Something on the way depends on what has no day; it is reckoned to come at once.");
        }
        return std::move(text_);
    }

  private:
    void say(const std::string& sv, const std::string& en) { text_.push_back(to_json(Title{sv, en})); }

    static std::string quoted(const std::string& text) { return "”" + text + "”"; }

    bool has_unsure_work() const {
        return std::ranges::any_of(plan_.states, [](const PlannedState& state) {
            return std::ranges::any_of(state.works, &PlannedWork::unsure);
        });
    }

    void tell_of_hold() {
        const auto& hold = scene_.subject.hold;
        if (!hold) return;
        const std::string day = hold->until.value_or(hold->look_again_on).to_text();
        if (hold->awaited_came || (hold->until && *hold->until <= scene_.today)) {
            say("Ärendet är vilande; planen är räknad som om det återupptas i dag.",
                "The case is on hold; the plan is reckoned as if it is resumed today.");
        } else if (hold->until) {
            say("Ärendet är vilande till " + day + "; planen är räknad från den dagen.",
                "The case is on hold until " + day + "; the plan is reckoned from that day.");
        } else {
            say("Ärendet är vilande utan dag; planen är räknad från den dag då det ska tittas på igen, " +
                    day + ".",
                "The case is on hold without a day; the plan is reckoned from the day to look again, " + day +
                    ".");
        }
    }

    void tell_of_target() {
        if (plan_.reached && plan_.beside) {
            const std::string day = plan_.reached->to_text();
            return say(
                target_.sv + ": inte bestämt; om det ärendet står i lämnas i dag, tidigast " + day + ".",
                target_.in_english() + ": not settled; if what the case stands in is left today, " + day +
                    " at the earliest.");
        }
        if (plan_.reached) {
            const std::string day = plan_.reached->to_text();
            say(target_.sv + ": tidigast " + day + ".",
                target_.in_english() + ": " + day + " at the earliest.");
            return;
        }
        if (plan_.no_meeting_in.empty()) return tell_of_missing_path();
        tell_of_missing_meeting();
    }

    void tell_of_missing_meeting() {
        const Body* body = scene_.reg.body(plan_.no_meeting_in);
        if (body == nullptr || !body->dissolved_from) {
            const std::string name = name_in(scene_.reg, plan_.no_meeting_in);
            return say(
                name + " har inget sammanträde inbokat som räcker: längre går planen inte att räkna.",
                name + " has no meeting booked that will do: the plan cannot be reckoned any further.");
        }
        const Title why = no_meeting(scene_.reg, plan_.no_meeting_in);
        say("Längre går planen inte att räkna: " + why.sv + ".",
            "The plan cannot be reckoned any further: " + why.en + ".");
    }

    // Whoever decides is not in the register, so no calendar can be asked.
    void tell_of_missing_path() {
        for (const PlannedState& state : plan_.states) {
            for (const PlannedWork& work : state.works) {
                if (work.for_nobody) return tell_of_nobody(work);
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

    void tell_of_nobody(const PlannedWork& work) {
        const Title title = nobody_to_ask(scene_.definition.works[work.work]);
        say(title.sv + "; längre går planen inte att räkna.",
            title.en + "; the plan cannot be reckoned any further.");
    }

    void tell_of_wanted(Day wanted) {
        const int left = wanted - *plan_.reached;
        const std::string day = wanted.to_text();
        if (left >= 0 && plan_.beside) {
            return say("Om önskad dag " + day + " hålls går inte att säga.",
                       "Whether the wanted day " + day + " is kept cannot be said.");
        }
        if (left == 0) {
            const bool set = plan_.awaited_day.has_value();
            return say("Önskad dag " + day + " hålls" + (set ? "." : ", utan marginal."),
                       "The wanted day " + day + " is kept" + (set ? "." : ", with nothing to spare."));
        }
        const Title much = counted_days(left < 0 ? -left : left);
        const std::string of_margin = left == 1 ? "1 dags" : std::to_string(left) + " dagars";
        if (left > 0) {
            return say("Önskad dag " + day + " hålls, med " + of_margin + " marginal.",
                       "The wanted day " + day + " is kept, with " + much.en + " to spare.");
        }
        say("Önskad dag " + day + " hålls inte: " + much.sv + " för sent.",
            "The wanted day " + day + " is not kept: " + much.en + " too late.");
    }

    // "Not before 1 January": the text itself decides, and what people do has time to spare.
    void tell_of_awaited_day() {
        const Title title = scene_.definition.works[*plan_.awaited_day].title;
        const std::string day = plan_.reached->to_text();
        const int spare = plan_.all_else_done ? *plan_.reached - *plan_.all_else_done : 0;
        const std::string done = plan_.all_else_done.value_or(*plan_.reached).to_text();
        const Title much = counted_days(spare);
        say(quoted(title.sv) + " avgör tidplanen: " + day + ". Allt annat är klart " + done + ", " + much.sv +
                " före.",
            quoted(title.in_english()) + " decides the timetable: " + day + ". All else is done " + done +
                ", " + much.en + " before.");
    }

    // The one named, in the work that decides the timetable.
    const PlannedItem* critical() const {
        for (const PlannedState& state : plan_.states) {
            for (const PlannedWork& work : state.works) {
                if (work.work != plan_.critical_work) continue;
                const auto found = std::ranges::find_if(
                    work.items, [&](const PlannedItem& item) { return item.addressee.id == plan_.critical; });
                if (found != work.items.end()) return &*found;
            }
        }
        return nullptr;
    }

    void tell_of_critical(const PlannedItem& item) {
        if (!item.done) return;  // what is missing has been told
        const std::string who = named(scene_, item.addressee);
        const std::string day = item.done->to_text();
        say(who + " avgör tidplanen: klart " + day + ".", who + " decides the timetable: done " + day + ".");
        if (!can_miss_cut_off(scene_, item)) return;
        const ChainMeeting& first = item.meetings.front();
        const std::string body = name_in(scene_.reg, first.body);
        const std::string papers = first.papers_by.to_text();
        if (!item.done_if_missed) {
            return say(
                "Missas manusstopp " + papers + " till " + body + " finns inget senare sammanträde inbokat.",
                "If the cut-off " + papers + " of " + body + " is missed, no later meeting is booked.");
        }
        const Title lost = later_or_earlier(*item.done_if_missed - *item.done);
        const std::string then = item.done_if_missed->to_text();
        say("Missas manusstopp " + papers + " till " + body + " blir det " + then + ", " + lost.sv +
                shift_sv(item) + ".",
            "If the cut-off " + papers + " of " + body + " is missed, it becomes " + then + ", " + lost.en +
                shift_en(item) + ".");
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
    const Title much = later_or_earlier(*then - *now);
    return {much.sv + ".", much.en + "."};
}

// "Laxå kommun, Besluta: 35 dagar senare, 2024-12-10."
Title difference_in_words(const Scene& scene, const PlanDifference& each) {
    const std::string who = named(scene, each.addressee);
    const Title work = scene.definition.works[each.work].title;
    Title then{"inget sammanträde som räcker", "no meeting that will do"};
    if (each.after && each.before) {
        const Title much = later_or_earlier(*each.after - *each.before);
        const std::string day = each.after->to_text();
        then = {much.sv + ", " + day, much.en + ", " + day};
    } else if (each.after) {
        then = {"klart " + each.after->to_text(), "done " + each.after->to_text()};
    }
    return {who + ", " + work.sv + ": " + then.sv + ".",
            who + ", " + work.in_english() + ": " + then.en + "."};
}

Json comparison_text(const Scene& scene, const Plan& now, const Plan& then,
                     const std::vector<PlanDifference>& changed) {
    constexpr std::size_t most_told = 5;
    Json text = Json::array({to_json(difference_in_words(now.reached, then.reached))});
    for (std::size_t i = 0; i < std::min(changed.size(), most_told); ++i)
        text.push_back(to_json(difference_in_words(scene, changed[i])));
    if (changed.size() > most_told) {
        const std::string more = std::to_string(changed.size() - most_told);
        text.push_back(to_json(Title{"Och " + more + " till.", "And " + more + " more."}));
    }
    return text;
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
    const std::vector<PlanDifference> all = differences(now, then);
    for (const PlanDifference& each : all) {
        const Work& work = scene.definition.works[each.work];
        changed.push_back(Json{{"work", work.name},
                               {"title", to_json(work.title)},
                               {"addressee", holder(scene, each.addressee)},
                               {"nowDoneOn", to_json(each.before)},
                               {"thenDoneOn", to_json(each.after)}});
    }
    return Json{{"now", plan_view(scene, now, wanted)},
                {"then", plan_view(scene, then, wanted)},
                {"text", comparison_text(scene, now, then, all)},
                {"differences", std::move(changed)}};
}

}  // namespace overens::api
