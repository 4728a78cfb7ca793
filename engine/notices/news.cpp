#include "engine/notices/news.hpp"

#include <algorithm>
#include <set>

#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

const Addressee the_lead{Addressee::Kind::role, "lead", {}};

bool is_for_others(const Act& act) {
    return act.origin == Origin::registered || act.origin == Origin::derived;
}

bool is_on_record(const events::DecisionMoved& moved) {
    return moved.what == machines::DecisionEvent::adjust ||
           moved.what == machines::DecisionEvent::place_on_file;
}

bool is_answered(const events::RemarkDisposed& remark) {
    return !remark.disposition.empty() && remark.disposition != "open";
}

// Whether an event of a case is news; which of several states entered is told is settled by the reader.
struct IsNews {
    bool operator()(const events::Told& told) const { return !told.missed; }
    bool operator()(const events::DecisionMoved& moved) const { return is_on_record(moved); }
    bool operator()(const events::RemarkDisposed& remark) const { return is_answered(remark); }
    bool operator()(const events::HoldLifted&) const { return true; }
    bool operator()(const events::StateEntered& state) const { return !state.state.empty(); }
    bool operator()(const events::CaseOfficerNamed& named) const { return !named.person.empty(); }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

struct IsMeetingNews {
    bool operator()(const meeting_events::AgendaPublished&) const { return true; }
    bool operator()(const meeting_events::Moved&) const { return true; }
    bool operator()(const meeting_events::Cancelled&) const { return true; }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

template <class SomeEntry, class Test>
bool has_news(const SomeEntry& entry, Test test) {
    return is_for_others(entry.act) &&
           std::ranges::any_of(entry.events, [&](const auto& event) { return std::visit(test, event); });
}

// Those whose work goes on when a hold is lifted.
std::vector<Addressee> with_open_work(const Case& subject) {
    std::set<Addressee> found;
    for (const auto& [unused, item] : subject.items) {
        const bool waits =
            item.state != machines::TaskState::planned && item.state != machines::TaskState::obsolete;
        if (waits && !item.facts.closed) found.insert(item.addressee);
    }
    found.insert(the_lead);
    return {found.begin(), found.end()};
}

// The last state that a step enters is where the case has come to; those on the way are not told.
bool is_last_state(const Entry& entry, std::size_t place) {
    return std::none_of(entry.events.begin() + static_cast<std::ptrdiff_t>(place) + 1, entry.events.end(),
                        [](const Event& event) {
                            const auto* state = std::get_if<events::StateEntered>(&event);
                            return state != nullptr && !state->state.empty();
                        });
}

struct ReadNews {
    const Case& subject;
    const Entry& entry;
    std::size_t place;

    // A letter to a manager is for whoever leads the case to send.
    std::vector<Addressee> operator()(const events::Told& told) const {
        return topic_of_kind(told.kind) == Topic::escalation ? std::vector{the_lead} : told.to;
    }
    std::vector<Addressee> operator()(const events::DecisionMoved&) const { return {the_lead}; }
    std::vector<Addressee> operator()(const events::RemarkDisposed& disposed) const {
        const auto remark = subject.remarks.find(disposed.remark);
        if (remark == subject.remarks.end()) return {};
        const auto item = subject.items.find(remark->second.item);
        if (item != subject.items.end()) return {item->second.addressee};
        if (remark->second.party.empty()) return {};
        return {{Addressee::Kind::organisation, remark->second.party, {}}};
    }
    std::vector<Addressee> operator()(const events::HoldLifted&) const { return with_open_work(subject); }
    std::vector<Addressee> operator()(const events::StateEntered&) const {
        return is_last_state(entry, place) ? std::vector{the_lead} : std::vector<Addressee>{};
    }
    template <class Other>
    std::vector<Addressee> operator()(const Other&) const {
        return {};
    }
};

// Those named for what is told of: for a task of its own, or for each open one of the work.
struct ReadCaseOfficers {
    const Case& subject;
    const Act& act;

    std::vector<CaseOfficer> operator()(const events::Told& told) const {
        std::set<CaseOfficer> found;
        if (topic_of_kind(told.kind) == Topic::escalation) return {};
        for (const auto& [number, item] : subject.items) {
            const bool meant = told.item != 0
                                   ? number == told.item
                                   : !told.work.empty() && item.work == told.work &&
                                         std::ranges::find(told.to, item.addressee) != told.to.end();
            if (meant && !item.facts.closed) add(item, item.case_officer, found);
        }
        return {found.begin(), found.end()};
    }
    std::vector<CaseOfficer> operator()(const events::RemarkDisposed& disposed) const {
        std::set<CaseOfficer> found;
        const auto remark = subject.remarks.find(disposed.remark);
        const auto item =
            remark == subject.remarks.end() ? subject.items.end() : subject.items.find(remark->second.item);
        if (item != subject.items.end()) add(item->second, item->second.case_officer, found);
        return {found.begin(), found.end()};
    }
    // Who takes a task upon themselves knows it.
    std::vector<CaseOfficer> operator()(const events::CaseOfficerNamed& named) const {
        std::set<CaseOfficer> found;
        const auto item = subject.items.find(named.item);
        if (item != subject.items.end() && named.person != acting_person(act.actor))
            add(item->second, named.person, found);
        return {found.begin(), found.end()};
    }
    template <class Other>
    std::vector<CaseOfficer> operator()(const Other&) const {
        return {};
    }

