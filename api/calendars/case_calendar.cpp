#include "api/calendars/case_calendar.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace overens::api {

namespace {

constexpr std::size_t most_named = 20;

const Title due_word{"Sista dag", "Last day"};

bool is_open(const Item& item) {
    return !item.facts.closed && item.state != machines::TaskState::obsolete;
}

std::string title_in(const CaseInCalendar& each) {
    const Json title = each.scene.text(each.scene.subject.title);
    return title.is_string() ? title.get<std::string>() : each.id;
}

std::string asked_name(const CaseInCalendar& each, const Item& item) {
    return holder(each.scene, item.addressee)["name"].get<std::string>();
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

    // One entry for all who have the same day: a round asks hundreds.
    void add_last_days() {
        std::map<std::pair<std::string, Day>, std::vector<std::string>> asked;
        for (const auto& [number, item] : subject().items) {
            if (is_open(item) && item.due) asked[{item.work, *item.due}].push_back(asked_name(case_, item));
        }
        for (const auto& [at, names] : asked) {
            const auto& [work, day] = at;
            const std::string title = in_language(title_of_work(case_.scene.definition, work), language_);
            CalendarEntry& entry = add(work + "." + day.to_text() + ".due", due_word,
                                       in_language(due_word, language_) + ", " + title, day);
            entry.description = list_of_names(names, language_);
        }
    }

    // By the meeting, kept when it moves; on its agenda for one party or more.
    void add_meetings() {
        std::map<std::pair<std::string, Day>, std::vector<std::string>> on_agenda;
        for (const auto& [number, item] : subject().items) {
            if (item.state == machines::TaskState::obsolete) continue;
            for (const AgendaPlace& place : item.agenda) {
                if (!place.missed_cut_off)
                    on_agenda[{place.body, place.meeting}].push_back(asked_name(case_, item));
            }
        }
        for (const auto& [at, names] : on_agenda) add_meeting(at.first, at.second, names);
    }
    void add_meeting(const std::string& id, Day day, const std::vector<std::string>& names) {
        const Body* body = read_.reg.body(id);
        const Meeting* planned = body == nullptr ? nullptr : meeting_on(*body, day);
        const Meeting meeting = planned == nullptr ? Meeting{day, day} : *planned;
        CalendarEntry& entry = add(
            id + "." + meeting.address() + ".agenda", {"Sammanträde", "Meeting"},
            in_language({"Sammanträde", "Meeting"}, language_) + ", " + name_in(read_.reg, id), meeting.day);
        entry.last = meeting.last();
        entry.starts = meeting.starts;
        entry.ends = meeting.ends;
        entry.place = meeting.place;
        entry.description = list_of_names(names, language_);
        entry.cancelled = body != nullptr && planned == nullptr &&
                          std::ranges::find(body->cancelled, day, &Meeting::day) != body->cancelled.end();
    }
    // The agenda names the day it was planned for; a meeting that has moved is still called by it.
    static const Meeting* meeting_on(const Body& body, Day day) {
        const auto found = std::ranges::find(body.meetings, day, &Meeting::day);
        return found == body.meetings.end() ? body.meeting(day.to_text()) : &*found;
    }

    void add_hold() {
        if (!subject().hold) return;
        static const Title again{"Titta igen", "Look again"};
        CalendarEntry& entry =
            add("hold", again, in_language(again, language_), subject().hold->look_again_on);
        const Json reason = case_.scene.text(subject().hold->reason);
        if (reason.is_string()) entry.description = reason.get<std::string>();
    }

    void add_legal_force() {
        static const Title force{"Laga kraft", "Legal force"};
        static const Title expected{"Laga kraft väntas, ", "Legal force expected, "};
        for (const auto& [number, item] : subject().items) {
            for (const DecisionRecord& decision : item.decisions) {
                const bool stands = !decision.final_on && !decision.annulled_on && !decision.stayed_on;
                if (!decision.final_expected || !stands) continue;
                const std::string section = decision.section.empty() ? "" : " " + decision.section;
                add("decision" + std::to_string(decision.number) + ".final", force,
                    in_language(expected, language_) + name_in(read_.reg, decision.body) + section,
                    *decision.final_expected);
            }
        }
    }

    void add_fields() {
        static const Title date{"Datum", "Date"};
        for (const Field& field : case_.scene.definition.fields) {
            const auto value = subject().fields.find(field.name);
            const Day* day = value == subject().fields.end() ? nullptr : std::get_if<Day>(&value->second);
            if (day != nullptr) add(field.name + ".field", date, in_language(field.title, language_), *day);
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

std::optional<CalendarEntry> task_entry(const CaseInCalendar& each, const Item& item, Language language) {
    if (!is_open(item) || !item.due) return std::nullopt;
    const std::string work = in_language(title_of_work(each.scene.definition, item.work), language);
    CalendarEntry entry;
    entry.id = each.scene.reg.collaboration + "." + each.id + ".task" + std::to_string(item.number) + ".due";
    entry.revision = each.scene.subject.version;
    entry.changed_at = each.changed_at;
    entry.category = in_language(due_word, language);
    entry.summary = entry.category + ", " + work + ": " + title_in(each);
    entry.first = entry.last = *item.due;
    entry.description = asked_name(each, item);
    const Json text = each.scene.text(item.text);
    if (text.is_string()) entry.description += "\n" + text.get<std::string>();
    return entry;
}

}  // namespace overens::api
