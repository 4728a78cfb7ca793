// The clauses of a version of a document, and what was changed in them.
#include <limits>

#include "api/handlers/clause_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/views/clause_view.hpp"
#include "api/views/document_view.hpp"
#include "engine/texts/same_text.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t longest_text = 1'000'000;

Response no_version(const Call& call, const std::string& at) {
    return call.not_found("Det finns ingen sådan version", "There is no such version", at);
}

// The number of the newest version that may be seen; 0: none.
std::int64_t newest_seen(const DocumentStanding& standing) {
    auto number = static_cast<std::int64_t>(standing.versions.size());
    while (number > 0 && standing.versions[static_cast<std::size_t>(number) - 1].hidden) --number;
    return number;
}

}  // namespace

Response list_clauses(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const DocumentStanding& standing = standing_of(*seen->read.subject, call.parameter("document"));
    const DocumentVersion* version = version_of(standing, call.number_parameter("version"));
    if (version == nullptr) return no_version(call, "path:version");
    if (const auto shown = clauses_of(call, *version); !shown) return shown.error();
    const ClausesByVersion texts = texts_until(call, standing, version->number);
    return json_response(
        200, clauses_view(*seen->read.subject, call.parameter("document"), texts, version->number));
}

Response list_changes(Call& call) {
    const auto since = call.query_number("since", 1, std::numeric_limits<int>::max());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const DocumentStanding& standing = standing_of(*seen->read.subject, call.parameter("document"));
    const DocumentVersion* version = version_of(standing, call.number_parameter("version"));
    if (version == nullptr) return no_version(call, "path:version");
    const DocumentVersion* earlier = version_of(standing, since.value_or(version->number - 1));
    if (earlier == nullptr) {
        return since ? no_version(call, "query:since")
                     : call.not_found("Den första versionen har ingen tidigare att jämföras med",
                                      "The first version has none before it to be compared with",
                                      "path:version");
    }
    const auto before = clauses_of(call, *earlier);
    if (!before) return before.error();
    const auto after = clauses_of(call, *version);
    if (!after) return after.error();
    return json_response(200, Json{{"version", version->number},
                                   {"since", earlier->number},
                                   {"changes", clause_changes_view(*before, *after)}});
}

// A party's own copy: against which versions it says the same, and what it says otherwise than the newest or
// the one that is named. Nothing is kept.
Response compare_text(Call& call) {
    ObjectReader& body = call.body();
    const std::string text = body.text("text", Need::required, {1, longest_text});
    const auto wanted = body.number("version", Need::optional, 1, 100'000);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const DocumentStanding& standing = standing_of(*seen->read.subject, call.parameter("document"));
    const int number = static_cast<int>(wanted.value_or(newest_seen(standing)));
    const DocumentVersion* version = version_of(standing, number);
    if (version == nullptr) return no_version(call, wanted ? "/version" : "path:document");
    const std::vector<Clause> own = read_clauses(text);
    const auto compared = clauses_of(call, *version);
    if (!compared) return compared.error();
    Json matches = Json::array();
    for (const DocumentVersion& each : standing.versions) {
        if (each.hidden) continue;
        const auto clauses = clauses_of(call, each);
        if (clauses && say_the_same(*clauses, own)) matches.push_back(each.number);
    }
    return json_response(200, Json{{"version", version->number},
                                   {"sameText", say_the_same(*compared, own)},
                                   {"matches", std::move(matches)},
                                   {"changes", clause_changes_view(*compared, own)}});
}

}  // namespace overens::api::handlers
