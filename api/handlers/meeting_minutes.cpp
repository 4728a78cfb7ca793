// The minutes of a meeting.
#include "api/exports/minutes_page.hpp"
#include "api/exports/printed_page.hpp"
#include "api/files/sending.hpp"
#include "api/handlers/calendar_input.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/meeting_step.hpp"
#include "api/views/meeting_view.hpp"
#include "engine/meetings/sealed_text.hpp"

namespace overens::api::handlers {

namespace {

MeetingScene scene_of(const SeenMeeting& seen) {
    return {seen.reg, seen.read.record, seen.read.texts, seen.today};
}

Response no_part(const Call& call) {
    return call.not_found("Protokollet har ingen sådan del", "The minutes have no such part", "path:part");
}

bool is_hash_text(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Response write_minutes(Call& call) {
    meeting_commands::WriteMinutes command;
    command.items = call.body().numbers("items", Need::optional, 500);
    command.immediately = call.body().yes_no("immediately", Need::optional).value_or(false);
    return take_meeting_step(call, call.act(), command, "/minutes-parts/");
}

Response ask_addition(Call& call) {
    ObjectReader& body = call.body();
    const meeting_commands::AskAddition command{call.number_parameter("part"),
                                                body.text("seat", Need::required, {1, 129}),
                                                body.text("text", Need::required, {1, 20'000})};
    return take_meeting_step(call, call.act(), command);
}

Response move_minutes(Call& call) {
    ObjectReader& body = call.body();
    meeting_commands::MoveMinutes command;
    command.part = call.number_parameter("part");
    command.what =
        machines::parse_minutes_event(
            body.word("what", Need::required, {"adjust", "announce", "take_down", "place_on_file"}))
            .value_or(machines::MinutesEvent::adjust);
    command.by = body.texts("by", Need::optional, 20, {1, 129});
    command.how = body.word("how", Need::optional, {"", "pen", "e_signature", "e_mail"});
    command.content = body.text("signedFile", Need::optional, {0, 64});
    command.note = body.text("note", Need::optional);
    command.place = body.text("place", Need::optional, {0, 200});
    command.time = read_time_of_day(body, "time");
    const Act act = call.act();
    if (!command.content.empty() && (!is_hash_text(command.content) ||
                                     !call.services().store.info(call.collaboration(), command.content))) {
        body.complain("content_unknown", "Lägg upp den undertecknade filen först (contents)",
                      "Put the signed file first (contents)", "signedFile");
    }
    return take_meeting_step(call, act, command);
}

Response close_meeting(Call& call) {
    return take_meeting_step(call, call.act(), meeting_commands::CloseMeeting{});
}

Response get_signed_file(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    const MinutesPart* part = seen->read.record.find_part(call.number_parameter("part"));
    if (part == nullptr) return no_part(call);
    if (part->signed_file.empty()) {
        return call.not_found("Ingen undertecknad fil är bifogad", "No signed file is attached", "path:part");
    }
    return send_content(call, call.collaboration(), part->signed_file,
                        "minutes-" + call.parameter("meeting") + "-" + call.parameter("part"));
}

Response get_minutes_part(Call& call) {
    const std::string format =
        call.query_word("format", {"json", "html", "notice", "sealed"}).value_or("json");
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    const MinutesPart* part = seen->read.record.find_part(call.number_parameter("part"));
    if (part == nullptr) return no_part(call);
    const MeetingScene scene = scene_of(*seen);
    const Language language = english ? Language::english : Language::swedish;
    if (format == "html") return printed_page(minutes_page(scene, *part, language));
    if (format == "notice") {
        if (seen->read.record.regime != MinutesRegime::statutory || !part->announced_on) {
            return call.not_found(
                "Delen är inte anslagen: bara lagreglerade organs justerade protokoll anslås",
                "The part has not been announced: only the adjusted minutes of statutory "
                "bodies are",
                "query:format");
        }
        return printed_page(notice_page(scene, *part, language));
    }
    if (format == "sealed") {
        Response response;
        response.media_type = "text/plain; charset=utf-8";
        response.body = sealed_text(seen->read.record, *part, seen->read.texts);
        return response;
    }
    return json_response(200, minutes_view(scene, *part)).with("ETag", meeting_tag(seen->read.record));
}

Response get_excerpt(Call& call) {
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    const std::string format = call.query_word("format", {"json", "html"}).value_or("json");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_meeting(call);
    if (!seen) return seen.error();
    const AgendaItem* item = seen->read.record.find(call.number_parameter("item"));
    const MinutesPart* part = item == nullptr ? nullptr : seen->read.record.find_part(item->part);
    if (part == nullptr)
        return call.not_found("Punkten ligger inte i något protokoll än", "The item lies in no minutes yet",
                              "path:item");
    const MeetingScene scene = scene_of(*seen);
    if (format == "html")
        return printed_page(
            excerpt_page(scene, *part, *item, english ? Language::english : Language::swedish));
    return json_response(200, excerpt_view(scene, *part, *item));
}

}  // namespace overens::api::handlers
