// The compilation of a round's answers: as JSON, and as files for the board's papers.
#include "api/exports/compilation_table.hpp"
#include "api/exports/printed_page.hpp"
#include "api/handlers/attachment.hpp"
#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/views/compilation_view.hpp"
#include "api/views/document_view.hpp"

namespace overens::api::handlers {

namespace {

Compilation compiled(const Call& call, const Case& subject, const std::string& work, int round) {
    const RoundText about = text_of_round(subject, work, round);
    const DocumentVersion* version = version_of(standing_of(subject, about.document), about.version);
    const auto clauses = version == nullptr ? std::vector<Clause>{}
                                            : clauses_of(call, *version).value_or(std::vector<Clause>{});
    return compile(subject, work, round, clauses);
}

}  // namespace

Response get_compilation(Call& call) {
    const auto as_of = call.as_of();
    const auto asked_round = call.query_number("round", 1, 10'000);
    const std::string format = call.query_word("format", {"json", "html", "csv", "xlsx"}).value_or("json");
    const auto asked_table = call.query_word("table", {"remarks", "answers"});
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    const ReadBy reader = read_by(call);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of, reader);
    if (!seen) return seen.error();
    const Case& subject = *seen->read.subject;
    const std::string& work = call.parameter("work");
    const auto standing = subject.works.find(work);
    const int latest = standing == subject.works.end() ? 0 : standing->second.round;
    const int round = asked_round.value_or(latest);
    if (round < 1 || round > latest) {
        return call.not_found("Den omgången har inte öppnats", "That round has not been opened",
                              asked_round ? "query:round" : "path:work");
    }
    const Compilation compilation = compiled(call, subject, work, round);
    const Scene scene = seen->scene();
    const Language language = english ? Language::english : Language::swedish;
    const bool answers =
        asked_table.value_or(takes_remarks(scene, work) ? "remarks" : "answers") == "answers";
    const std::string kind =
        answers ? (english ? "answers-" : "svar-") : (english ? "compilation-" : "sammanstallning-");
    const std::string name = kind + std::to_string(round);
    if (format == "html") return printed_page(compilation_page(scene, compilation, language));
    if (format == "json") return json_response(200, compilation_view(scene, compilation));
    const Table table = answers ? answers_table(scene, compilation, language)
                                : compilation_table(scene, compilation, language);
    if (format == "csv") return attached(to_csv(table), "text/csv; charset=utf-8", name + ".csv");
    return attached(to_xlsx(table), workbook_type, name + ".xlsx");
}

}  // namespace overens::api::handlers
