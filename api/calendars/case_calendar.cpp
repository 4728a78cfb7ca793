#include "api/calendars/case_calendar.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "api/views/task_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_named = 20;

const Title due_word{"Sista dag", "Last day"};

std::string title_in(const CaseInCalendar& each) {
    const Json title = each.scene.text(each.scene.subject.title);
    return title.is_string() ? title.get<std::string>() : each.id;
}

std::string asked_name(const CaseInCalendar& each, const Addressee& asked) {
    return holder(each.scene, asked)["name"].get<std::string>();
}

// Several names, one to a line; of many the first.
std::string list_of_names(const std::vector<std::string>& names, Language language) {
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
        list += (i == 0 ? "" : "\n") + names[i];
    if (names.size() <= most_named) return list;
    return list + in_language({"\noch ", "\nand "}, language) + std::to_string(names.size() - most_named) +
           in_language({" till", " more"}, language);
}

class CaseEntries {
  public:
    CaseEntries(const CaseInCalendar& each, const ReadRegister& read, Language language)
        : case_(each), read_(read), language_(language), title_(title_in(each)) {}

    std::vector<CalendarEntry> all() {
        add_last_days();
        add_meetings();
        add_hold();
        add_legal_force();
        add_fields();
        return std::move(entries_);
    }

  private:
    const Case& subject() const { return case_.scene.subject; }

    CalendarEntry& add(const std::string& name, const Title& category, const std::string& what, Day day) {
        CalendarEntry& entry = entries_.emplace_back();
        entry.id = read_.reg.collaboration + "." + case_.id + "." + name;
        // Both only grow, and so does their sum.
        entry.revision = subject().version + read_.revision;
        entry.changed_at = std::max(case_.changed_at, read_.written_at);
        entry.category = in_language(category, language_);
        entry.summary = what.empty() ? title_ : what + ": " + title_;
        entry.first = entry.last = day;
        return entry;
    }

    // One entry for all who have the day that most of a round have: a round asks hundreds. Whoever has once
    // had another has one alone.
    void add_last_days() {
        DaysTold told = case_.told;
        for (const auto& [number, item] : subject().items) {
            DaysTold::Asked& asked = told.items[number];
            asked = {item.work, item.round, item.addressee, item.due, asked.apart};
        }
        const auto shared = told.shared_days();
        std::map<DaysTold::Round, std::vector<std::string>> together;
        for (const auto& [number, asked] : told.items) {
            if (!asked.due) continue;
            const DaysTold::Round round{asked.work, asked.round};
            const bool shares = asked.due == shared.at(round);
            if (is_open_item(number) && shares) together[round].push_back(asked_name(case_, asked.addressee));
            if (asked.apart) add_own_day(number, asked, is_open_item(number) && !shares);
        }
        for (const auto& [round, day] : shared) add_shared_day(round, day, together[round]);
    }
    bool is_open_item(int number) const {
        const auto item = subject().items.find(number);
        return item != subject().items.end() && is_open(item->second);
    }
    std::string last_day_of(const std::string& work) const {
        return in_language(due_word, language_) + ", " +
               in_language(title_of_work(case_.scene.definition, work), language_);
    }
    void add_own_day(int number, const DaysTold::Asked& asked, bool holds) {
        CalendarEntry& entry =
            add("task" + std::to_string(number) + ".due", due_word, last_day_of(asked.work), *asked.due);
        entry.description = asked_name(case_, asked.addressee);
        add_note_of_day(read_.reg, asked.addressee, language_, entry);
        entry.cancelled = !holds;
    }
    void add_shared_day(const DaysTold::Round& round, Day day, const std::vector<std::string>& names) {
        CalendarEntry& entry = add(round.first + "." + std::to_string(round.second) + ".due", due_word,
                                   last_day_of(round.first), day);
        entry.description = list_of_names(names, language_);
        entry.cancelled = names.empty();
    }

