// Meetings as JSON: the record as a whole, a part of the minutes, an excerpt, and what is gathered from all
// minutes. Pure, as documented in openapi.yaml.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/views/scene.hpp"
#include "engine/meetings/meeting_record.hpp"
#include "engine/meetings/news.hpp"

namespace overens::api {

struct MeetingScene {
    const Register& reg;
    const MeetingRecord& record;
    const TextsByNumber& texts;
    Day today;
    // What bodies and seats were called when the minutes were made valid; others are called as in the
    // register.
    std::map<std::string, std::string> names{};

    // Null when there is none or it has been disposed of.
    Json text(TextId id) const;
    // Empty then.
    std::string words(TextId id) const;
    // "Primärvården (Kumla kommun)"; the address itself when nobody knows it.
    std::string name_of_seat(const std::string& address) const;
    std::string name_of_body(const std::string& id) const;
    // Of a seat, a body or an organisation; of whom the register does not know, what they were called by.
    std::string name_of(const std::string& who) const;
};

// The same meeting, with everybody called as they were when the part was made valid.
MeetingScene as_adjusted(const MeetingScene& scene, const MinutesPart& part);

// The last days around a meeting, by its body's time table: {announcedBy, papersBy, …}.
Json meeting_days_view(const MeetingScene& scene);

Json meeting_record_view(const MeetingScene& scene);
Json minutes_view(const MeetingScene& scene, const MinutesPart& part);
Json excerpt_view(const MeetingScene& scene, const MinutesPart& part, const AgendaItem& item);
Json logged_decision_view(const MeetingScene& scene, const AgendaItem& item);
Json assignment_view(const MeetingScene& scene, const Assignment& assignment);

// Sections in the order of their numbers, which is the order in which they were taken up.
std::vector<const AgendaItem*> in_order_of_sections(const MeetingRecord& record, const MinutesPart& part);

// "approved", …; "not_decided" for what was only proposed or discussed.
std::string word_of_item_outcome(Outcome outcome);
// "godkänt", …; of what was not decided whether it was proposed. The item has an outcome.
Title title_of_item_outcome(const MeetingScene& scene, const AgendaItem& item);
// The latest day for the public notice of the meeting; nothing when the body's time table has none.
std::optional<Day> public_notice_by(const MeetingScene& scene);
// The latest day for the part's adjustment: by law, or by the body's time table.
std::optional<Day> adjust_by(const MeetingScene& scene);

}  // namespace overens::api
