// Files by content: brought before anything names them, and read by those who may see what names them.
#include <algorithm>

#include "api/files/receiving.hpp"
#include "api/files/sending.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "engine/cases/access.hpp"
#include "engine/cases/contents_of.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t of_the_name = 12;  // characters of the hash

Response no_such_content(const Call& call) {
    return call.not_found("Det finns inget sådant innehåll", "There is no such content", "path:hash");
}

bool brings(const Event& event, const std::string& hash) {
    const std::vector<std::string> contents = contents_of(event);
    return std::ranges::find(contents, hash) != contents.end();
}

// Something in the case that the caller sees brought it.
bool is_named(const Call& call, const Case& seen, const std::string& hash) {
    constexpr int batch = 500;
    std::int64_t at = 0;
    while (true) {
        const std::vector<Entry> entries = call.services().store.entries(call.case_key(), at, batch);
        for (const Entry& entry : entries) {
            for (const Event& event : entry.events) {
                if (brings(event, hash) && !is_hidden(seen, event)) return true;
            }
        }
        if (entries.empty()) return false;
        at = entries.back().sequence;
    }
}

// A file of a draft of an answer, for those who write it.
bool is_in_own_draft(const Call& call, const SeenCase& seen, const std::string& hash) {
    const std::optional<Viewer>& viewer = call.viewer();
    if (!viewer) return false;
    for (const auto& [number, item] : seen.read.subject->items) {
        const bool own = std::ranges::any_of(viewer->offices, [&](const std::string& of) {
            return acts_for(seen.reg(), {{}, "registrar", of}, item.addressee);
        });
        if (!own) continue;
        for (const AnswerDraft& draft : call.services().store.answer_drafts(call.case_key(), number)) {
            if (draft.answer.find(hash) != std::string::npos) return true;
        }
    }
    return false;
}

}  // namespace

Response put_content(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    auto kept = receive_file(call);
    if (!kept) return std::move(kept.error());
    const ContentInfo& info = *kept;
    const std::string address = "/v1/collaborations/" + call.collaboration() + "/contents/" + info.hash;
    return json_response(
               201, Json{{"hash", info.hash}, {"sizeBytes", info.size_bytes}, {"mediaType", info.media_type}})
        .with("Location", address);
}

// Whatever it belongs to: for those alone who may see all of it.
Response get_content(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    if (call.cases_seen() || (call.viewer() && !call.viewer()->sees_drafts)) return no_such_content(call);
    const std::string& hash = call.parameter("hash");
    return send_content(call, call.collaboration(), hash, hash.substr(0, of_the_name));
}

Response get_case_content(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const std::string& hash = call.parameter("hash");
    const bool is_here = is_named(call, *seen->read.subject, hash) || is_in_own_draft(call, *seen, hash);
    if (!is_here || is_of_hidden_version(call, hash)) return no_such_content(call);
    return send_content(call, call.collaboration(), hash, hash.substr(0, of_the_name));
}

}  // namespace overens::api::handlers
