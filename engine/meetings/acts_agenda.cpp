// The agenda, the summons, and the day of the meeting.
#include <algorithm>
#include <array>

#include "engine/cases/resolve.hpp"
#include "engine/meetings/calendar_entry.hpp"
#include "engine/meetings/meeting_days.hpp"
#include "engine/meetings/meeting_step.hpp"

namespace overens {
namespace {

using machines::MeetingState;

constexpr std::array<std::string_view, 5> entry_kinds{"information", "dialogue", "decision", "election",
                                                      "report"};

void check_kind(const AgendaInput& input, Blockers& blockers) {
    if (is_in(entry_kinds, input.kind)) return;
    blockers.push_back({"value_does_not_fit",
                        {"kind ska vara information, dialogue, decision, election eller report",
                         "kind must be information, dialogue, decision, election or report"},
                        "kind"});
}

void check_matter(const MeetingStep& step, const AgendaInput& input, int own, Blockers& blockers) {
    const auto bodies = step.record.bodies();
    if (!input.body.empty() && !is_in(bodies, input.body)) {
        blockers.push_back({"body_not_meeting",
                            {"Organet " + input.body + " sammanträder inte här",
                             "The body " + input.body + " does not meet here"},
                            "body"});
    }
    if (input.case_id.empty() != (input.task == 0)) {
        blockers.push_back(
            {"part_missing",
             {"Ange både ärende och uppgift, eller inget av dem", "Give both case and task, or neither"},
             "task"});
    }
    const bool there =
        !input.case_id.empty() && std::ranges::any_of(step.record.agenda, [&](const AgendaItem& item) {
            return item.item != own && !item.withdrawn && item.entry.case_id == input.case_id &&
                   item.entry.task == input.task;
        });
    if (there) {
        blockers.push_back({"on_agenda_already",
                            {"Ärendet står redan på dagordningen", "The matter is on the agenda already"},
                            "case"});
    }
}

void check_day(const MeetingStep& step, const AgendaInput& input, Blockers& blockers) {
    const int days = step.record.time.last_day.value_or(step.record.time.day) - step.record.time.day + 1;
    if (input.on_day >= 1 && input.on_day <= days) return;
    blockers.push_back(
        {"value_does_not_fit",
         {"onDay ska vara 1 till " + std::to_string(days), "onDay must be 1 to " + std::to_string(days)},
         "onDay"});
}

// A recurring item stands once on an agenda, and is one of the body's annual wheel.
void check_wheel(const MeetingStep& step, const AgendaInput& input, Blockers& blockers) {
    if (input.wheel.empty()) return;
    const Body* body = step.reg.body(input.body.empty() ? step.record.body : input.body);
    if (body == nullptr || body->wheel_item(input.wheel) == nullptr) {
        blockers.push_back({"wheel_item_unknown",
                            {"Organets årshjul har ingen punkt " + input.wheel,
                             "The body's annual wheel has no item " + input.wheel},
                            "wheel"});
    }
    const bool there = std::ranges::any_of(step.record.agenda, [&](const AgendaItem& item) {
        return !item.withdrawn && item.entry.wheel == input.wheel &&
               item.entry.body == (body == nullptr ? input.body : body->id);
    });
    if (there) {
        blockers.push_back({"on_agenda_already",
                            {"Punkten står redan på dagordningen", "The item is on the agenda already"},
                            "wheel"});
    }
}

// What comes back stands once on an agenda.
void check_again(const MeetingStep& step, const AgendaInput& input, Blockers& blockers) {
    const bool there =
        input.again_item != 0 && std::ranges::any_of(step.record.agenda, [&](const AgendaItem& item) {
            return !item.withdrawn && item.entry.again_meeting == input.again_meeting &&
                   item.entry.again_item == input.again_item;
        });
    if (!there) return;
    blockers.push_back({"on_agenda_already",
                        {"Punkten står redan på dagordningen", "The item is on the agenda already"},
                        "again"});
}

// As the annual wheel has it, where the request says nothing else.
AgendaInput from_wheel(const MeetingStep& step, AgendaInput input) {
    const Body* body = step.reg.body(input.body.empty() ? step.record.body : input.body);
    const WheelItem* item = body == nullptr || input.wheel.empty() ? nullptr : body->wheel_item(input.wheel);
    if (item == nullptr) return input;
    if (input.title.empty()) input.title = item->title;
    if (input.kind.empty()) input.kind = item->kind;
    return input;
}

MeetingAdmission wrong_entry(const MeetingStep& step, const AgendaInput& input, int own) {
    Blockers blockers;
    check_kind(input, blockers);
    check_matter(step, input, own, blockers);
    check_day(step, input, blockers);
    if (blockers.empty()) return {};
    return Refusal{RefusalKind::invalid, std::move(blockers)};
}

std::vector<TextId> kept_papers(MeetingStep& step, const std::vector<std::string>& papers) {
    std::vector<TextId> kept;
    for (const std::string& paper : papers) kept.push_back(step.keep(paper));
    return kept;
}

AgendaEntry kept_entry(MeetingStep& step, const AgendaInput& input) {
    AgendaEntry entry;
    entry.kind = input.kind;
    entry.title = step.keep(input.title);
    entry.case_id = input.case_id;
    entry.task = input.task;
    entry.body = input.body.empty() ? step.record.body : input.body;
    entry.presenter = step.keep(input.presenter);
    entry.guests = step.keep(input.guests);
    entry.proposal = step.keep(input.proposal);
    entry.on_day = input.on_day;
    entry.starts = input.starts;
    entry.minutes = input.minutes;
    entry.registry_number = input.registry_number;
    entry.wheel = input.wheel;
    entry.again_meeting = input.again_meeting;
    entry.again_item = input.again_item;
    entry.summary = step.keep(input.summary);
    entry.papers = kept_papers(step, input.papers);
    return entry;
}

// The entry as the change would have it, in what it is checked for.
AgendaInput wanted_of(const AgendaEntry& now, const AgendaChange& change) {
    const bool same_matter = change.case_id.empty() && change.task == 0;
    AgendaInput wanted;
    wanted.kind = change.kind.value_or(now.kind);
    wanted.body = change.body.value_or(now.body);
    wanted.case_id = same_matter ? now.case_id : change.case_id;
    wanted.task = same_matter ? now.task : change.task;
    wanted.on_day = change.on_day.value_or(now.on_day);
    return wanted;
}

bool changes_what_is_published(const AgendaEntry& now, const AgendaChange& change) {
    const AgendaInput wanted = wanted_of(now, change);
    return change.title || wanted.kind != now.kind || wanted.body != now.body ||
           wanted.case_id != now.case_id || wanted.task != now.task || wanted.on_day != now.on_day;
}

AgendaEntry changed_entry(MeetingStep& step, const AgendaEntry& now, const AgendaChange& change) {
    const AgendaInput wanted = wanted_of(now, change);
    AgendaEntry entry = now;
    entry.kind = wanted.kind;
    entry.body = wanted.body;
    entry.case_id = wanted.case_id;
    entry.task = wanted.task;
    entry.on_day = wanted.on_day;
    if (change.title) entry.title = step.keep(*change.title);
    if (change.presenter) entry.presenter = step.keep(*change.presenter);
    if (change.guests) entry.guests = step.keep(*change.guests);
    if (change.proposal) entry.proposal = step.keep(*change.proposal);
    if (change.summary) entry.summary = step.keep(*change.summary);
    if (change.papers) entry.papers = kept_papers(step, *change.papers);
    entry.starts = change.starts.value_or(now.starts);
    entry.minutes = change.minutes.value_or(now.minutes);
    entry.registry_number = change.registry_number.value_or(now.registry_number);
    return entry;
}

Refusal agenda_is_published(std::string sv, std::string en) {
    return refuse(RefusalKind::conflict, "agenda_published", {std::move(sv), std::move(en)}, "agenda");
}

Refusal reason_lacking(std::string sv, std::string en) {
    return refuse(RefusalKind::invalid, "reason_missing", {std::move(sv), std::move(en)}, "reason");
}

MeetingAdmission over_already(const MeetingStep& step) {
    const bool over =
        step.record.state == MeetingState::closed || step.record.state == MeetingState::cancelled;
    if (!over) return {};
    return refuse(RefusalKind::conflict, "meeting_is_over",
                  {"Sammanträdet är avslutat eller inställt: ta upp ärendet på ett annat",
                   "The meeting is closed or cancelled: take the matter up at another one"},
                  "meeting");
}

void check_days_of_items(const MeetingStep& step, const MeetingTime& time, Blockers& blockers) {
    const int days = time.last_day.value_or(time.day) - time.day + 1;
    for (const AgendaItem& item : step.record.agenda) {
        if (item.withdrawn || item.entry.on_day <= days) continue;
        const std::string number = std::to_string(item.item);
        blockers.push_back({"item_on_other_day",
                            {"Punkt " + number + " ligger på en dag som inte finns då: flytta den först",
                             "Item " + number + " is on a day that is not there then: move it first"},
                            "lastDay"});
    }
}

void check_new_days(const MeetingStep& step, const MeetingTime& time, Blockers& blockers) {
    // Days on which nobody meets: those that the body's organisation has off.
    const WorkingCalendar& open_days = calendar_of(step.reg, {Addressee::Kind::body, step.record.body, {}});
    check_open_day(time, open_days, blockers);
    check_cut_off(time, open_days, blockers);
    const Body* leads = step.reg.body(step.record.body);
    if (leads != nullptr && time.day != step.record.time.day) check_month(*leads, time, blockers);
    if (time.day < step.today) {
        blockers.push_back({"day_passed",
                            {"Dagen har varit: flytta till i dag eller senare",
                             "The day has passed: move it to today or later"},
                            "day"});
    }
    check_order(time, blockers);
    check_days_of_items(step, time, blockers);
    // Every body that meets has the days free.
    for (const std::string& id : step.record.bodies()) {
        const Body* body = step.reg.body(id);
        if (body != nullptr) check_free_days(other_meetings(*body, step.record), time, body->name, blockers);
    }
}

}  // namespace

MeetingAdmission admit(MeetingStep& step, const meeting_commands::AddItem& command) {
    if (auto refused = over_already(step)) return refused;
    if (auto refused = body_is_no_more(step, step.record.body, step.record.time.day)) return refused;
    const AgendaInput input = from_wheel(step, command.entry);
    if (auto refused = body_is_no_more(step, input.body, step.record.time.day)) return refused;
    Blockers repeated;
    check_wheel(step, input, repeated);
    check_again(step, input, repeated);
    if (!repeated.empty()) return Refusal{RefusalKind::invalid, std::move(repeated)};
    if (auto refused = wrong_entry(step, input, 0)) return refused;
    const bool tabled = step.record.is_published();
    if (tabled && command.reason.empty()) {
        return agenda_is_published(
            "Dagordningen är fastställd: lägg till punkten som bordsärende, med skäl (reason)",
            "The agenda is published: table the item, with a reason");
    }
    const int number = step.record.last_item + 1;
    AgendaEntry entry = kept_entry(step, input);
    const TextId reason = tabled ? step.keep(command.reason) : TextId{};
    step.emit(meeting_events::ItemAdded{number, std::move(entry), tabled, reason});
    step.made.made.push_back(number);
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::ChangeItem& command) {
    if (auto refused = over_already(step)) return refused;
    const AgendaItem* item = step.record.find(command.item);
    if (item == nullptr || item->withdrawn) return no_such_agenda_item(command.item);
    if (step.record.is_adjusted(*item)) return section_adjusted();
    const AgendaEntry& now = item->entry;
    if (auto refused = wrong_entry(step, wanted_of(now, command.change), command.item)) return refused;
    if (step.record.is_published() && changes_what_is_published(now, command.change)) {
        return agenda_is_published(
            "Dagordningen är fastställd: bara föredragande, gäster, förslag, sammanfattning, "
            "beslutsunderlag, tider och diarienummer kan ändras. Annars: dra tillbaka punkten med skäl, "
            "eller lägg till ett bordsärende",
            "The agenda is published: only presenter, guests, proposal, summary, papers, times and "
            "registration number can change. Else withdraw the item with a reason, or table another one");
    }
    AgendaEntry entry = changed_entry(step, now, command.change);
    if (entry != now) step.emit(meeting_events::ItemChanged{command.item, std::move(entry)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::WithdrawItem& command) {
    if (auto refused = over_already(step)) return refused;
    const AgendaItem* item = step.record.find(command.item);
    if (item == nullptr || item->withdrawn) return no_such_agenda_item(command.item);
    if (item->outcome) {
        return refuse(RefusalKind::conflict, "item_decided",
                      {"Punkten är behandlad: den kan inte dras tillbaka",
                       "The item has been dealt with: it cannot be withdrawn"},
                      "item");
    }
    if (step.record.is_published() && command.reason.empty()) {
        return reason_lacking("Dagordningen är fastställd: ange varför punkten utgår",
                              "The agenda is published: say why the item is withdrawn");
    }
    step.emit(meeting_events::ItemWithdrawn{command.item, step.keep(command.reason)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::OrderAgenda& command) {
    if (step.record.is_published()) {
        return agenda_is_published("Dagordningen är fastställd: numren ligger fast",
                                   "The agenda is published: its numbers stand");
    }
    std::vector<int> there, wanted = command.items;
    for (const AgendaItem& item : step.record.agenda) {
        if (!item.withdrawn) there.push_back(item.item);
    }
    const std::vector<int> now = there;
    std::ranges::sort(there);
    std::ranges::sort(wanted);
    if (there != wanted) {
        return refuse(RefusalKind::invalid, "items_do_not_match",
                      {"Ange varje punkt på dagordningen en gång", "Name every item of the agenda once"},
                      "items");
    }
    if (now != command.items) step.emit(meeting_events::AgendaOrdered{command.items});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::PublishAgenda&) {
    if (auto refused = may_move(step, machines::MeetingEvent::summon)) return refused;
    if (auto refused = body_is_no_more(step, step.record.body, step.record.time.day)) return refused;
    const bool empty = std::ranges::all_of(step.record.agenda, &AgendaItem::withdrawn);
    if (empty) {
        return refuse(RefusalKind::conflict, "agenda_empty",
                      {"Dagordningen är tom: lägg till minst en punkt, eller ställ in sammanträdet",
                       "The agenda is empty: add at least one item, or cancel the meeting"},
                      "agenda");
    }
    step.emit(meeting_events::AgendaPublished{});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::MoveMeeting& command) {
    if (auto refused = may_move(step, machines::MeetingEvent::move)) return refused;
    const Day last = command.time.last_day.value_or(command.time.day);
    for (const std::string& body : step.record.bodies()) {
        if (auto refused = body_is_no_more(step, body, last)) return refused;
    }
    Blockers blockers;
    check_new_days(step, command.time, blockers);
    if (!blockers.empty()) return Refusal{RefusalKind::invalid, std::move(blockers)};
    if (step.record.is_published() && command.reason.empty())
        return reason_lacking("Kallelsen är ute: ange varför sammanträdet flyttas",
                              "The summons is out: say why the meeting is moved");
    if (command.time != step.record.time)
        step.emit(meeting_events::Moved{command.time, step.keep(command.reason)});
    return {};
}

MeetingAdmission admit(MeetingStep& step, const meeting_commands::CancelMeeting& command) {
    if (auto refused = may_move(step, machines::MeetingEvent::cancel)) return refused;
    if (command.reason.empty())
        return reason_lacking("Ange varför sammanträdet ställs in", "Say why the meeting is cancelled");
    step.emit(meeting_events::Cancelled{step.keep(command.reason)});
    return {};
}

}  // namespace overens
