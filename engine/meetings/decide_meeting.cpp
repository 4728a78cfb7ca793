#include "engine/meetings/decide_meeting.hpp"

#include <algorithm>
#include <array>

#include "engine/meetings/meeting_step.hpp"

namespace overens {
namespace {

using machines::MeetingState;

Title words_of_states(MeetingState state) {
    switch (state) {
        case MeetingState::planned:
            return {"planerat, kallelsen har inte gått ut", "planned, the summons is not out"};
        case MeetingState::summoned: return {"kallat men inte öppnat", "summoned but not opened"};
        case MeetingState::held: return {"hållet", "held"};
        case MeetingState::closed: return {"avslutat", "closed"};
        case MeetingState::cancelled: return {"inställt", "cancelled"};
    }
    return {};
}

Title words_of_steps(machines::MeetingEvent event) {
    switch (event) {
        case machines::MeetingEvent::summon: return {"kalla (fastställa dagordningen)", "summon"};
        case machines::MeetingEvent::move: return {"flytta", "move"};
        case machines::MeetingEvent::hold: return {"öppna", "open"};
        case machines::MeetingEvent::close: return {"avsluta", "close"};
        case machines::MeetingEvent::cancel: return {"ställa in", "cancel"};
    }
    return {};
}

Title possible_steps(MeetingState state) {
    Title words;
    for (const auto event : machines::possible(state)) add_step(words, words_of_steps(event));
    return words.sv.empty() ? Title{"inget", "nothing"} : words;
}

MeetingAdmission admit_at_all(const MeetingStep& step) {
    if (step.act.happened_on > step.today) {
        return refuse(
            RefusalKind::invalid, "happened_in_future",
            {"Det har inte hänt än: happenedOn ska vara " + step.today.to_text() + " eller tidigare",
             "It has not happened yet: happenedOn must be " + step.today.to_text() + " or earlier"},
            "happenedOn");
    }
    if (may_keep_minutes(step.reg, step.record, step.act.actor)) return {};
    return refuse(RefusalKind::forbidden, "not_allowed",
                  {"Det gör organets sekreterare eller ordförande, eller registrator hos dess organisation",
                   "The body's secretary or chair does that, or a registrar of its organisation"},
                  "header:Acting-As");
}

// One record serves all who meet: its minutes come on record by the strictest of their regimes, which
// satisfies the others.
MinutesRegime strictest(const Register& reg, const Body& leads, const std::vector<std::string>& guests) {
    MinutesRegime regime = leads.regime;
    for (const std::string& id : guests) regime = std::min(regime, reg.body(id)->regime);
    return regime;
}

}  // namespace

std::expected<meeting_events::Begun, Refusal> beginning_of(const Register& reg, const std::string& id,
                                                           const std::string& meeting) {
    const Body* body = reg.body(id);
    const Meeting* planned = body == nullptr ? nullptr : body->meeting(meeting);
    if (planned == nullptr) {
        return std::unexpected(refuse(RefusalKind::not_found, "meeting_unknown",
                                      {"Organet har inget sammanträde " + meeting + " i sin plan",
                                       "The body has no meeting " + meeting + " in its calendar"},
                                      "path:meeting"));
    }
    if (!planned->hosted_by.empty()) {
        return std::unexpected(
            refuse(RefusalKind::conflict, "meeting_led_by_other",
                   {"Sammanträdet är gemensamt och leds av ett annat organ: " + planned->hosted_by,
                    "The meeting is joint and led by another body: " + planned->hosted_by},
                   "path:meeting"));
    }
    meeting_events::Begun begun;
    begun.body = id;
    begun.meeting = meeting;
    begun.time = {planned->day,    planned->last_day, planned->cut_off,
                  planned->starts, planned->ends,     planned->place};
    begun.joint_with = guests_of(reg, id, meeting);
    begun.regime = strictest(reg, *body, begun.joint_with);
    return begun;
}

std::vector<std::string> guests_of(const Register& reg, const std::string& body, const std::string& meeting) {
    std::vector<std::string> guests;
    for (const auto& [other, guest] : reg.bodies) {
        if (is_in(guest.meetings, body + "/" + meeting, &Meeting::hosted_by)) guests.push_back(other);
    }
    return guests;
}

std::optional<meeting_events::GuestsChanged> guests_changed(const Register& reg,
                                                            const MeetingRecord& record) {
    const bool ahead = record.state == MeetingState::planned || record.state == MeetingState::summoned;
    const Body* body = reg.body(record.body);
    if (!ahead || body == nullptr) return std::nullopt;
    meeting_events::GuestsChanged now{guests_of(reg, record.body, record.meeting), record.regime};
    if (now.joint_with == record.joint_with) return std::nullopt;
    now.regime = strictest(reg, *body, now.joint_with);
    return now;
}

bool may_keep_minutes(const Register& reg, const MeetingRecord& record, const Actor& actor) {
    if (actor.role == "administrator" || actor.role == "system") return true;
    const bool writes = actor.role == "secretary" || actor.role == "registrar";
    return std::ranges::any_of(record.bodies(), [&](const std::string& id) {
        const Body* body = reg.body(id);
        if (actor.of == id) return writes || actor.role == "chair";
        return body != nullptr && !body->organisation.empty() && actor.of == body->organisation && writes;
    });
}

MeetingAdmission body_is_no_more(const MeetingStep& step, const std::string& id, Day day) {
    const Body* body = step.reg.body(id);
    if (body == nullptr || !body->is_dissolved(day)) return {};
    const Body* after = step.reg.body_acting_for(body->id, day);
    const std::string from = body->dissolved_from->to_text();
    const Title whose = after == nullptr ? Title{"ingen tar över", "nobody follows it"}
                                         : Title{after->name + " tar över", after->name + " follows it"};
    const bool leads = id == step.record.body;
    const Title instead =
        leads ? Title{"ställ in sammanträdet, eller flytta det till dagen före eller tidigare",
                      "cancel the meeting, or move it to the day before or earlier"}
              : Title{"sammanträd gemensamt före den dagen, och ta upp dess ärenden då",
                      "meet together before that day, and take up its matters then"};
    return refuse(RefusalKind::conflict, "body_dissolved",
                  {body->name + " upphör " + from + " och " + whose.sv + ": " + instead.sv,
                   body->name + " is no more from " + from + " and " + whose.en + ": " + instead.en},
                  "meeting");
}

void add_step(Title& words, const Title& step) {
    words.sv += (words.sv.empty() ? "" : ", ") + step.sv;
    words.en += (words.en.empty() ? "" : ", ") + step.en;
}

MeetingAdmission may_move(const MeetingStep& step, machines::MeetingEvent event) {
    const auto next = machines::next(step.record.state, event);
    if (next) return {};
    const Title now = words_of_states(step.record.state);
    const Title possible = possible_steps(step.record.state);
    return refuse(RefusalKind::conflict, "meeting_not_there",
                  {"Sammanträdet är " + now.sv + "; möjligt är: " + possible.sv,
                   "The meeting is " + now.in_english() + "; possible: " + possible.en},
                  "meeting");
}

MeetingAdmission must_be_held(const MeetingStep& step) {
    if (step.record.state == MeetingState::held) return {};
    const Title now = words_of_states(step.record.state);
    return refuse(RefusalKind::conflict, "meeting_not_held",
                  {"Sammanträdet är " + now.sv + ": öppna det först, den dag det hålls",
                   "The meeting is " + now.in_english() + ": open it first, on the day it is held"},
                  "meeting");
}

Refusal no_such_agenda_item(int item) {
    return refuse(RefusalKind::not_found, "agenda_item_unknown",
                  {"Dagordningen har ingen punkt " + std::to_string(item),
                   "The agenda has no item " + std::to_string(item)},
                  "item");
}

Refusal section_adjusted() {
    return refuse(RefusalKind::conflict, "minutes_adjusted",
                  {"Paragrafen är justerad: det som ska ändras tas upp vid ett annat sammanträde",
                   "The section is adjusted: what is to be changed is taken up at another meeting"},
                  "item");
}

Refusal no_such_part(int part) {
    return refuse(RefusalKind::not_found, "minutes_part_unknown",
                  {"Protokollet har ingen del " + std::to_string(part),
                   "The minutes have no part " + std::to_string(part)},
                  "part");
}

std::string_view name_of(const MeetingCommand& command) {
    // In the order of the variant.
    static constexpr std::array<std::string_view, 20> names{
        "add_agenda_item",   "change_agenda_item", "withdraw_agenda_item", "order_agenda",
        "publish_agenda",    "move_meeting",       "cancel_meeting",       "hold_meeting",
        "note_attendance",   "note_conflict",      "decide_agenda_item",   "give_assignment",
        "change_assignment", "write_minutes",      "ask_addition",         "move_minutes",
        "seal_minutes",      "close_meeting",      "withdraw_assignment",  "take_back_conflict"};
    static_assert(std::variant_size_v<MeetingCommand> == names.size());
    return names.at(command.index());
}

std::expected<DecidedMeeting, Refusal> decide_meeting(const MeetingInput& input,
                                                      const MeetingCommand& command, const Act& act,
                                                      Day today) {
    // A record is small: what is refused half-way is thrown away with its copy.
    MeetingRecord record = input.record;
    MeetingStep step{input.reg, record, act, today, input.sections_before};
    step.made.entry.act = act;
    step.made.entry.command = std::string{name_of(command)};
    if (record.version == 0) {
        auto begun = beginning_of(input.reg, input.body, input.meeting);
        if (!begun) return std::unexpected(std::move(begun.error()));
        step.emit(std::move(*begun));
    } else if (auto changed = guests_changed(input.reg, record)) {
        step.emit(std::move(*changed));
    }
    if (auto refused = admit_at_all(step)) return std::unexpected(std::move(*refused));
    const std::size_t before = step.made.entry.events.size();
    auto refused = std::visit([&](const auto& each) { return admit(step, each); }, command);
    if (refused) return std::unexpected(std::move(*refused));
    if (step.made.entry.events.size() == before) step.made.entry.events.clear();
    if (!step.made.entry.events.empty()) {
        step.made.entry.sequence = input.record.version + 1;
        finish_entry(record, step.made.entry);
        input.record = std::move(record);
    }
    return std::move(step.made);
}

}  // namespace overens
