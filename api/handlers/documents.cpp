// Documents, their versions, and the files behind them.
#include "api/files/receiving.hpp"
#include "api/files/sending.hpp"
#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/tags.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_text_characters = 1'000'000;
constexpr const char* plain_text = "text/plain; charset=utf-8";

Response no_such_version(const Call& call) {
    return call.not_found("Det finns ingen sådan version", "There is no such version", "path:version");
}

struct SentVersion {
    commands::AddVersion command;
    Act act;
    std::string text;             // empty: it comes as a file, or its content is there already
    std::vector<Clause> clauses;  // given by hand; empty: they are read from the text
};

SentVersion read_json_version(Call& call) {
    ObjectReader& body = call.body();
    SentVersion sent;
    sent.text = body.text("text", Need::optional, {1, most_text_characters});
    sent.command.content = body.text("content", Need::optional, {64, 64});
    if (body.has("text") == body.has("content")) {
        body.complain("version_input", "Ange antingen text eller content", "Give either text or content",
                      "text");
    }
    sent.command.label = body.text("label", Need::optional, {0, 200});
    sent.command.kind = body.name("kind", Need::optional);
    body.object("editorial", [&](ObjectReader& each) {
        commands::Editorial editorial;
        editorial.reason = each.text("reason", Need::required, {1, 4000});
        editorial.objections_until = each.day("objectionsUntil", Need::required);
        sent.command.editorial = std::move(editorial);
    });
    body.object("substantive", [&](ObjectReader& each) {
        sent.command.substantive = each.text("reason", Need::required, {1, 4000});
    });
    sent.clauses = read_clause_list(body);
    sent.act = call.act();
    return sent;
}

SentVersion read_file_version(Call& call) {
    SentVersion sent;
    sent.command.label = call.query_text("label").value_or("");
    sent.command.kind = call.query("kind").value_or("");
    sent.act = call.act_from_query();
    return sent;
}

bool comes_as_file(const Call& call) {
    return media_type_of(call.request()) != "application/json";
}

// The bytes are kept before anything refers to them.
std::expected<ContentInfo, Response> keep_content(const Call& call, const SentVersion& sent) {
    if (comes_as_file(call)) return receive_file(call);
    Store& store = call.services().store;
    if (!sent.text.empty()) return store.put(call.collaboration(), sent.text, plain_text);
    auto info = store.info(call.collaboration(), sent.command.content);
    if (info) return std::move(*info);
    return std::unexpected(
        call.problem(422, blocker("content_unknown", "Lägg upp innehållet först, under contents",
                                  "Upload the content first, under contents", "/content")));
}

std::string address_of_version(const Call& call, const Receipt& receipt) {
    for (const Entry& entry : call.services().store.entries(receipt.key, receipt.sequence - 1, 1)) {
        for (const Event& event : entry.events) {
            const auto* added = std::get_if<events::VersionAdded>(&event);
            if (added != nullptr)
                return "/documents/" + added->document + "/versions/" + std::to_string(added->version);
        }
    }
    return {};
}

}  // namespace

Response list_documents(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    return seen ? json_response(200, Json{{"documents", documents_view(seen->scene())}}) : seen.error();
}

Response list_versions(Call& call) {
    const auto as_of = call.as_of();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of);
    if (!seen) return seen.error();
    const std::string& name = call.parameter("document");
    const DocumentStanding& standing = standing_of(*seen->read.subject, name);
    if (standing.versions.empty() && seen->read.definition->document(name) == nullptr) {
        return call.not_found("Ärendet har ingen sådan handling", "The case has no such document",
                              "path:document");
    }
    return json_response(200, Json{{"versions", versions_view(seen->scene(), standing)}})
        .with("ETag", document_tag(name, standing));
}

Response add_version(Call& call) {
    SentVersion sent = comes_as_file(call) ? read_file_version(call) : read_json_version(call);
    sent.command.document = call.parameter("document");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    auto kept = keep_content(call, sent);
    if (!kept) return std::move(kept.error());
    sent.command.content = kept->hash;
    sent.command.size_bytes = kept->size_bytes;
    if (!sent.clauses.empty()) sent.command.clauses = keep_clause_list(call, sent.clauses);
    StepOptions options{201, tag_of_document(sent.command.document), {}};
    if (comes_as_file(call)) options.file = kept->hash;
    options.location = [&](const Receipt& receipt) { return address_of_version(call, receipt); };
    return take_step(call, sent.act, sent.command, options);
}

Response answer_editorial(Call& call) {
    ObjectReader& body = call.body();
    commands::AnswerEditorial command;
    command.document = call.parameter("document");
    command.version = call.number_parameter("version");
    command.party = body.name("party", Need::required);
    command.agrees = body.yes_no("agrees", Need::required).value_or(false);
    command.evidence = body.text("evidence", Need::optional);
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto unseen = unseen_version(call)) return std::move(*unseen);
    return take_step(call, act, command, {201, tag_of_document(command.document), {}});
}

Response get_version(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const DocumentStanding& standing = standing_of(*seen->read.subject, call.parameter("document"));
    const DocumentVersion* version = version_of(standing, call.number_parameter("version"));
    return version == nullptr ? no_such_version(call)
                              : json_response(200, version_view(seen->scene(), standing, *version));
}

Response get_version_content(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const std::string& name = call.parameter("document");
    const DocumentStanding& standing = standing_of(*seen->read.subject, name);
    const DocumentVersion* version = version_of(standing, call.number_parameter("version"));
    if (version == nullptr) return no_such_version(call);
    if (version->disposed != 0) {
        const std::string decision = std::to_string(version->disposed);
        return call.not_found("Versionen är gallrad, gallringsbeslut " + decision,
                              "The version has been disposed of, decision " + decision, "path:version");
    }
    return send_content(call, call.collaboration(), version->content,
                        name + "-v" + std::to_string(version->number));
}

}  // namespace overens::api::handlers