    // A meeting that has the matter on its agenda, or that it waits for: of one party or more.
    struct Place {
        std::vector<std::string> names;  // none: the matter is not there any more
        std::optional<Day> papers_in;
    };
    using Places = std::map<std::pair<std::string, Day>, Place>;

    void add_meetings() {
        Places places;
        for (const auto& agenda : case_.told.agendas) places[agenda];
        bool awaits = false;
        for (const auto& [number, item] : subject().items) {
            if (item.state == machines::TaskState::obsolete) continue;
            for (const AgendaPlace& place : item.agenda) {
                if (!place.missed_cut_off) put(places, {place.body, place.meeting}, place.papers_in, item);
            }
            awaits = add_awaited(places, item) || awaits;
        }
        // Which meeting is awaited changes with the day alone; what is told of it grows with the days then.
        const Day until = awaits ? case_.scene.today : case_.changed_at.utc_day() + 1;
        const std::int64_t days = std::max(0, until - subject().started_on);
        for (const auto& [at, place] : places) add_meeting(at.first, at.second, place, days);
    }
    void put(Places& places, const std::pair<std::string, Day>& at, Day papers_in, const Item& item) {
        Place& place = places[at];
        place.names.push_back(asked_name(case_, item.addressee));
        place.papers_in = papers_in;
    }
    // The meetings of a body, by which papers of `since` could come, that the matter has waited for in vain.
    void add_passed(Places& places, const std::string& id, Day since, Day until) {
        const Body* body = read_.reg.body(id);
        if (body == nullptr) return;
        for (const Meeting& each : body->meetings) {
            const bool passed = each.day < until || each.cut_off < case_.scene.today;
            if (each.cut_off >= since && passed) places[{id, each.day}];
        }
    }
    // The next meeting that it can be taken up at, and those before it.
    bool add_awaited(Places& places, const Item& item) {
        const Work* work = case_.scene.work(item.work);
        if (work == nullptr || work->kind != Work::Kind::decide) return false;
        Day since = item.opened_on;
        for (const DecisionRecord& decision : item.decisions) {
            add_passed(places, decision.body, since, decision.taken_on);
            since = decision.taken_on;
        }
        if (!is_open(item) || item.facts.awaits_yes || waits_for_minutes(item)) return false;
        const Body* body = next_body(case_.scene, item);
        if (body == nullptr) return false;
        const auto next = next_meeting(case_.scene, item, *body);
        add_passed(places, body->id, since, next ? next->day : since);
        if (!next) return false;
        const bool on_agenda = std::ranges::any_of(item.agenda, [&](const AgendaPlace& place) {
            return !place.missed_cut_off && place.body == body->id && place.meeting == next->day;
        });
        if (!on_agenda) put(places, {body->id, next->day}, next->cut_off, item);
        return true;
    }
    void add_meeting(const std::string& id, Day day, const Place& place, std::int64_t days) {
        const Body* body = read_.reg.body(id);
        const Meeting* planned = body == nullptr ? nullptr : meeting_on(*body, day);
        const Meeting meeting = planned == nullptr ? Meeting{day, place.papers_in.value_or(day)} : *planned;
        const bool not_held = body != nullptr && planned == nullptr &&
                              std::ranges::find(body->cancelled, day, &Meeting::day) != body->cancelled.end();
        const std::string name = id + "." + meeting.address();
        CalendarEntry& entry = add(
            name + ".agenda", {"Sammanträde", "Meeting"},
            in_language({"Sammanträde", "Meeting"}, language_) + ", " + name_in(read_.reg, id), meeting.day);
        entry.last = meeting.last();
        entry.starts = meeting.starts;
        entry.ends = meeting.ends;
        entry.place = meeting.place;
        entry.description = list_of_names(place.names, language_);
        entry.cancelled = place.names.empty() || not_held;
        entry.revision += days;
        if (!place.papers_in && planned == nullptr) return;
        static const Title stop{"Manusstopp", "Deadline for papers"};
        const bool cancelled = entry.cancelled;
        CalendarEntry& papers =
            add(name + ".papers", stop,
                in_language(stop, language_) + ", " + name_in(read_.reg, id) + " " + meeting.day.to_text(),
                meeting.cut_off);
        papers.description = list_of_names(place.names, language_);
        add_note_of_day(read_.reg, {Addressee::Kind::body, id, {}}, language_, papers);
        papers.cancelled = cancelled;
        papers.revision += days;
    }
    // The agenda names the day it was planned for; a meeting that has moved is still called by it.
    static const Meeting* meeting_on(const Body& body, Day day) {
        const auto found = std::ranges::find(body.meetings, day, &Meeting::day);
        return found == body.meetings.end() ? body.meeting(day.to_text()) : &*found;
    }

