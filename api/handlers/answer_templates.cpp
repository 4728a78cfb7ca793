// The answer template of a task: out to be filled in, and in again to be read. Reading writes nothing: who
// sent it looks at what was read, and gives it as the answer.
#include "api/exports/answer_document.hpp"
#include "api/exports/answer_workbook.hpp"
#include "api/files/receiving.hpp"
#include "api/handlers/answer_reading.hpp"
#include "api/handlers/attachment.hpp"
#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/imports/blank_template.hpp"
#include "api/views/document_view.hpp"
#include "api/views/template_reading_view.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_template_bytes = 10'000'000;

ClausesByVersion texts_asked_about(const Call& call, const Scene& scene, const std::string& work) {
    const auto standing = scene.subject.works.find(work);
    if (standing == scene.subject.works.end() || standing->second.document.empty()) return {};
    return texts_until(call, standing_of(scene.subject, standing->second.document), standing->second.version);
}

std::expected<AnswerTemplate, Response> template_asked(Call& call) {
    const auto seen = see_case(call);
    if (!seen) return std::unexpected(seen.error());
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr) return std::unexpected(no_such_task(call));
    const Scene scene = seen->scene();
    const Work* work = scene.work(item->work);
    if (work != nullptr && work->kind == Work::Kind::decide) {
        return std::unexpected(call.problem(
            409, blocker("asks_for_decision",
                         "Uppgiften väntar på ett beslut: den har ingen svarsmall, registrera beslutet",
                         "The task waits for a decision: it has no answer template, register the decision",
                         "path:task")));
    }
    return blank_template(scene, call.parameter("case"), *item, texts_asked_about(call, scene, item->work));
}

}  // namespace

Response get_answer_template(Call& call) {
    const bool as_document = call.query_word("format", {"xlsx", "docx"}).value_or("xlsx") == "docx";
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto asked = template_asked(call);
    if (!asked) return asked.error();
    const Language language = english ? Language::english : Language::swedish;
    const std::string name = (english ? "answer-template-" : "svarsmall-") + call.parameter("task");
    return as_document ? attached(to_document(*asked, language), document_type, name + ".docx")
                       : attached(to_workbook(*asked, language), workbook_type, name + ".xlsx");
}

Response read_answer_template(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto sent = receive_bytes(call, most_template_bytes);
    if (!sent) return sent.error();
    const auto asked = template_asked(call);
    if (!asked) return asked.error();
    const auto file = read_office_file(*sent);
    if (!file) return call.problem(422, file.error());
    const auto reading = read_filled(*asked, *file);
    if (!reading) return call.problem(422, reading.error());
    return json_response(200, template_reading_view(*reading, answer_as_sent(reading->answer)));
}

}  // namespace overens::api::handlers
