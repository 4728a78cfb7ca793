#include "api/handlers/answer_reading.hpp"

#include <algorithm>

#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "engine/texts/clauses.hpp"

namespace overens::api {

namespace {

constexpr TextLimits clause_limits{0, 60};
constexpr TextLimits stance_clause_limits{1, 60};  // on the whole text it is a part of the answer
constexpr std::size_t most_attachments = 20;

Json value_as_sent(const GivenValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* day = std::get_if<Day>(&value)) return day->to_text();
    if (const auto* word = std::get_if<std::string>(&value)) return *word;
    if (const auto* words = std::get_if<std::vector<std::string>>(&value)) return *words;
    return std::get<GivenText>(value).text;
}

Json remark_as_sent(const commands::GivenRemark& remark) {
    Json sent{{"text", remark.text}};
    if (!remark.clause.empty()) sent["clause"] = remark.clause;
    if (!remark.proposed.empty()) sent["proposedText"] = remark.proposed;
    if (remark.follows != 0) sent["follows"] = remark.follows;
    return sent;
}

}  // namespace

// The bytes are there before anything refers to them.
std::vector<commands::GivenFile> read_files(const Call& call, ObjectReader& body) {
    std::vector<commands::GivenFile> files;
    body.each("attachments", Need::optional, most_attachments, [&](ObjectReader& each) {
        commands::GivenFile file;
        file.content = each.text("content", Need::required, {64, 64});
        file.label = each.text("label", Need::required, {1, 200});
        const auto info = call.services().store.info(call.collaboration(), file.content);
        if (!info || is_of_hidden_version(call, file.content)) {
            each.complain("content_unknown", "Lägg upp innehållet först, under contents",
                          "Upload the content first, under contents", "content");
            return;
        }
        file.size_bytes = info->size_bytes;
        files.push_back(std::move(file));
    });
    return files;
}

commands::GiveAnswer read_answer(const Call& call, ObjectReader& body) {
    commands::GiveAnswer answer;
    answer.parts = body.named_values("parts", 100);
    body.each("remarks", Need::optional, 500, [&](ObjectReader& each) {
        commands::GivenRemark remark;
        remark.clause = each.text("clause", Need::optional, clause_limits);
        remark.text = each.text("text", Need::required, {1, 20'000});
        remark.proposed = each.text("proposedText", Need::optional, {0, 20'000});
        remark.follows = static_cast<int>(each.number("follows", Need::optional, 1, 1'000'000).value_or(0));
        answer.remarks.push_back(std::move(remark));
    });
    answer.evidence = body.text("evidence", Need::optional);
    body.each("stances", Need::optional, 1000, [&](ObjectReader& each) {
        const std::string clause = each.text("clause", Need::required, stance_clause_limits);
        const auto is_same = [&](const auto& other) {
            return clause_address(other.first) == clause_address(clause);
        };
        if (std::ranges::any_of(answer.stances, is_same)) {
            each.complain("stance_twice", "Ge ett ställningstagande per paragraf",
                          "Take one stance on each clause", "clause");
        }
        answer.stances[clause] = each.name("stance", Need::required);
    });
    answer.approved_by = body.text("approvedBy", Need::optional, {0, 200});
    answer.registry_number = body.text("registryNumber", Need::optional, {0, 60});
    answer.attachments = read_files(call, body);
    return answer;
}

Json answer_as_sent(const commands::GiveAnswer& answer) {
    Json sent{{"parts", Json::array()},
              {"stances", Json::array()},
              {"remarks", Json::array()},
              {"attachments", Json::array()}};
    for (const auto& [name, value] : answer.parts)
        sent["parts"].push_back(Json{{"name", name}, {"value", value_as_sent(value)}});
    for (const auto& [clause, stance] : answer.stances)
        sent["stances"].push_back(Json{{"clause", clause}, {"stance", stance}});
    for (const commands::GivenRemark& remark : answer.remarks)
        sent["remarks"].push_back(remark_as_sent(remark));
    for (const commands::GivenFile& file : answer.attachments)
        sent["attachments"].push_back(Json{{"content", file.content}, {"label", file.label}});
    if (!answer.approved_by.empty()) sent["approvedBy"] = answer.approved_by;
    if (!answer.registry_number.empty()) sent["registryNumber"] = answer.registry_number;
    return sent;
}

}  // namespace overens::api
