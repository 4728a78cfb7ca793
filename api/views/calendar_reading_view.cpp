#include "api/views/calendar_reading_view.hpp"

#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"

namespace overens::api {

Json calendar_reading_view(const CalendarReading& reading) {
    Json view{{"meetings", Json::array()},
              {"sources", Json::array()},
              {"columns", Json::array()},
              {"problems", Json::array()}};
    for (const FoundMeeting& each : reading.meetings) {
        Json meeting = meeting_view(each.meeting);
        meeting["cutOff"] = to_json(each.cut_off);
        view["meetings"].push_back(std::move(meeting));
        view["sources"].push_back(
            Json{{"day", each.meeting.day.to_text()}, {"place", each.place}, {"text", each.written}});
    }
    for (const FoundColumn& column : reading.columns) {
        view["columns"].push_back(Json{{"place", column.place},
                                       {"heading", column.heading},
                                       {"readAs", text_or_null(std::string(column.read_as))}});
    }
    for (const Blocker& problem : reading.problems) {
        view["problems"].push_back(
            Json{{"place", problem.at}, {"code", problem.code}, {"message", to_json(problem.message)}});
    }
    return view;
}

}  // namespace overens::api