  private:
    static void add(const Item& item, const std::string& account, std::set<CaseOfficer>& to) {
        const bool of_a_role = item.addressee.kind == Addressee::Kind::role;
        if (!account.empty()) to.insert({account, of_a_role ? std::string() : item.addressee.id});
    }
};

Topic topic_of_event(const Event& event) {
    if (const auto* told = std::get_if<events::Told>(&event)) return topic_of_kind(told->kind);
    if (std::holds_alternative<events::DecisionMoved>(event)) return Topic::decision;
    if (std::holds_alternative<events::RemarkDisposed>(event)) return Topic::remark;
    if (std::holds_alternative<events::HoldLifted>(event)) return Topic::hold;
    if (std::holds_alternative<events::CaseOfficerNamed>(event)) return Topic::task;
    return Topic::state;
}

// Nothing newer has urged it on; it has not come to them, where that is what is asked; and its last day has
// not passed since.
bool still_urges(const Item& item, const events::Told& told, const Entry& entry, Day today) {
    const bool passed_since = item.due && entry.act.happened_on <= *item.due && *item.due < today;
    const bool has_come = told.kind == "receipt_reminder" && !item.signs.empty();
    return item.urged_in <= entry.sequence && !passed_since && !has_come;
}

std::vector<Addressee> summoned_by(const Register& reg, const MeetingRecord& record) {
    std::set<Addressee> found{{Addressee::Kind::body, record.body, {}}};
    std::vector<std::string> bodies = record.joint_with;
    bodies.push_back(record.body);
    for (const std::string& id : bodies) {
        found.insert({Addressee::Kind::body, id, {}});
        const Body* body = reg.body(id);
        if (body == nullptr) continue;
        for (const Seat& seat : body->seats) {
            if (!seat.organisation.empty())
                found.insert({Addressee::Kind::organisation, seat.organisation, {}});
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace

bool tells_somebody(const Entry& entry) {
    return has_news(entry, IsNews{});
}

bool tells_somebody(const MeetingEntry& entry) {
    return has_news(entry, IsMeetingNews{});
}

std::vector<News> news_of(const Case& subject, const Entry& entry) {
    std::vector<News> news;
    if (!is_for_others(entry.act)) return news;
    for (std::size_t place = 0; place < entry.events.size(); ++place) {
        const Event& event = entry.events[place];
        if (!std::visit(IsNews{}, event)) continue;
        News told{static_cast<int>(place), topic_of_event(event),
                  std::visit(ReadNews{subject, entry, place}, event),
                  std::visit(ReadCaseOfficers{subject, entry.act}, event)};
        if (!told.to.empty() || !told.case_officers.empty()) news.push_back(std::move(told));
    }
    return news;
}

std::vector<News> news_of(const Register& reg, const MeetingRecord& record, const MeetingEntry& entry) {
    std::vector<News> news;
    if (!is_for_others(entry.act)) return news;
    for (std::size_t place = 0; place < entry.events.size(); ++place) {
        if (!std::visit(IsMeetingNews{}, entry.events[place])) continue;
        news.push_back({static_cast<int>(place), Topic::meeting, summoned_by(reg, record)});
    }
    return news;
}

bool still_matters(const Case& subject, const Entry& entry, int event, const std::string& party, Day today) {
    const auto place = static_cast<std::size_t>(event);
    const auto* told =
        place < entry.events.size() ? std::get_if<events::Told>(&entry.events[place]) : nullptr;
    const Topic topic = told == nullptr ? Topic::news : topic_of_kind(told->kind);
    if (!is_reminding(topic)) return true;
    if (subject.hold) return false;
    if (told->work.empty()) return true;
    return std::ranges::any_of(subject.items, [&](const auto& each) {
        const Item& item = each.second;
        const bool meant =
            told->item != 0 ? item.number == told->item : party.empty() || item.addressee.id == party;
        return item.work == told->work && meant && waits_for_answer(item) &&
               (topic != Topic::reminder || still_urges(item, *told, entry, today));
    });
}

}  // namespace overens
