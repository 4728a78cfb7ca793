// The one way from a handler into the record of a meeting, and how it is read.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "api/http/call.hpp"
#include "engine/ports/meeting_store.hpp"

namespace overens::api {

struct SeenMeeting {
    ReadMeeting read;  // of a meeting that nothing has happened to yet: as the calendar has it
    Register reg;
    Day today;
};

MeetingKey meeting_key(const Call& call);
// By the path; `as_of` as its record stood then. Or the answer that it is not there.
std::expected<SeenMeeting, Response> see_meeting(const Call& call, std::optional<Instant> as_of = {});

// Of a body, or of all bodies when it is empty; by day, then body: as whoever asks may see them.
std::vector<ReadMeeting> see_meetings(const Call& call, const Register& reg, const std::string& body);

// "m-7": a meeting's tag is its version.
std::string meeting_tag(const MeetingRecord& record);

// `below`: the address of what is made, below the meeting's: "/agenda-items/"; empty when nothing is.
// Answers with the receipt and what the cases have yet to be told.
Response take_meeting_step(Call& call, const Act& act, const MeetingCommand& command,
                           const std::string& below = {});

// What the cases of this meeting have yet to be told: [{item, case}].
Json still_to_tell(const Call& call, const ReadMeeting& meeting);

// What somebody should look at, though nothing is refused: [{code, item, message}].
Json meeting_warnings(const Call& call, const ReadMeeting& meeting, const Register& reg);

}  // namespace overens::api
