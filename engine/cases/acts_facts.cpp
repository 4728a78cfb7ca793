// Facts from the clock and from other cases. A fact is never refused because of where the case stands; one
// that no longer applies leaves no trace.
#include <algorithm>

#include "engine/cases/access.hpp"
#include "engine/cases/acts.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/holds.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/settle.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

std::vector<int> open_items(const Step& step, WorkIndex work) {
    std::vector<int> open;
    for (const int number : step.standing(work).items) {
        const Item& item = step.subject.items.at(number);
        const bool waits =
            item.state != machines::TaskState::planned && item.state != machines::TaskState::obsolete;
        if (!item.facts.closed && waits) open.push_back(number);
    }
    return open;
}

// What urges somebody on because of one task, in the order in which one takes the place of another.
enum class Urging { receipt, reminder, late };
struct Urge {
    Day day;
    Urging kind;
    std::size_t index = 0;
    auto operator<=>(const Urge&) const = default;
};

std::vector<Urge> urges_of(const Register& reg, const Work& work, const Item& item) {
    std::vector<Urge> urges;
    if (const auto day = receipt_day(reg, work, item)) urges.push_back({*day, Urging::receipt});
    for (std::size_t index = 0; index < work.remind.size(); ++index) {
        if (const auto day = reminder_day(reg, work, item, index))
            urges.push_back({*day, Urging::reminder, index});
    }
    for (std::size_t index = 0; index < work.escalate.size(); ++index) {
        if (const auto day = escalation_day(reg, work, item, index))
            urges.push_back({*day, Urging::late, index});
    }
    return urges;
}

// A newer one of the same task is due as well: only that one is sent. And nobody is asked for an answer by a
// day that has passed. Several may be told on one day that it is late.
bool is_overtaken(const Step& step, const Work& work, const Item& item, const Urge& urge) {
    const bool is_late = urge.kind == Urging::late;
    if (!is_late && item.due && *item.due < step.today) return true;
    const std::vector<Urge> urges = urges_of(step.reg, work, item);
    return std::ranges::any_of(urges, [&](const Urge& other) {
        const bool newer = is_late ? other.day > urge.day : other > urge;
        return newer && other.day <= step.today;
    });
}

void remind(Step& step, WorkIndex index, std::size_t reminder) {
    const Work& work = step.work(index);
    std::vector<Addressee> sent;
    std::vector<Addressee> missed;
    for (const int number : open_items(step, index)) {
        const Item& item = step.subject.items.at(number);
        const auto day = reminder_day(step.reg, work, item, reminder);
        if (day != step.act.happened_on) continue;
        const bool overtaken = is_overtaken(step, work, item, {*day, Urging::reminder, reminder});
        (overtaken ? missed : sent).push_back(item.addressee);
    }
    tell(step, "reminder", sent, work.name, 0, work.title);
    tell(step, "reminder", missed, work.name, 0, work.title, true);
}

// What is told to the case's own roles is sent; to anybody else it is written for the lead to send.
void tell_or_draft(Step& step, const std::string& kind, const std::vector<Who>& who, const Work& work,
                   const Item& item, bool missed = false) {
    std::vector<Addressee> own;
    std::vector<Addressee> others;
    for (const Who& each : who) {
        for (const Addressee& addressee :
             addressees(step.definition, step.reg, step.subject, each, step.today, &item)) {
            (addressee.kind == Addressee::Kind::role ? own : others).push_back(addressee);
        }
    }
    tell(step, kind, own, work.name, item.number, work.title, missed);
    tell(step, kind + "_to_send", others, work.name, item.number, work.title, missed);
}

void escalate(Step& step, WorkIndex index, std::size_t which) {
    const Work& work = step.work(index);
    for (const int number : open_items(step, index)) {
        const Item item = step.subject.items.at(number);
        const auto day = escalation_day(step.reg, work, item, which);
        if (day != step.act.happened_on) continue;
        const bool overtaken = is_overtaken(step, work, item, {*day, Urging::late, which});
        tell_or_draft(step, "late", work.escalate[which].tell, work, item, overtaken);
    }
}

void note_silence(Step& step, WorkIndex index, std::size_t which) {
    const Work& work = step.work(index);
    for (const int number : open_items(step, index)) {
        const Item item = step.subject.items.at(number);
        if (silence_day(step.reg, work, item, which) != step.act.happened_on) continue;
        tell_or_draft(step, "silence", work.silence[which].tell, work, item);
    }
}

