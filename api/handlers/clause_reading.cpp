#include "api/handlers/clause_reading.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"

namespace overens::api {

namespace {

constexpr std::int64_t longest_text_bytes = 1'000'000;
constexpr std::size_t most_addresses = 20;
constexpr std::size_t most_clauses_by_hand = 2000;

bool is_text(const std::string& media_type) {
    return media_type.starts_with("text/plain") || media_type.starts_with("text/markdown");
}

std::vector<Clause> read_kept_list(const std::string& kept) {
    std::vector<Clause> clauses;
    for (const Json& each : Json::parse(kept))
        clauses.push_back({each["address"], each["heading"], each["text"], each["depth"]});
    return clauses;
}

}  // namespace

std::expected<std::vector<Clause>, Response> clauses_of(const Call& call, const DocumentVersion& version) {
    Store& store = call.services().store;
    if (version.disposed != 0) {
        const std::string decision = std::to_string(version.disposed);
        return std::unexpected(call.not_found("Versionen är gallrad, gallringsbeslut " + decision,
                                              "The version has been disposed of, decision " + decision,
                                              "path:version"));
    }
    if (!version.clauses.empty())
        return read_kept_list(store.get(call.collaboration(), version.clauses).value_or("[]"));
    const auto info = store.info(call.collaboration(), version.content);
    const std::string number = std::to_string(version.number);
    if (!info || !is_text(info->media_type)) {
        return std::unexpected(call.problem(
            409,
            blocker("not_a_text",
                    "Version " + number + " är en fil, ingen text: paragrafer läses ur text och Markdown",
                    "Version " + number + " is a file, not a text: clauses are read from text and Markdown",
                    "path:version")));
    }
    if (info->size_bytes > longest_text_bytes) {
        return std::unexpected(call.problem(
            409, blocker("text_too_long", "Version " + number + " är längre än en miljon tecken",
                         "Version " + number + " is longer than a million characters", "path:version")));
    }
    return read_clauses(store.get(call.collaboration(), version.content).value_or(""));
}

std::vector<Clause> read_clause_list(ObjectReader& body) {
    std::vector<Clause> clauses;
    body.each("clauses", Need::optional, most_clauses_by_hand, [&](ObjectReader& each) {
        Clause clause;
        clause.address = clause_address(each.text("clause", Need::required, {1, 40}));
        clause.heading = each.text("heading", Need::optional, {0, 400});
        clause.text = each.text("text", Need::optional, {0, 100'000});
        clause.depth = 1;
        if (std::ranges::find(clauses, clause.address, &Clause::address) != clauses.end()) {
            each.complain("clause_twice", "Adressen står två gånger: varje paragraf har sin egen",
                          "The address is there twice: each clause has its own", "clause");
        }
        clauses.push_back(std::move(clause));
    });
    return clauses;
}

std::string keep_clause_list(const Call& call, const std::vector<Clause>& clauses) {
    Json list = Json::array();
    for (const Clause& clause : clauses) {
        list.push_back(Json{{"address", clause.address},
                            {"heading", clause.heading},
                            {"text", clause.text},
                            {"depth", clause.depth}});
    }
    return call.services().store.put(call.collaboration(), list.dump(), "application/json").hash;
}

ClausesByVersion texts_until(const Call& call, const DocumentStanding& standing, int version) {
    ClausesByVersion texts;
    for (const DocumentVersion& each : standing.versions) {
        if (each.number > version) break;
        if (each.hidden) continue;
        auto clauses = clauses_of(call, each);
        if (clauses) texts.emplace(each.number, std::move(*clauses));
    }
    return texts;
}

std::vector<Clause> clauses_asked_about(const Call& call, const Case& subject, const std::string& work) {
    const auto standing = subject.works.find(work);
    if (standing == subject.works.end() || standing->second.document.empty()) return {};
    const DocumentVersion* version =
        version_of(standing_of(subject, standing->second.document), standing->second.version);
    return version == nullptr ? std::vector<Clause>{}
                              : clauses_of(call, *version).value_or(std::vector<Clause>{});
}

std::string addresses_of(const std::vector<Clause>& clauses) {
    std::string addresses;
    std::size_t count = 0;
    for (const Clause& clause : clauses) {
        if (clause.address.empty()) continue;
        if (++count > most_addresses) return addresses + ", …";
        addresses += (count == 1 ? "" : ", ") + clause.address;
    }
    return addresses;
}

}  // namespace overens::api
