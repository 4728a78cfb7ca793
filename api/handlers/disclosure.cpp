// Documents given to whoever asks, and disposed of: each an act with a reason.
#include <algorithm>

#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "engine/cases/disposal.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits asked_by_limits{0, 400};
constexpr const char* redacted_text = "text/plain; charset=utf-8";

Json disclosure_view(const Scene& scene, const Disclosure& disclosure) {
    return Json{{"number", disclosure.number},
                {"document", disclosure.document},
                {"version", disclosure.version},
                {"outcome", disclosure.outcome},
                {"content", text_or_null(disclosure.content)},
                {"on", disclosure.on.to_text()},
                {"by", who_did_view(scene.reg, disclosure.by)},
                {"askedBy", scene.text(disclosure.asked_by)},
                {"statute", text_or_null(disclosure.statute)},
                {"reason", scene.text(disclosure.reason)}};
}

Json disposal_view(const Scene& scene, const Disposal& disposal) {
    return Json{{"number", disposal.number},
                {"of", disposal.of},
                {"document", text_or_null(disposal.document)},
                {"ofNumber", disposal.of_number},
                {"decidedOn", disposal.decided_on.to_text()},
                {"by", who_did_view(scene.reg, disposal.by)},
                {"basis", scene.text(disposal.basis)},
                {"despiteRule", disposal.despite_rule},
                {"texts", disposal.texts.size()},
                {"contents", disposal.contents.size()}};
}

// What each version is, by the usual rules.
Json rules_view(const Scene& scene) {
    Json rules = Json::array();
    for (const auto& [name, standing] : scene.subject.documents) {
        for (const DocumentVersion& version : standing.versions) {
            if (version.hidden) continue;
            const KeepRule rule = keep_rule(scene.subject, {"version", name, version.number});
            rules.push_back(Json{{"document", name},
                                 {"version", version.number},
                                 {"keep", rule.keep},
                                 {"why", to_json(rule.why)},
                                 {"disposedBy", number_or_null(version.disposed)}});
        }
    }
    return rules;
}

std::vector<Entry> all_entries(const Call& call) {
    constexpr int batch = 500;
    std::vector<Entry> all;
    while (true) {
        const std::int64_t after = all.empty() ? 0 : all.back().sequence;
        std::vector<Entry> more = call.services().store.entries(call.case_key(), after, batch);
        if (more.empty()) return all;
        std::ranges::move(more, std::back_inserter(all));
    }
}

// The redacted copy: as text, or by its content, which is there already.
std::optional<Response> read_copy(Call& call, commands::DiscloseCopy& command) {
    ObjectReader& body = call.body();
    const std::string text = body.text("text", Need::optional, {1, 1'000'000});
    command.content = body.text("content", Need::optional, {64, 64});
    if (body.has("text") && body.has("content"))
        body.complain("copy_input", "Ange antingen text eller content", "Give either text or content",
                      "text");
    if (call.wrong()) return std::nullopt;
    Store& store = call.services().store;
    std::optional<ContentInfo> info;
    if (!text.empty()) info = store.put(call.collaboration(), text, redacted_text);
    if (!command.content.empty()) info = store.info(call.collaboration(), command.content);
    if (!info && !command.content.empty()) {
        return call.problem(422, blocker("content_unknown", "Lägg upp kopian först, under contents",
                                         "Upload the copy first, under contents", "/content"));
    }
    if (info) command.content = info->hash;
    if (info) command.size_bytes = info->size_bytes;
    return std::nullopt;
}

}  // namespace

Response disclose_copy(Call& call) {
    ObjectReader& body = call.body();
    commands::DiscloseCopy command;
    command.document = call.parameter("document");
    command.version = call.number_parameter("version");
    command.outcome = body.word("outcome", Need::required, {"whole", "redacted", "refused"});
    command.asked_by = body.text("askedBy", Need::optional, asked_by_limits);
    command.statute = body.text("statute", Need::optional, {1, 60});
    command.reason = body.text("reason", Need::optional, reason_limits);
    const Act act = call.act();
    if (auto unseen = unseen_version(call)) return std::move(*unseen);
    if (auto wrong = read_copy(call, command)) return std::move(*wrong);
    return take_step(call, act, command, {201, tag_of_document(command.document), {}});
}

Response list_disclosures(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    Json list = Json::array();
    for (const Disclosure& each : seen->read.subject->disclosures) {
        const DocumentStanding& standing = standing_of(*seen->read.subject, each.document);
        if (version_of(standing, each.version) != nullptr)
            list.push_back(disclosure_view(seen->scene(), each));
    }
    return json_response(200, Json{{"disclosures", std::move(list)}});
}

Response list_disposals(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    Json list = Json::array();
    for (const Disposal& each : seen->read.subject->disposals)
        list.push_back(disposal_view(seen->scene(), each));
    return json_response(200, Json{{"disposals", std::move(list)}, {"rules", rules_view(seen->scene())}});
}

Response decide_disposal(Call& call) {
    ObjectReader& body = call.body();
    commands::DecideDisposal command;
    command.what.of = body.word("of", Need::required, {"version", "task", "remark", "question", "note"});
    command.what.number = static_cast<int>(body.number("number", Need::required, 1, 1'000'000).value_or(0));
    const bool of_version = command.what.of == "version";
    command.what.document = body.name("document", of_version ? Need::required : Need::optional);
    command.basis = body.text("basis", Need::required, reason_limits);
    command.despite_rule = body.yes_no("despiteRule", Need::optional).value_or(false);
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const DisposedWith with = disposed_with(all_entries(call), command.what);
    command.texts = with.texts;
    command.contents = with.contents;
    return take_step(call, act, command);
}

Response set_public_page(Call& call) {
    ObjectReader& body = call.body();
    commands::SetPublicPage command;
    command.open = body.yes_no("open", Need::required).value_or(false);
    command.reason = body.text("reason", Need::required, reason_limits);
    const Act act = call.act();
    StepOptions options{200, {}, {}};
    options.means = command.open
                        ? Title{"Vem som helst kan läsa vad ärendet gäller, vem som beslutar, besluten och "
                                "de expedierade handlingarna; inget utkast och inget som är maskat.",
                                "Anybody can read what the case is about, who decides, the decisions and the "
                                "dispatched documents; no draft, and nothing that is masked."}
                        : Title{"Ingen utanför samverkan kan längre läsa om ärendet här.",
                                "Nobody outside the collaboration can read of the case here any more."};
    return take_step(call, act, command, options);
}

}  // namespace overens::api::handlers