    void add_hold() {
        static const Title again{"Titta igen", "Look again"};
        const auto day = subject().hold ? subject().hold->look_again_on : case_.told.looked_again;
        if (!day) return;
        CalendarEntry& entry = add("hold", again, in_language(again, language_), *day);
        entry.cancelled = !subject().hold;
        if (!subject().hold) return;
        const Json reason = case_.scene.text(subject().hold->reason);
        if (reason.is_string()) entry.description = reason.get<std::string>();
    }

    void add_legal_force() {
        static const Title force{"Laga kraft", "Legal force"};
        static const Title expected{"Laga kraft väntas", "Legal force expected"};
        for (const auto& [number, item] : subject().items) {
            for (const DecisionRecord& decision : item.decisions) {
                const auto day = decision.final_on ? decision.final_on : decision.final_expected;
                if (!day) continue;
                const std::string section = decision.section.empty() ? "" : " " + decision.section;
                CalendarEntry& entry = add("decision" + std::to_string(decision.number) + ".final", force,
                                           in_language(decision.final_on ? force : expected, language_) +
                                               ", " + name_in(read_.reg, decision.body) + section,
                                           *day);
                entry.cancelled = decision.annulled_on || (!decision.final_on && decision.stayed_on);
            }
        }
    }

    void add_fields() {
        static const Title date{"Datum", "Date"};
        for (const Field& field : case_.scene.definition.fields) {
            const auto value = subject().fields.find(field.name);
            const Day* now = value == subject().fields.end() ? nullptr : std::get_if<Day>(&value->second);
            const auto before = case_.told.fields.find(field.name);
            if (now == nullptr && before == case_.told.fields.end()) continue;
            add(field.name + ".field", date, in_language(field.title, language_),
                now == nullptr ? before->second : *now)
                .cancelled = now == nullptr;
        }
    }

    const CaseInCalendar& case_;
    const ReadRegister& read_;
    Language language_;
    std::string title_;
    std::vector<CalendarEntry> entries_;
};

}  // namespace

std::vector<CalendarEntry> case_entries(const CaseInCalendar& each, const ReadRegister& read,
                                        Language language) {
    return CaseEntries(each, read, language).all();
}

CalendarEntry task_entry(const CaseInCalendar& each, const TaskRow& row, Language language) {
    const std::string work = in_language(title_of_work(each.scene.definition, row.work), language);
    CalendarEntry entry;
    entry.id = each.scene.reg.collaboration + "." + each.id + ".task" + std::to_string(row.item) + ".due";
    entry.revision = each.scene.subject.version;
    entry.changed_at = each.changed_at;
    entry.category = in_language(due_word, language);
    entry.summary = entry.category + ", " + work + ": " + title_in(each);
    entry.first = entry.last = *row.due;
    entry.description = asked_name(each, row.addressee);
    add_note_of_day(each.scene.reg, row.addressee, language, entry);
    const auto item = each.scene.subject.items.find(row.item);
    entry.cancelled = item == each.scene.subject.items.end() || !is_open(item->second);
    if (entry.cancelled) return entry;
    const Json text = each.scene.text(item->second.text);
    if (text.is_string()) entry.description += "\n" + text.get<std::string>();
    return entry;
}

}  // namespace overens::api
