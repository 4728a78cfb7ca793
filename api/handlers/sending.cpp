// Sending a round: its covering letter, whom it is sent to beside those whom the lifecycle names, and sending
// it out anew.
#include "api/exports/letter_page.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/covering_letter_view.hpp"
#include "api/views/decision_package.hpp"

namespace overens::api::handlers {

Response add_addressee(Call& call) {
    ObjectReader& body = call.body();
    commands::AddAddressee command;
    command.work = call.parameter("work");
    command.asked = body.name("asked", Need::required);
    command.due = body.day_or_null("due");
    command.reason = body.text("reason", Need::optional);
    const Act act = call.act();
    return take_step(call, act, command, making("/tasks/"));
}

Response excuse_addressee(Call& call) {
    ObjectReader& body = call.body();
    commands::ExcuseAddressee command;
    command.item = call.number_parameter("task");
    command.reason = body.text("reason", Need::required, reason_limits);
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_task(command.item), {}});
}

Response send_out_again(Call& call) {
    ObjectReader& body = call.body();
    commands::SendOutAgain command;
    command.work = call.parameter("work");
    command.reason = body.text("reason", Need::required, reason_limits);
    const Act act = call.act();
    return take_step(call, act, command);
}

Response write_covering_letter(Call& call) {
    ObjectReader& body = call.body();
    commands::WriteCoveringLetter command;
    command.work = call.parameter("work");
    command.text = body.text("text", Need::required, {1, 20'000});
    const Act act = call.act();
    return take_step(call, act, command, {200, {}, {}});
}

Response get_covering_letter(Call& call) {
    const std::string format = call.query_word("format", {"json", "html"}).value_or("json");
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const Scene scene = seen->scene();
    const Work* work = scene.work(call.parameter("work"));
    if (work == nullptr || work->kind == Work::Kind::wait) {
        return call.not_found("Livscykeln har inget sådant arbete att skicka ut",
                              "The lifecycle has no such work to send out", "path:work");
    }
    const CoveringLetter letter = covering_letter(scene, *work);
    if (format == "json") return json_response(200, covering_letter_view(letter));
    return printed_page(letter_page(letter, english ? Language::english : Language::swedish));
}

Response get_decision_package(Call& call) {
    const std::string format = call.query_word("format", {"json", "html"}).value_or("json");
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const Scene scene = seen->scene();
    const auto package = decision_package(scene, call.parameter("work"), call.parameter("party"));
    if (!package) {
        return call.not_found("Den parten har inget att besluta där",
                              "That party has nothing to decide there", "path:party");
    }
    if (format == "json") return json_response(200, decision_package_view(*package));
    return printed_page(letter_page(*package, english ? Language::english : Language::swedish));
}

}  // namespace overens::api::handlers
