// The public page of a case, for anybody: what it is about, how far it has come, who decides, the decisions,
// and the documents that are official. Until somebody has opened it, there is no such page.
#include <algorithm>

#include "api/exports/printed_page.hpp"
#include "api/exports/public_page.hpp"
#include "api/files/sending.hpp"
#include "api/handlers/handlers.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/masking.hpp"
#include "api/views/path_view.hpp"
#include "api/views/reach_view.hpp"
#include "engine/access/visibility.hpp"
#include "engine/cases/decision_steps.hpp"

namespace overens::api::handlers {

namespace {

Response no_page(const Call& call) {
    return call.not_found("Det finns ingen offentlig sida här", "There is no public page here");
}

struct PublicCase {
    ReadCase read;
    std::shared_ptr<const Register> reg;
    Day today;

    Scene scene() const { return {*read.definition, *reg, *read.subject, *read.texts, today}; }
};

std::expected<PublicCase, Response> see_public_case(const Call& call) {
    const Services& services = call.services();
    auto read = services.store.read(call.case_key());
    auto reg = services.store.read_register(call.collaboration());
    if (!read || !reg || !read->subject->public_since) return std::unexpected(no_page(call));
    TextsByNumber texts = *read->texts;
    mask_texts(*read->subject, texts, [](const Mask&) { return true; });
    read->texts = std::make_shared<const TextsByNumber>(std::move(texts));
    return PublicCase{std::move(*read), std::move(reg), services.clock.today()};
}

// Of the authority that leads: what another one has answered does not publish.
const Disclosure* last_disclosure(const PublicCase& seen, const std::string& document, int version) {
    const Case& subject = *seen.read.subject;
    const Disclosure* last = nullptr;
    for (const Disclosure& each : subject.disclosures) {
        if (each.document != document || each.version != version) continue;
        if (is_of_leading_authority(subject, *seen.reg, each)) last = &each;
    }
    return last;
}

// What anybody would be given who asked for it: nothing, the redacted copy, or all of it.
std::string public_content(const PublicCase& seen, const std::string& document,
                           const DocumentVersion& version, bool adopted) {
    const bool official = adopted || reach_of(version) >= Reach::dispatched;
    if (!official || version.disposed != 0) return {};
    const Disclosure* last = last_disclosure(seen, document, version.number);
    if (last == nullptr || last->outcome == "whole") return version.content;
    return last->content;
}

Json public_documents(const PublicCase& seen) {
    const Scene scene = seen.scene();
    Json documents = Json::array();
    for (const auto& [name, standing] : scene.subject.documents) {
        const DocumentKind* kind = scene.definition.document(name);
        for (const DocumentVersion& version : standing.versions) {
            const bool adopted = standing.adopted == version.number;
            const std::string content = public_content(seen, name, version, adopted);
            if (content.empty()) continue;
            documents.push_back(Json{{"document", name},
                                     {"title", to_json(kind == nullptr ? Title{name, name} : kind->title)},
                                     {"version", version.number},
                                     {"label", scene.text(version.label)},
                                     {"addedOn", version.added_on.to_text()},
                                     {"adopted", adopted},
                                     {"redacted", content != version.content}});
        }
    }
    return documents;
}

// What has become of it since; nothing: it stands as it was taken.
std::optional<Title> word_on(const Item& item, const DecisionRecord& decision) {
    if (is_annulled(decision)) return Title{"upphävt av domstol", "annulled by the court"};
    if (is_stayed(decision)) return Title{"får inte verkställas än (inhibition)", "stayed by the court"};
    const bool other_text = item.facts.other_text && deciding_decision(item) == &decision;
    if (other_text) {
        const std::string version = std::to_string(decision.version);
        return Title{"gäller en annan text (version " + version + ")",
                     "on another text (version " + version + ")"};
    }
    if (is_appealed(decision)) return Title{"överklagat", "appealed"};
    return std::nullopt;
}

// Those that stand in minutes that are valid, and that no other has replaced.
Json public_decisions(const Scene& scene) {
    Json decisions = Json::array();
    for (const auto& [number, item] : scene.subject.items) {
        for (const DecisionRecord& decision : item.decisions) {
            if (!is_on_record(decision) && !is_annulled(decision)) continue;
            const Title outcome = title_of(decision.outcome);
            const std::optional<Title> since = word_on(item, decision);
            decisions.push_back(Json{{"body", holder(scene.reg, decision.body)},
                                     {"outcome", to_json(outcome)},
                                     {"section", text_or_null(decision.section)},
                                     {"takenOn", decision.taken_on.to_text()},
                                     {"adjustedOn", to_json(decision.adjusted_on)},
                                     {"lastAppealDay", to_json(decision.last_appeal_day)},
                                     {"since", since ? to_json(*since) : Json(nullptr)}});
        }
    }
    return decisions;
}

}  // namespace

Response get_public_case(Call& call) {
    const bool html = call.query_word("format", {"json", "html"}).value_or("json") == "html";
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_public_case(call);
    if (!seen) return seen.error();
    const Scene scene = seen->scene();
    Json parties = Json::array();
    for (const std::string& party : scene.subject.parties) parties.push_back(holder(scene.reg, party));
    const Json view{{"collaboration", scene.reg.name},
                    {"title", scene.text(scene.subject.title)},
                    {"lifecycle", to_json(scene.definition.title)},
                    {"phase", machines::name_of(scene.subject.phase)},
                    {"startedOn", scene.subject.started_on.to_text()},
                    {"parties", std::move(parties)},
                    {"path", path_view(scene)},
                    {"decisions", public_decisions(scene)},
                    {"documents", public_documents(*seen)}};
    if (!html) return json_response(200, view);
    const std::string address = call.request().path;
    return printed_page(public_page(view, address, english ? Language::english : Language::swedish));
}

Response get_public_content(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_public_case(call);
    if (!seen) return seen.error();
    const Case& subject = *seen->read.subject;
    const std::string& name = call.parameter("document");
    const DocumentStanding& standing = standing_of(subject, name);
    const DocumentVersion* version = version_of(standing, call.number_parameter("version"));
    if (version == nullptr) return no_page(call);
    const std::string content = public_content(*seen, name, *version, standing.adopted == version->number);
    if (content.empty()) return no_page(call);
    return send_content(call, call.collaboration(), content, name + "-v" + std::to_string(version->number));
}

}  // namespace overens::api::handlers