// Has it come at all? The registrar is asked, who receives first.
void ask_for_receipt(Step& step, WorkIndex index) {
    const Work& work = step.work(index);
    std::vector<Addressee> registrars;
    std::vector<Addressee> missed;
    for (const int number : open_items(step, index)) {
        const Item& item = step.subject.items.at(number);
        const auto day = receipt_day(step.reg, work, item);
        if (day != step.act.happened_on) continue;
        Addressee registrar = item.addressee;
        if (registrar.kind == Addressee::Kind::organisation) registrar.office = word_of(Office::registrar);
        const bool overtaken = is_overtaken(step, work, item, {*day, Urging::receipt});
        (overtaken ? missed : registrars).push_back(std::move(registrar));
    }
    tell(step, "receipt_reminder", registrars, work.name, 0, work.title);
    tell(step, "receipt_reminder", missed, work.name, 0, work.title, true);
}

void close_unanswered(Step& step, WorkIndex index) {
    for (const int number : open_items(step, index)) {
        const Item& item = step.subject.items.at(number);
        if (!item.due || *item.due >= step.act.happened_on) continue;
        Facts facts = item.facts;
        facts.closed = true;
        step.emit(events::ItemJudged{number, task_after(item.state, machines::TaskEvent::skip), facts});
    }
    recount_work(step, index);
}

void wake_work(Step& step, const TimerName& name) {
    const auto index = step.definition.find_work(name.of);
    if (!index) return;
    const std::size_t which = name.what.empty() ? 0 : static_cast<std::size_t>(std::stoul(name.what));
    if (name.kind == "remind") remind(step, *index, which);
    if (name.kind == "late") escalate(step, *index, which);
    if (name.kind == "silence") note_silence(step, *index, which);
    if (name.kind == "receipt") ask_for_receipt(step, *index);
    if (name.kind == "close") close_unanswered(step, *index);
}

void bring_signal(Step& step, const std::string& signal, const std::string& from_case) {
    step.emit(events::SignalCame{signal, from_case});
    step.signal = signal;
    bring_signal_to_hold(step, signal);
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Work& work = step.work(index);
        const auto* waited = work.wait ? std::get_if<WaitSignal>(&*work.wait) : nullptr;
        if (waited == nullptr || waited->signal != signal || !step.standing(index).active ||
            step.standing(index).done)
            continue;
        step.emit(events::WorkDone{work.name});
        step.freshly_done.push_back(index);
        step.timers_stale = true;
    }
}

bool awaits(const Case& subject, const commands::TellOfOtherCase& news) {
    if (!subject.hold || subject.hold->awaited_came || subject.hold->other_case != news.other_case)
        return false;
    const std::string& awaited = subject.hold->other_state;  // empty: that it ends
    const bool is_there = std::ranges::find(news.states, awaited) != news.states.end();
    return news.ended || (!awaited.empty() && is_there);
}

}  // namespace

Admission admit(Step& step, const commands::LetDayCome& command) {
    const auto timer = step.subject.timers.find(command.timer);
    if (timer == step.subject.timers.end() || timer->second > step.today) return {};
    const TimerName name = read_timer(command.timer);
    step.emit(events::DayCame{command.timer});
    step.timers_stale = true;
    if (name.kind == "look_again") {
        come_to_hold(step, false);
    } else if (name.kind == "hold") {
        come_to_hold(step, true);
    } else if (name.kind == "register") {
        follow_register(step);
    } else if (name.kind == "watch") {
        const auto state =
            name.of.empty() ? std::optional<StateIndex>(outermost) : step.definition.find_state(name.of);
        if (state) step.days_come.emplace_back(*state, name.what);
    } else {
        wake_work(step, name);
    }
    return {};
}

Admission admit(Step& step, const commands::TellOfOtherCase& command) {
    const auto& links = step.subject.links;
    const bool part_ended =
        command.ended && std::any_of(links.begin(), links.end(), [&](const CaseLink& link) {
            return link.other_case == command.other_case && !link.ended;
        });
    const bool awaited = awaits(step.subject, command);
    if (part_ended || awaited) {
        const std::string state = awaited && !command.ended ? step.subject.hold->other_state : std::string{};
        step.emit(events::OtherCaseMoved{command.other_case, state, command.ended});
    }
    if (awaited) come_to_hold(step, true);
    const bool known_signal = !command.signal.empty() && step.definition.signal(command.signal) != nullptr;
    if (known_signal) bring_signal(step, command.signal, command.other_case);
    return {};
}

Admission admit(Step& step, const commands::SendSignalIn& command) {
    const SignalKind* signal = step.definition.signal(command.signal);
    if (signal == nullptr) {
        return refuse(RefusalKind::not_found, "signal_unknown",
                      {"Livscykeln har ingen signal " + command.signal,
                       "The lifecycle has no signal " + command.signal},
                      "signal");
    }
    const Surroundings around{step.definition, step.reg, step.subject, step.today};
    if (!is_one_of(around, step.act.actor, signal->by) && !is_lead(step.act.actor))
        return not_allowed(in_words(around, signal->by));
    bring_signal(step, command.signal, {});
    return {};
}

}  // namespace overens
